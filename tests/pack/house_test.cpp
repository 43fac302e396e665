// Finding things in a loaded shop.
#include <gtest/gtest.h>
#include <set>

#include "pack/pack.h"

namespace dojo::pack {
namespace {

TEST(House, FindsByIdAndSaysWhenThereIsNone) {
  House house;
  house.clauses = {{base::ClauseId{"B-1"}, {"好", "good"}, false, ""}};
  house.authority = {{"trainee", 950, 0, 300}, {"senior", 850, 2000, 1000}};
  ASSERT_NE(house.find(base::ClauseId{"B-1"}), nullptr);
  EXPECT_EQ(house.find(base::ClauseId{"B-1"})->text.en, "good");
  EXPECT_EQ(house.find(base::ClauseId{"B-2"}), nullptr);
  EXPECT_EQ(house.find(base::RuleId{"language.abuse"}), nullptr);
  ASSERT_NE(house.authority_of("senior"), nullptr);
  EXPECT_EQ(house.authority_of("senior")->price_permille, 850);
  EXPECT_EQ(house.authority_of("lead"), nullptr);
}

TEST(House, LexiconHoldsActsAndWordRulesButNoOtherRules) {
  House house;
  text::Detector act;
  act.id = "apologize";
  house.act_detectors = {act};
  Rule words, time;
  words.id = base::RuleId{"language.abuse"};
  words.detector = text::Detector{};
  words.detector->kind = text::DetectorKind::rule;
  words.detector->id = "language.abuse";
  time.id = base::RuleId{"time.first"};
  time.check = CheckKind::answer_time;
  house.rules = {words, time};
  const text::Lexicon lexicon = house.lexicon();
  ASSERT_EQ(lexicon.detectors.size(), 2U);
  EXPECT_EQ(lexicon.detectors[0].id, "apologize");
  EXPECT_EQ(lexicon.detectors[1].id, "language.abuse");
}

TEST(Pack, FindsACaseByBareAndFullId) {
  Pack pack;
  pack.house.id = "lantern";
  pack.cases.resize(1);
  pack.cases[0].scenario.id = base::CaseId{"small-order-haggle"};
  EXPECT_EQ(pack.find_case("small-order-haggle"), &pack.cases[0]);
  EXPECT_EQ(pack.find_case("lantern/small-order-haggle"), &pack.cases[0]);
  EXPECT_EQ(pack.find_case("other/small-order-haggle"), nullptr);
  EXPECT_EQ(pack.find_case("lantern/"), nullptr);
}

TEST(Names, EveryEnumValueHasItsOwnName) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(CheckKind::outcome); ++i)
    names.insert(name(static_cast<CheckKind>(i)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(CheckKind::outcome) + 1);
  EXPECT_EQ(names.count(""), 0U);
  EXPECT_EQ(name(Outcome::handed_over), "handed_over");
  EXPECT_EQ(name(ExitResult::partial), "partial");
  EXPECT_EQ(name(Severity::critical), "critical");
}

}  // namespace
}  // namespace dojo::pack
