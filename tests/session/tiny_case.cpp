#include "session/tiny_case.h"

#include <gtest/gtest.h>

namespace dojo::session {
namespace {

using base::LineId;
using base::NodeId;
using base::TransitionId;

pack::Condition heard(pack::Condition::Kind kind, const std::string& name) {
  pack::Condition condition;
  condition.kind = kind;
  condition.name = name;
  return condition;
}

pack::Transition transition(const std::string& id, pack::Condition when, const std::string& to) {
  pack::Transition made;
  made.id = TransitionId{id};
  made.when = std::move(when);
  made.to = NodeId{to};
  return made;
}

pack::Node node(const std::string& id, const std::string& line) {
  pack::Node made;
  made.id = NodeId{id};
  made.say = {LineId{line}};
  return made;
}

pack::Scenario scenario() {
  using Kind = pack::Condition::Kind;
  pack::Scenario s;
  s.id = base::CaseId{"tiny"};
  s.kind = "advice";
  pack::Persona& p = s.persona;
  p.mood = 60;
  p.patience = 3;
  p.misses_allowed = 2;
  p.nudges = {LineId{"nudge"}};
  p.not_understood = {LineId{"huh"}};
  p.silent_exit = p.patience_exit = p.stuck = NodeId{"gone"};
  s.variants = {{"mug", {{"goods", std::string("mug")}, {"price_fen", 3990}}},
                {"tee", {{"goods", std::string("tee")}, {"price_fen", 5000}}}};
  pack::OrderSetup order;
  order.goods = "$goods";
  order.unit_price_fen = {0, "price_fen"};
  order.freight_fen = {600, ""};
  order.state = "unpaid";
  s.orders = {order};
  s.supervisor = {{"price", pack::Condition{}, true, pack::Quantity{2000, ""}, LineId{"boss-yes"}}};
  s.start = NodeId{"opening"};
  s.nodes = {node("gone", "leaving"), node("morning", "thanks"), node("opening", "hello"),
             node("talk", "question")};
  s.nodes[0].exit = pack::Exit{pack::Outcome::left, pack::ExitResult::failure};
  s.nodes[1].exit = pack::Exit{pack::Outcome::bought, pack::ExitResult::success};
  s.nodes[1].jump = pack::TimeJump{kDay, LineId{"next-morning"}};
  s.nodes[2].signals = {"says_hello"};
  s.nodes[2].transitions = {transition("greeted", heard(Kind::act, "greet"), "talk")};
  s.nodes[3].signals = {"asks_discount"};
  s.nodes[3].question = pack::Question{heard(Kind::act, "offer_gift"), {LineId{"again"}}};
  s.nodes[3].transitions = {transition("gift", heard(Kind::act, "offer_gift"), "morning"),
                            transition("pays", heard(Kind::done, "change_price"), "")};
  s.nodes[3].transitions[0].say = {LineId{"wow"}};
  s.nodes[3].transitions[0].mood = 10;
  s.nodes[3].transitions[1].say = {LineId{"paid"}};
  s.nodes[3].transitions[1].deeds = {pack::CustomerDeed{}};
  return s;
}

pack::CaseText words(base::Locale locale) {
  const bool zh = locale == base::Locale::zh;
  pack::CaseText text;
  text.locale = locale;
  text.title = zh ? "小店" : "Tiny";
  text.words["name"] = {zh ? "小鹿" : "Deer"};
  const auto line = [&](const std::string& id, std::vector<std::vector<std::string>> bursts) {
    text.lines[LineId{id}].bursts = std::move(bursts);
  };
  line("hello", {{zh ? "在吗" : "hi", zh ? "想问下" : "a question"}});
  line("question", {{zh ? "{goods}{price_fen}能便宜点吗" : "{goods} at {price_fen}, any discount?"}});
  line("again", {{zh ? "所以能便宜吗" : "so, any discount?"}});
  line("wow", {{zh ? "哇" : "wow"}});
  line("paid", {{zh ? "付了" : "paid"}});
  line("thanks", {{zh ? "谢谢" : "thanks"}});
  line("leaving", {{zh ? "算了" : "never mind"}});
  line("nudge", {{zh ? "人呢" : "hello?"}, {zh ? "还在吗" : "still there?"}, {zh ? "？" : "?"}});
  line("huh", {{zh ? "没看懂" : "pardon?"}});
  line("next-morning", {{zh ? "第二天早上" : "The next morning"}});
  line("boss-yes", {{zh ? "主管：可以" : "Supervisor: yes"}});
  return text;
}

text::Detector detector(const std::string& id, const std::string& zh, const std::string& en) {
  text::Detector made;
  made.id = id;
  made.patterns = {{base::Locale::zh, zh}, {base::Locale::en, en}};
  return made;
}

pack::Pack make_pack() {
  pack::Pack made;
  made.house.id = "corner";
  made.house.name = {"街角小店", "Corner Shop"};
  made.house.act_detectors = {detector("greet", "您好", "hello"),
                              detector("offer_gift", "送您", "a gift for you"),
                              detector("ask_to_wait", "稍等", "one moment")};
  for (const char* id : {"mug", "tee"}) {
    pack::Goods goods;
    goods.id = base::GoodsId{id};
    goods.name = goods.short_name = {id == std::string("mug") ? "杯子" : "T恤", id};
    goods.floor_fen = 3000;
    made.house.catalog.goods.push_back(goods);
  }
  made.house.flags = {{"red", "#f00", {"红旗", "red"}, {"急", "urgent"}, true}};
  made.house_hash = "house";
  pack::Case scene;
  scene.scenario = scenario();
  scene.zh = words(base::Locale::zh);
  scene.en = words(base::Locale::en);
  made.cases = {scene};
  made.case_hashes = {"case"};
  return made;
}

}  // namespace

TinyShop::TinyShop()
    : pack(make_pack()), analyser(text::Analyser::build(pack.house.lexicon(), {}, {}).value()) {}

const TinyShop& tiny_shop() {
  static const TinyShop shop;
  return shop;
}

Table::Table(const Start& start) : rehearsal(tiny_shop().context()) {
  submit({base::Millis{0}, start});
}

std::vector<Event> Table::submit(const Command& command) {
  auto events = rehearsal.submit(command);
  EXPECT_TRUE(events.ok()) << events.error().message;
  return events ? *events : std::vector<Event>();
}

std::vector<Event> Table::say(std::int64_t at_ms, const std::string& text) {
  return submit({base::Millis{at_ms}, SubmitReply{text, {}}});
}

std::vector<Event> Table::take(std::int64_t at_ms, const std::string& action, pack::Values args) {
  return submit({base::Millis{at_ms}, TakeAction{{base::ActionId{action}, std::move(args)}}});
}

std::vector<Event> Table::wait(std::int64_t at_ms) {
  return submit({base::Millis{at_ms}, Advance{}});
}

void Table::reach_talk() {
  say(5000, "您好");
  wait(12000);
  ASSERT_EQ(state().customer.node.text(), "talk");
}

void Table::reach_wrap_up() {
  reach_talk();
  say(15000, "送您一个");
  wait(22000);
  ASSERT_EQ(state().phase, Phase::wrap_up);
}

std::vector<std::string> Table::said_by(Speaker who) const {
  std::vector<std::string> said;
  for (const Entry& entry : state().transcript) {
    if (entry.who == who && !entry.text.empty()) said.push_back(entry.text);
  }
  return said;
}

}  // namespace dojo::session
