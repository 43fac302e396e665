// Desk words that explain themselves, times in words, and pictures of goods.
#include <gtest/gtest.h>
#include <set>

#include "desk/actions.h"
#include "window/played_shop.h"
#include "window/views/terms.h"
#include "window/views/words.h"

namespace dojo::window::test {
namespace {

using base::Locale;
using base::Millis;

// Labels that everybody understands, or that are sentences and values.
bool is_plain(const std::string& key) {
  static const std::set<std::string> plain = {
      "order.none",          "order.goods",       "order.number",        "order.kind",
      "order.days",          "order.notes.none",  "order.note.hint",     "order.note.save",
      "customer.since",      "customer.orders",   "customer.address",    "order.note.choose_flag",
      "argument.order",      "argument.goods",    "argument.amount_fen", "argument.reason",
      "argument.size",       "argument.colour",   "argument.text",       "order.received.days",
      "order.price.reduced", "order.freight.free"};
  return plain.count(key) > 0 || key.rfind("order.state.", 0) == 0 || key.rfind("order.application.", 0) == 0;
}

TEST(DeskWords, EveryLabelOfTheDeskHasATermOrIsPlain) {
  Driver d({}, [] {});
  for (const auto& [key, words] : d.words().catalog(Locale::zh)) {
    const bool of_desk =
        key.rfind("order.", 0) == 0 || key.rfind("customer.", 0) == 0 || key.rfind("argument.", 0) == 0;
    if (!of_desk || is_plain(key)) continue;
    EXPECT_NE(find_term(lantern().pack().house, term_of_label(key)), nullptr) << key;
  }
}

TEST(DeskWords, EveryTermIsExplainedInBothLanguages) {
  for (const pack::Term& term : lantern().pack().house.terms) {
    for (const Locale locale : {Locale::zh, Locale::en}) {
      EXPECT_FALSE(term.name.in(locale).empty()) << term.id;
      EXPECT_GT(term.explains.in(locale).size(), 20u) << term.id;
    }
  }
}

class DeskWordsOnScreen : public ::testing::TestWithParam<Locale> {};

// Each name on the order page answers to the mouse and to F1.
TEST_P(DeskWordsOnScreen, AnswerToTheMouseAndToF1) {
  Desk desk({.locale = GetParam()}, &plan_of("jacket-too-small", "exemplary-zh"));
  desk.sign_in();
  desk.start("jacket-too-small", Locale::zh);
  Driver& d = desk.driver();
  std::vector<ui::Item> names;
  for (const ui::Item* item : d.shell().context().recorder.items()) {
    if (item->id.rfind("order/", 0) == 0 && item->id.ends_with("/name") && !item->id.ends_with("kind/name"))
      names.push_back(*item);
  }
  ASSERT_GE(names.size(), 4u);
  for (const ui::Item& item : names) {
    d.move_to(item.rect.x0 + 3, item.rect.y0 + 3);
    d.frame(40);
    EXPECT_GT(d.shell().context().recorder.drawn().size(), 0u);
    d.key({Key::f1, {}});
    EXPECT_EQ(desk.state().overlay, Overlay::terms) << item.id;
    EXPECT_TRUE(d.has("terms/asked")) << item.id;
    d.key({Key::escape, {}});
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, DeskWordsOnScreen, ::testing::Values(Locale::zh, Locale::en),
                         [](const auto& each) { return std::string(base::name(each.param)); });

TEST(DayStamp, NamesTheDayAfterAJump) {
  Driver d({}, [] {});
  session::State state;
  state.start.started_civil = "2026-01-05T09:00:00+08:00";
  EXPECT_EQ(day_stamp(state, Millis{62000}).utf8(), "09:01");
  EXPECT_EQ(day_stamp(state, Millis{(96 * 60 + 62) * 60000}).utf8(), "第 5 天 10:02");
  EXPECT_EQ(day_of(state, Millis{15 * 3600 * 1000 - 1}), 1);
  EXPECT_EQ(day_of(state, Millis{15 * 3600 * 1000}), 2) << "midnight by the shop's clock";
  d.set_locale(Locale::en);
  EXPECT_EQ(day_stamp(state, Millis{(96 * 60 + 62) * 60000}).utf8(), "Day 5, 10:02");
}

TEST(GoodsPictures, EveryGoodsOfTheShopHasOneOfItsOwn) {
  for (const pack::Goods& goods : lantern().pack().house.catalog.goods)
    EXPECT_TRUE(pictures().has(goods.id.text())) << goods.id.text();
}

TEST(GoodsPictures, AConcavePolygonIsCutIntoTrianglesOfTheSameArea) {
  const std::vector<ImVec2> arrow = {{0, 0}, {10, 0}, {5, 5}, {10, 10}, {0, 10}};
  const auto corners = triangulate(arrow);
  ASSERT_EQ(corners.size(), (arrow.size() - 2) * 3);
  float area = 0;
  for (std::size_t i = 0; i < corners.size(); i += 3) {
    const ImVec2 a = arrow[corners[i]], b = arrow[corners[i + 1]], c = arrow[corners[i + 2]];
    area += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
  }
  EXPECT_FLOAT_EQ(area, 75);
  EXPECT_TRUE(triangulate({{0, 0}, {10, 10}, {10, 0}, {0, 10}}).empty()) << "it crosses itself";
}

}  // namespace
}  // namespace dojo::window::test
