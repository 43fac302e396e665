#include "grading/story.h"

namespace dojo::grading {
namespace {

pack::Rule action_rule(const std::string& window = "session") {
  pack::Rule rule = make_rule(pack::CheckKind::action_required);
  rule.when = signal("wants_return");
  rule.actions = {"ask_to_apply"};
  rule.window = window;
  return rule;
}

TEST(ActionRequired, IsSilentWhenItWasDoneAndSpeaksWhenNot) {
  Story done;
  done.customer("想退", {"wants_return"}).says(5000, "您好").customer("嗯", {}, 9000).takes("ask_to_apply");
  EXPECT_TRUE(check_action_required(action_rule(), done.dossier()).findings.empty());
  Story undone;
  undone.customer("想退", {"wants_return"}).says(5000, "您好");
  const auto findings = check_action_required(action_rule(), undone.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].missing->expected, "ask_to_apply");
}

TEST(ActionRequired, InTheSameTurnWhereTheRuleSaysSo) {
  Story story;
  story.customer("想退", {"wants_return"}).says(5000, "您好").customer("嗯", {}, 9000).takes("ask_to_apply");
  EXPECT_EQ(check_action_required(action_rule("turn"), story.dossier()).findings.size(), 1U);
}

TEST(ActionRequired, WhatTheDeskRefusedWasNotDone) {
  Story story;
  story.customer("想退", {"wants_return"}).takes("ask_to_apply", {}, true);
  EXPECT_EQ(check_action_required(action_rule(), story.dossier()).findings.size(), 1U);
}

TEST(ActionRequired, DoesNotApplyWithoutItsSituation) {
  Story story;
  story.customer("在吗").says(5000, "您好");
  EXPECT_FALSE(check_action_required(action_rule(), story.dossier()).applies);
}

pack::Rule forbidden() {
  pack::Rule rule = make_rule(pack::CheckKind::action_forbidden);
  rule.actions = {"approve_application"};
  rule.unless = since_start(condition(pack::Condition::Kind::done, "check_application"));
  return rule;
}

TEST(ActionForbidden, IsAFaultUnlessSomethingCameBefore) {
  Story blind;
  blind.customer("已申请").takes("approve_application");
  const auto findings = check_action_forbidden(forbidden(), blind.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].about, About::action);
  EXPECT_EQ(findings[0].action, "approve_application");
  EXPECT_EQ(findings[0].place.turn, 1U);
  Story careful;
  careful.customer("已申请").takes("check_application").takes("approve_application");
  EXPECT_TRUE(check_action_forbidden(forbidden(), careful.dossier()).findings.empty());
}

TEST(ActionForbidden, WhatComesLaterExcusesNothing) {
  Story story;
  story.customer("已申请").takes("approve_application").takes("check_application");
  EXPECT_EQ(check_action_forbidden(forbidden(), story.dossier()).findings.size(), 1U);
}

TEST(ActionForbidden, WhatTheDeskRefusedDidNotHappen) {
  Story story;
  story.customer("已申请").takes("approve_application", {}, true);
  EXPECT_TRUE(check_action_forbidden(forbidden(), story.dossier()).findings.empty());
}

}  // namespace
}  // namespace dojo::grading
