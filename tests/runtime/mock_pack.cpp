#include "runtime/mock_pack.h"

#include "base/hash.h"

namespace dojo::tests {
namespace {

using base::LineId;
using base::NodeId;
using base::TransitionId;

constexpr const char* kHouseBytes = "{\"house\":\"mock\"}";
constexpr const char* kCaseBytes = "{\"case\":\"mug-question\"}";

pack::Condition says(const std::string& act) {
  pack::Condition condition;
  condition.kind = pack::Condition::Kind::act;
  condition.name = act;
  return condition;
}

pack::Transition transition(const std::string& id, const std::string& act, const std::string& to) {
  pack::Transition t;
  t.id = TransitionId{id};
  t.when = says(act);
  t.to = NodeId{to};
  return t;
}

pack::Node node(const std::string& id, const std::string& line) {
  pack::Node n;
  n.id = NodeId{id};
  n.say = {LineId{line}};
  return n;
}

pack::Scenario scenario() {
  pack::Scenario s;
  s.id = base::CaseId{"mug-question"};
  s.kind = "advice";
  s.persona.customer_class = "potential";
  s.persona.patience = 1000;
  s.persona.nudges = {LineId{"nudge"}};
  s.persona.not_understood = {LineId{"huh"}};
  s.persona.misses_allowed = 1000;
  s.persona.silent_exit = s.persona.patience_exit = s.persona.stuck = NodeId{"gone"};
  s.variants = {{"only", {{"goods", std::string("mug")}, {"price_fen", std::int64_t{3900}}}}};
  pack::OrderSetup order;
  order.goods = "$goods";
  order.unit_price_fen = {0, "price_fen"};
  order.state = "unpaid";
  s.orders = {order};
  s.start = NodeId{"opening"};
  s.nodes = {node("opening", "hello"), node("talk", "question"), node("bye", "thanks"),
             node("gone", "leaving")};
  s.nodes[0].transitions = {transition("greeted", "greet", "talk")};
  s.nodes[1].transitions = {transition("gift", "offer_gift", "bye")};
  s.nodes[2].exit = pack::Exit{pack::Outcome::bought, pack::ExitResult::success};
  s.nodes[3].exit = pack::Exit{pack::Outcome::left, pack::ExitResult::failure};
  return s;
}

pack::CaseText words(base::Locale locale, const std::vector<std::pair<std::string, std::string>>& lines) {
  pack::CaseText text;
  text.locale = locale;
  text.title = "mug";
  for (const auto& [id, said] : lines) text.lines[LineId{id}].bursts = {{said}};
  return text;
}

text::Detector act(const std::string& id, const std::string& zh, const std::string& en) {
  text::Detector detector;
  detector.id = id;
  detector.patterns = {{base::Locale::zh, zh}, {base::Locale::en, en}};
  return detector;
}

}  // namespace

pack::Pack mock_pack() {
  pack::Pack mock;
  mock.house.id = "mock";
  mock.house.name = {"样店", "Mock Store"};
  mock.house.wrap_up = base::Millis{5000};
  mock.house.act_detectors = {act("greet", "您好", "hello"), act("offer_gift", "送您", "a gift for you")};
  pack::Goods mug;
  mug.id = base::GoodsId{"mug"};
  mug.name = mug.short_name = {"杯子", "mug"};
  mug.list_price_fen = 3900;
  mock.house.catalog.goods = {mug};
  mock.house_hash = base::sha256_hex(kHouseBytes);
  pack::Case scene;
  scene.scenario = scenario();
  scene.zh = words(base::Locale::zh, {{"hello", "在吗"},
                                      {"question", "这个{goods}能便宜点吗"},
                                      {"thanks", "好的谢谢"},
                                      {"leaving", "算了"},
                                      {"nudge", "人呢"},
                                      {"huh", "没看懂"}});
  scene.en = words(base::Locale::en, {{"hello", "hi there"},
                                      {"question", "any discount on the {goods}?"},
                                      {"thanks", "ok thanks"},
                                      {"leaving", "never mind"},
                                      {"nudge", "hello?"},
                                      {"huh", "pardon?"}});
  mock.cases = {scene};
  mock.case_hashes = {base::sha256_hex(kCaseBytes)};
  return mock;
}

text::Analyser mock_analyser(const pack::Pack& pack) {
  return text::Analyser::build(pack.house.lexicon(), pack.house.catalog.vocabulary, {}).value();
}

std::vector<store::Pin> mock_pins() {
  return {{base::sha256_hex(kHouseBytes), "house", kHouseBytes},
          {base::sha256_hex(kCaseBytes), "case", kCaseBytes}};
}

}  // namespace dojo::tests
