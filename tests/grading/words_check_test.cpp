#include "grading/story.h"

namespace dojo::grading {
namespace {

const pack::Rule kRule = make_rule(pack::CheckKind::words, "test.guess");

TEST(WordsCheck, FindsTheWordsInTheMessageThatHoldsThem) {
  Story story;
  story.customer("什么时候到").says(5000, "您好").says(6000, "后天大概能到");
  const Verdicts verdicts = check_words(kRule, story.dossier());
  ASSERT_EQ(verdicts.findings.size(), 1U);
  const Finding& finding = verdicts.findings[0];
  EXPECT_EQ(finding.about, About::words);
  EXPECT_EQ(finding.evidence, "大概");
  EXPECT_EQ(finding.place, (Place{2, 6, 12}));
  EXPECT_EQ(finding.key(), "test.guess@2:6-12");
  EXPECT_EQ(finding.cites, std::vector<base::ClauseId>{base::ClauseId{"T-1"}});
}

TEST(WordsCheck, FurtherPlacesOfTheTurnAreOneFinding) {
  Story story;
  story.customer("？").says(5000, "大概三天").says(6000, "大概四天").customer("？").says(9000, "大概");
  const Verdicts verdicts = check_words(kRule, story.dossier());
  ASSERT_EQ(verdicts.findings.size(), 2U) << "one a turn";
  EXPECT_EQ(verdicts.findings[0].also, std::vector<Place>{(Place{2, 0, 6})});
}

TEST(WordsCheck, StaysSilentOnCleanWordsAndOnTheCustomersOwn) {
  Story story;
  story.customer("你大概是个笨蛋").says(5000, "您好");
  const Verdicts verdicts = check_words(kRule, story.dossier());
  EXPECT_TRUE(verdicts.applies);
  EXPECT_TRUE(verdicts.findings.empty());
}

TEST(WordsCheck, AlsoReadsPublicAnswersBelowReviews) {
  Story story;
  story.customer("差评").takes("answer_review", {{"text", std::string("大概是物流的问题")}});
  EXPECT_EQ(check_words(kRule, story.dossier()).findings.size(), 1U);
}

TEST(WordsCheck, DoesNotApplyWhereNothingWasSaid) {
  Story story;
  story.customer("在吗").takes("look_up_order");
  EXPECT_FALSE(check_words(kRule, story.dossier()).applies);
}

}  // namespace
}  // namespace dojo::grading
