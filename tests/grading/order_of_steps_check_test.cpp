#include "grading/story.h"

namespace dojo::grading {
namespace {

pack::Rule steps_rule() {
  pack::Rule made = make_rule(pack::CheckKind::order_of_steps);
  made.when = signal("complains");
  pack::Step apologise, report;
  apologise.id = "apologise";
  apologise.when = said("apologize");
  report.id = "report";
  report.when = said("report_result");
  made.steps = {apologise, report};
  return made;
}

TEST(OrderOfSteps, InOrderIsFineAndSoIsOneTurnInAnyOrder) {
  Story story;
  story.customer("坏了", {"complains"}).says(5000, "抱歉").customer("嗯", {}, 9000).says(12000, "查到了");
  EXPECT_TRUE(check_order_of_steps(steps_rule(), story.dossier()).findings.empty());
  Story at_once;
  at_once.customer("坏了", {"complains"}).says(5000, "查到了").says(6000, "抱歉");
  EXPECT_TRUE(check_order_of_steps(steps_rule(), at_once.dossier()).findings.empty());
}

TEST(OrderOfSteps, AStepTooEarlyIsFoundAtItsPlace) {
  Story story;
  story.customer("坏了", {"complains"}).says(5000, "查到了").customer("嗯", {}, 9000).says(12000, "抱歉");
  const auto findings = check_order_of_steps(steps_rule(), story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].place.turn, 1U);
  EXPECT_EQ(std::get<std::string>(findings[0].args.at("step")), "report");
}

TEST(OrderOfSteps, AMissingStepIsFoundOnlyIfItIsRequired) {
  Story story;
  story.customer("坏了", {"complains"}).says(5000, "抱歉");
  EXPECT_EQ(check_order_of_steps(steps_rule(), story.dossier()).findings.size(), 1U);
  pack::Rule lenient = steps_rule();
  lenient.steps[1].required = false;
  EXPECT_TRUE(check_order_of_steps(lenient, story.dossier()).findings.empty());
}

TEST(OrderOfSteps, DoesNotApplyWithoutItsSituation) {
  Story story;
  story.customer("在吗").says(5000, "您好");
  EXPECT_FALSE(check_order_of_steps(steps_rule(), story.dossier()).applies);
}

}  // namespace
}  // namespace dojo::grading
