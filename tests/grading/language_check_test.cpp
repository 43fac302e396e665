#include "grading/story.h"

namespace dojo::grading {
namespace {

const pack::Rule kRule = make_rule(pack::CheckKind::language);

std::size_t findings(base::Locale locale, const std::string& words) {
  Story story;
  story.facts.last.start.locale = locale;
  story.customer("?").says(5000, words);
  return check_language(kRule, story.dossier()).findings.size();
}

TEST(LanguageCheck, FindsSentencesOfTheOtherLanguage) {
  EXPECT_EQ(findings(base::Locale::zh, "We will ship it today"), 1U);
  EXPECT_EQ(findings(base::Locale::en, "今天就给您发货"), 1U);
}

TEST(LanguageCheck, LetsNamesSizesAndSingleWordsPass) {
  EXPECT_EQ(findings(base::Locale::zh, "您好，今天发货"), 0U);
  EXPECT_EQ(findings(base::Locale::zh, "XL"), 0U);
  EXPECT_EQ(findings(base::Locale::zh, "好的 iPhone 15 Pro Max 有货"), 0U);
  EXPECT_EQ(findings(base::Locale::en, "We are Lantern Store (灯笼小铺), how can I help?"), 0U);
}

TEST(LanguageCheck, CountsOnceATurn) {
  Story story;
  story.customer("?").says(5000, "We will ship it").says(6000, "Please wait for it");
  EXPECT_EQ(check_language(kRule, story.dossier()).findings.size(), 1U);
}

}  // namespace
}  // namespace dojo::grading
