// Quick phrases, steps of concession, questions, and how the conversation ended.
#include "grading/story.h"

namespace dojo::grading {
namespace {

TEST(PhraseUse, TwiceRunningIsFoundAndPointsBack) {
  const pack::Rule rule = make_rule(pack::CheckKind::phrase_use);
  Story story;
  story.customer("在吗")
      .says(5000, "您好", "greet-1")
      .customer("嗯", {}, 9000)
      .says(12000, "您好", "greet-1");
  const auto findings = check_phrase_use(rule, story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].place.turn, 3U);
  EXPECT_EQ(findings[0].also, std::vector<Place>{(Place{1, 0, 0})});
}

TEST(PhraseUse, WithSomethingBetweenIsFineAndTypedWordsAreFree) {
  const pack::Rule rule = make_rule(pack::CheckKind::phrase_use);
  Story story;
  story.customer("在吗").says(5000, "您好", "greet-1").says(6000, "在的").says(7000, "您好", "greet-1");
  EXPECT_TRUE(check_phrase_use(rule, story.dossier()).findings.empty());
  Story typed;
  typed.customer("在吗").says(5000, "您好").says(6000, "您好");
  EXPECT_FALSE(check_phrase_use(rule, typed.dossier()).applies);
}

TEST(PhraseUse, NothingIsLeftInBraces) {
  const pack::Rule rule = make_rule(pack::CheckKind::phrase_use);
  Story story;
  story.customer("在吗").says(5000, "{name}您好", "greet-1");
  EXPECT_EQ(check_phrase_use(rule, story.dossier()).findings.size(), 1U);
}

pack::Rule steps() {
  pack::Rule rule = make_rule(pack::CheckKind::concession_steps);
  rule.when = since_start(signal("asks_discount"));
  rule.limits = {{"per_turn", 1}};
  return rule;
}

TEST(ConcessionSteps, AGiftThenThePriceIsTheWay) {
  Story story;
  story.customer("便宜点", {"asks_discount"}).says(5000, "送您袜子").customer("再便宜点", {}, 9000);
  story.says(12000, "95块给您");
  const Verdicts verdicts = check_concession_steps(steps(), story.dossier());
  EXPECT_TRUE(verdicts.applies);
  EXPECT_TRUE(verdicts.findings.empty());
}

TEST(ConcessionSteps, ThePriceFirstOrEverythingAtOnceIsNot) {
  Story price_first, all_at_once;
  price_first.customer("便宜点", {"asks_discount"}).says(5000, "95块给您");
  EXPECT_EQ(check_concession_steps(steps(), price_first.dossier()).findings.size(), 1U);
  all_at_once.customer("便宜点", {"asks_discount"}).says(5000, "送您袜子").says(6000, "再包邮");
  EXPECT_EQ(check_concession_steps(steps(), all_at_once.dossier()).findings.size(), 1U);
}

TEST(ConcessionSteps, WhoConcedesNothingIsNotJudged) {
  Story story;
  story.customer("便宜点", {"asks_discount"}).says(5000, "您好");
  EXPECT_FALSE(check_concession_steps(steps(), story.dossier()).applies);
}

TEST(QuestionAnswered, IsFoundWhereTheCustomerHadToAskAgain) {
  const pack::Rule rule = make_rule(pack::CheckKind::question_answered);
  Story story;
  story.customer("包邮吗").asks().says(5000, "您好").reacts(customer::ReactionKind::asked_again);
  story.customer("所以包邮吗", {}, 9000)
      .asks()
      .says(12000, "包邮")
      .reacts(customer::ReactionKind::transition);
  const auto findings = check_question_answered(rule, story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(std::get<std::string>(findings[0].args.at("question")), "包邮吗");
  Story none;
  none.customer("在吗").says(5000, "您好").reacts(customer::ReactionKind::not_understood);
  EXPECT_FALSE(check_question_answered(rule, none.dossier()).applies);
}

TEST(Outcome, AHalfSuccessCostsLessThanAFailure) {
  pack::Rule rule = make_rule(pack::CheckKind::outcome);
  rule.points = 40;
  rule.limits = {{"partial_points", 15}};
  const auto points = [&](pack::ExitResult result) {
    Story story;
    story.customer("在吗").says(5000, "您好").ends(pack::Outcome::left, result);
    const auto findings = check_outcome(rule, story.dossier()).findings;
    return findings.empty() ? 0 : findings[0].points;
  };
  EXPECT_EQ(points(pack::ExitResult::success), 0);
  EXPECT_EQ(points(pack::ExitResult::partial), 15);
  EXPECT_EQ(points(pack::ExitResult::failure), 40);
}

TEST(Outcome, AConversationThatNeverEndedIsAFailure) {
  Story story;
  story.customer("在吗").says(5000, "您好");
  EXPECT_EQ(check_outcome(make_rule(pack::CheckKind::outcome), story.dossier()).findings.size(), 1U);
}

}  // namespace
}  // namespace dojo::grading
