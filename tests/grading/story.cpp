#include "grading/story.h"

namespace dojo::grading {
namespace {

text::Detector detector(text::DetectorKind kind, const std::string& id, const std::string& words) {
  text::Detector made;
  made.kind = kind;
  made.id = id;
  made.patterns = {{base::Locale::zh, words}};
  return made;
}

}  // namespace

const text::Analyser& small_analyser() {
  static const text::Analyser analyser = [] {
    text::Lexicon lexicon;
    const std::vector<std::pair<const char*, const char*>> acts = {{"greet", "您好"},
                                                                   {"apologize", "抱歉"},
                                                                   {"offer_gift", "送您"},
                                                                   {"offer_discount", "给您"},
                                                                   {"confirm_price_changed", "改好"},
                                                                   {"offer_free_shipping", "包邮"},
                                                                   {"decline_return", "不能退"},
                                                                   {"promise_follow_up", "回复您"},
                                                                   {"state_deadline", "(小时内|点前)"},
                                                                   {"offer_partial_refund", "退您"},
                                                                   {"report_result", "查到"}};
    for (const auto& [id, words] : acts)
      lexicon.detectors.push_back(detector(text::DetectorKind::act, id, words));
    lexicon.detectors.push_back(detector(text::DetectorKind::rule, "test.insult", "笨蛋"));
    lexicon.detectors.push_back(detector(text::DetectorKind::rule, "test.guess", "大概"));
    return text::Analyser::build(lexicon, {}, {}).value();
  }();
  return analyser;
}

pack::House small_shop() {
  pack::House house;
  house.id = "corner";
  house.clauses = {{base::ClauseId{"T-1"}, {"条款", "clause"}, false, ""}};
  house.rubric.criteria = {{base::CriterionId{"service"}, {"服务", "Service"}, 1000, 100}};
  house.authority = {{"trainee", 900, 0, 300}};
  house.catalog.gifts = {{"gift-socks", {"棉袜", "socks"}, 300}, {"gift-lamp", {"台灯", "lamp"}, 301}};
  return house;
}

Story::Story() {
  scenario.tier = "trainee";
  desk::Order order;
  order.number = "1";
  order.list_fen = order.price_fen = 10000;
  facts.last.desk.orders = {order};
  facts.last.phase = session::Phase::chatting;
}

Story& Story::customer(const std::string& words, std::vector<std::string> signals, std::int64_t at_ms) {
  session::Entry entry;
  entry.at = base::Millis{at_ms};
  entry.text = words;
  facts.last.transcript.push_back(entry);
  facts.last.now = entry.at;
  session::Turn made;
  made.node = base::NodeId{"node-" + std::to_string(facts.turns.size())};
  made.situation = words;
  made.situation_entry = facts.last.transcript.size() - 1;
  made.signals = std::move(signals);
  made.asked_at = entry.at;
  facts.turns.push_back(made);
  return *this;
}

Story& Story::says(std::int64_t at_ms, const std::string& words, const std::string& phrase) {
  session::Entry entry;
  entry.at = base::Millis{at_ms};
  entry.who = session::Speaker::agent;
  entry.text = words;
  entry.phrase = base::PhraseId{phrase};
  facts.last.transcript.push_back(entry);
  facts.last.now = entry.at;
  turn().messages.push_back({facts.last.transcript.size() - 1, entry.at, words, entry.phrase});
  return *this;
}

Story& Story::takes(const std::string& action, pack::Values args, bool refused) {
  session::Entry entry;
  entry.kind = session::Entry::Kind::action;
  entry.who = session::Speaker::agent;
  entry.action = desk::ActionCall{base::ActionId{action}, args};
  facts.last.transcript.push_back(entry);
  turn().actions.push_back({facts.last.transcript.size() - 1, facts.last.now, *entry.action, refused});
  return *this;
}

Story& Story::reacts(customer::ReactionKind kind) {
  turn().reaction = kind;
  return *this;
}

Story& Story::asks() {
  turn().question_open = true;
  return *this;
}

Story& Story::wrap_up() {
  session::Turn last;
  last.wrap_up = true;
  last.situation_entry = facts.last.transcript.size() - 1;
  facts.turns.push_back(last);
  return *this;
}

Story& Story::ends(pack::Outcome outcome, pack::ExitResult result) {
  facts.last.phase = session::Phase::ended;
  facts.last.outcome = outcome;
  facts.last.exit = pack::Exit{outcome, result};
  return *this;
}

const Dossier& Story::dossier() {
  opened_.clear();
  opened_.push_back(open_dossier({house, scenario, small_analyser()}, facts));
  return opened_.front();
}

Grade Story::grade() {
  return grade_session({house, scenario, small_analyser()}, facts);
}

}  // namespace dojo::grading
