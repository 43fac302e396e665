// Agents split an answer into several messages: whether 您好，在的 comes as one message or as two within half
// a second, the customer takes the same way.
#include <array>
#include <gtest/gtest.h>

#include "content/lantern.h"

namespace dojo::tests {
namespace {

using codec::Plan;
using codec::PlanStep;

constexpr std::array kBreaks = {"。", "！", "？", "；", "，", ". ", "! ", "? ", "; ", ", "};
constexpr base::Millis kBetween{400};

// Where the second half begins; 0: the message has one clause.
std::size_t break_of(const std::string& text) {
  for (const char* mark : kBreaks) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos || at == 0) continue;
    const std::size_t second = at + std::string(mark).size();
    if (second < text.size()) return second;
  }
  return 0;
}

Plan split(const Plan& whole) {
  Plan plan = whole;
  plan.steps.clear();
  bool late = false;  // the step before took half a second longer
  for (PlanStep step : whole.steps) {
    if (late && step.wait_for == PlanStep::Wait::after_step && step.wait > kBetween) step.wait -= kBetween;
    late = false;
    const std::size_t second = step.action.empty() && step.phrase.empty() ? break_of(step.say) : 0;
    PlanStep rest = step;
    step.say = second == 0 ? step.say : step.say.substr(0, second);
    plan.steps.push_back(step);
    if (second == 0) continue;
    rest.say = rest.say.substr(second);
    rest.wait_for = PlanStep::Wait::after_step;
    rest.wait = kBetween;
    plan.steps.push_back(rest);
    late = true;
  }
  return plan;
}

std::vector<std::string> transitions_of(const runtime::Played& run) {
  std::vector<std::string> all;
  for (const session::Event& event : run.events) {
    if (const auto* spoke = std::get_if<session::CustomerSpoke>(&event.payload)) {
      if (!spoke->continues)
        all.push_back(std::string(customer::name(spoke->kind)) + " " + spoke->transition.text());
    }
  }
  return all;
}

std::vector<PlanName> exemplary() {
  std::vector<PlanName> names;
  for (const PlanName& name : plan_names()) {
    if (find_plan(name).kind == Plan::Kind::exemplary) names.push_back(name);
  }
  return names;
}

class Splitting : public testing::TestWithParam<PlanName> {};

TEST_P(Splitting, ChangesNoTransition) {
  const Plan halves = split(find_plan(GetParam()));
  ASSERT_GT(halves.steps.size(), find_plan(GetParam()).steps.size())
      << "no message of this plan has two parts";
  const runtime::PlanRun run = runtime::play_plan(lantern()->context(find_scene(GetParam())), halves);
  EXPECT_EQ(transitions_of(run.played), transitions_of(played(GetParam()).played));
  EXPECT_EQ(run.played.state.outcome, played(GetParam()).played.state.outcome);
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Splitting);
INSTANTIATE_TEST_SUITE_P(Lantern, Splitting, testing::ValuesIn(exemplary()),
                         [](const auto& each) { return test_name(each.param); });

}  // namespace
}  // namespace dojo::tests
