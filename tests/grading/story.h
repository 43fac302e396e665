// A graded conversation in a few lines, for tests: what the customer said, what the agent said and did.
//
//   Story story;
//   story.customer("能便宜点吗", {"asks_discount"}).says(9000, "90块给您").ends(pack::Outcome::bought);
//   check_price_authority(rule, story.dossier())
//
// A house of one order over 100 yuan; a trainee may give 10 % off and gifts up to 3 yuan. The agent's words
// are read by the real analyser with one plain pattern an act: 您好 greet, 抱歉 apologize, 送您 offer_gift,
// 给您 offer_discount, 改好 confirm_price_changed, 包邮 offer_free_shipping, 不能退 decline_return, 回复您
// promise_follow_up, 小时内 and 点前 state_deadline, 退您 offer_partial_refund, 查到 report_result; rules:
// 笨蛋 test.insult, 大概 test.guess.
#pragma once

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "grading/checks/check.h"
#include "grading/grade.h"

namespace dojo::grading {

inline pack::Condition condition(pack::Condition::Kind kind, const std::string& name) {
  pack::Condition made;
  made.kind = kind;
  made.name = name;
  return made;
}
inline pack::Condition signal(const std::string& name) {
  return condition(pack::Condition::Kind::signal, name);
}
inline pack::Condition said(const std::string& act) {
  return condition(pack::Condition::Kind::act, act);
}
inline pack::Condition since_start(pack::Condition made) {
  made.since = pack::Condition::Since::start;
  return made;
}

// A minor rule of criterion "service", 10 points.
inline pack::Rule make_rule(pack::CheckKind kind, const std::string& id = "test.rule") {
  pack::Rule rule;
  rule.id = base::RuleId{id};
  rule.check = kind;
  rule.criterion = base::CriterionId{"service"};
  rule.cites = {base::ClauseId{"T-1"}};
  rule.why = {"说了「{words}」", "said “{words}”"};
  return rule;
}

const text::Analyser& small_analyser();
pack::House small_shop();

class Story {
 public:
  Story();
  // Begins a turn: the customer's words, answered by what follows. Times are session time.
  Story& customer(const std::string& words, std::vector<std::string> signals = {}, std::int64_t at_ms = 0);
  Story& says(std::int64_t at_ms, const std::string& words, const std::string& phrase = "");
  Story& takes(const std::string& action, pack::Values args = {}, bool refused = false);
  Story& reacts(customer::ReactionKind kind);  // how the customer took the turn
  Story& asks();                               // the turn answers an open question
  Story& wrap_up();                            // a last turn, after the customer
  Story& ends(pack::Outcome outcome, pack::ExitResult result = pack::ExitResult::success);

  const Dossier& dossier();
  Grade grade();

  pack::House house = small_shop();
  pack::Scenario scenario;
  session::Facts facts;

 private:
  session::Turn& turn() { return facts.turns.back(); }

  std::vector<Dossier> opened_;
};

}  // namespace dojo::grading
