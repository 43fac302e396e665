// From findings to marks: what is taken off, what leaves the denominator, what a pass needs.
#include "grading/story.h"

namespace dojo::grading {
namespace {

pack::Rule words_rule(const std::string& id, int points, const std::string& criterion = "service") {
  pack::Rule rule = make_rule(pack::CheckKind::words, id);
  rule.points = points;
  rule.criterion = base::CriterionId{criterion};
  return rule;
}

TEST(Score, WithoutAFindingIsFull) {
  Story story;
  story.house.rules = {words_rule("test.guess", 10)};
  story.customer("在吗").says(5000, "您好").ends(pack::Outcome::solved);
  const Grade grade = story.grade();
  EXPECT_EQ(grade.quality_permille, 1000);
  EXPECT_TRUE(grade.passed);
}

TEST(Score, TakesPointsOffOnceATurnAndAgainInTheNext) {
  Story story;
  story.house.rules = {words_rule("test.guess", 10)};
  story.customer("？").says(5000, "大概大概").says(6000, "大概").ends(pack::Outcome::solved);
  EXPECT_EQ(story.grade().quality_permille, 900);
  story.customer("？", {}, 9000).says(12000, "大概");
  EXPECT_EQ(story.grade().quality_permille, 800);
}

TEST(Score, TwoFindingsOfOneRuleInOnePlaceCostOnce) {
  Story story;
  pack::Rule rule = make_rule(pack::CheckKind::order_of_steps);
  pack::Step first, second;
  first.id = "a", first.when = said("apologize");
  second.id = "b", second.when = said("report_result");
  rule.steps = {first, second};
  story.house.rules = {rule};
  story.customer("坏了").says(5000, "您好").ends(pack::Outcome::solved);
  const Grade grade = story.grade();
  ASSERT_EQ(grade.findings.size(), 2U) << "both steps are told";
  EXPECT_EQ(grade.findings[0].points + grade.findings[1].points, 10);
  EXPECT_EQ(grade.quality_permille, 900);
}

TEST(Score, ACriterionNeverFallsBelowZero) {
  Story story;
  story.house.rubric.criteria = {{base::CriterionId{"service"}, {}, 500, 20},
                                 {base::CriterionId{"truth"}, {}, 500, 100}};
  story.house.rules = {words_rule("test.guess", 50), words_rule("test.other", 10, "truth")};
  story.customer("？").says(5000, "大概").ends(pack::Outcome::solved);
  const Grade grade = story.grade();
  EXPECT_EQ(grade.criteria[0].earned, 0);
  EXPECT_EQ(grade.criteria[0].permille, 0);
  EXPECT_EQ(grade.quality_permille, 500) << "one criterion's debt is not another's";
}

TEST(Score, WhatDoesNotApplyLeavesTheDenominator) {
  Story story;
  story.house.rubric.criteria = {{base::CriterionId{"service"}, {}, 300, 100},
                                 {base::CriterionId{"notes"}, {}, 700, 100}};
  pack::Rule notes = make_rule(pack::CheckKind::note_flag, "test.notes");
  notes.criterion = base::CriterionId{"notes"};
  story.house.rules = {words_rule("test.guess", 10), notes};
  story.customer("？").says(5000, "大概").ends(pack::Outcome::solved);
  const Grade grade = story.grade();
  EXPECT_TRUE(grade.criteria[1].not_applicable);
  EXPECT_EQ(grade.criteria[1].possible, 0);
  EXPECT_EQ(grade.quality_permille, 900) << "900 of the one criterion that applied";
}

TEST(Score, WhereNothingAppliesNobodyPasses) {
  Story story;
  story.house.rules = {make_rule(pack::CheckKind::note_flag)};
  story.customer("在吗").says(5000, "您好").ends(pack::Outcome::solved);
  const Grade grade = story.grade();
  EXPECT_FALSE(grade.quality_permille) << "not gradable";
  EXPECT_FALSE(grade.passed);
}

TEST(Score, ACriticalFindingStandsApartAndStopsThePass) {
  Story story;
  pack::Rule insult = words_rule("test.insult", 60);
  insult.severity = pack::Severity::critical;
  story.house.rules = {words_rule("test.guess", 10), insult};
  story.customer("？").says(5000, "大概").says(6000, "笨蛋").ends(pack::Outcome::solved);
  const Grade grade = story.grade();
  EXPECT_EQ(grade.quality_permille, 900) << "the score does not know of it";
  ASSERT_EQ(grade.critical.size(), 1U);
  EXPECT_EQ(grade.findings[grade.critical[0]].rule.text(), "test.insult");
  EXPECT_EQ(grade.findings[grade.critical[0]].points, 0);
  EXPECT_FALSE(grade.passed);
}

TEST(Score, APassNeedsTheMarkExactlyAndAnEnd) {
  Story story;
  story.house.rubric.pass_permille = 900;
  story.house.rules = {words_rule("test.guess", 10)};
  story.customer("？").says(5000, "大概");
  EXPECT_FALSE(story.grade().passed) << "it is not over";
  story.ends(pack::Outcome::unfinished);
  EXPECT_FALSE(story.grade().passed);
  story.ends(pack::Outcome::left, pack::ExitResult::failure);
  EXPECT_TRUE(story.grade().passed) << "900 of 900; the outcome is a rule's business";
  story.house.rubric.pass_permille = 901;
  EXPECT_FALSE(story.grade().passed);
}

TEST(Score, FindingsStandInTheOrderOfTheTranscript) {
  Story story;
  story.house.rules = {words_rule("test.guess", 10), words_rule("test.insult", 10)};
  story.customer("？").says(5000, "笨蛋").says(6000, "大概").customer("？", {}, 9000).says(12000, "大概");
  const Grade grade = story.grade();
  ASSERT_EQ(grade.findings.size(), 3U);
  EXPECT_EQ(grade.findings[0].rule.text(), "test.insult");
  for (std::size_t i = 1; i < grade.findings.size(); ++i)
    EXPECT_FALSE(grade.findings[i] < grade.findings[i - 1]);
}

TEST(Sentences, AreFilledInBothLanguages) {
  Story story;
  story.house.rules = {words_rule("test.guess", 10)};
  story.customer("？").says(5000, "大概");
  const Grade grade = story.grade();
  const base::LocalText& why = story.house.rules[0].why;
  EXPECT_EQ(word(story.house, why, grade.findings[0], base::Locale::zh), "说了「大概」");
  EXPECT_EQ(word(story.house, why, grade.findings[0], base::Locale::en), "said “大概”");
}

TEST(Sentences, TellSecondsAndYuan) {
  Finding finding;
  finding.args = {{"ms", 42000}, {"limit_ms", 30000}, {"amount_fen", 3990}, {"count", 2}};
  EXPECT_EQ(word({}, {"{ms}/{limit_ms}/{amount_fen}/{count}", ""}, finding, base::Locale::zh),
            "42/30/39.9/2");
}

}  // namespace
}  // namespace dojo::grading
