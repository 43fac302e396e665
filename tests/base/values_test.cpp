// Ids of different things do not mix, errors carry their sentence, languages are zh and en only.
#include <gtest/gtest.h>
#include <memory>
#include <type_traits>

#include "base/ids.h"
#include "base/locale.h"
#include "base/result.h"

namespace dojo::base {
namespace {

static_assert(!std::is_convertible_v<RuleId, CaseId>, "a rule's id is no case's id");
static_assert(!std::is_convertible_v<std::string, RuleId>, "words become ids only on purpose");

TEST(Ids, CompareByTheirWords) {
  EXPECT_EQ(RuleId{"a"}, RuleId{"a"});
  EXPECT_LT(RuleId{"B-10"}, RuleId{"B-2"});
  EXPECT_TRUE(NodeId{}.empty());
}

TEST(Locales, AreExactlyTwo) {
  EXPECT_EQ(parse_locale("zh"), Locale::zh);
  EXPECT_EQ(parse_locale("en"), Locale::en);
  for (const char* other : {"", "ZH", "zh-CN", "fr", "en "}) EXPECT_FALSE(parse_locale(other)) << other;
  EXPECT_EQ(name(Locale::zh), "zh");
  EXPECT_EQ(name(Locale::en), "en");
}

TEST(LocalTexts, AreReadInTheirLanguage) {
  LocalText text{"你好", "hello"};
  EXPECT_EQ(text.in(Locale::zh), "你好");
  EXPECT_EQ(text.in(Locale::en), "hello");
}

TEST(Results, HoldAValueOrAnError) {
  Result<std::unique_ptr<int>> good = std::make_unique<int>(7);
  ASSERT_TRUE(good.ok());
  const std::unique_ptr<int> moved = *std::move(good);
  EXPECT_EQ(*moved, 7);
  const Result<int> bad = Error{ErrorCode::not_found, "there is no such case"};
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().code, ErrorCode::not_found);
  EXPECT_EQ(bad.error().message, "there is no such case");
}

}  // namespace
}  // namespace dojo::base
