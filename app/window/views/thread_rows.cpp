#include "window/views/thread_rows.h"

#include <algorithm>

#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/wrapped.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using session::Entry;
using session::Speaker;
using theme::Ink;
using theme::Paint;
using theme::Tone;

constexpr float kBubbleShare = 0.78f;
constexpr float kRowGapUnits = 8;  // below each row
constexpr float kDayUnits = 14;    // around the day
constexpr float kCardPictureUnits = 64;

// A row as it is drawn: its words, and for notices its icon and tone.
struct Content {
  bool bubble = false;
  ui::Icon icon = ui::Icon::info;
  Tone tone = Tone::info;
  ui::Text words;
  const pack::Goods* goods = nullptr;  // that were looked up, shown as a card
};

Content content_of(View& view, const Entry& entry) {
  Content out;
  switch (entry.kind) {
    case Entry::Kind::message:
      out.bubble = entry.who != Speaker::system;
      out.words = ui::content(std::string(entry.text));
      return out;
    case Entry::Kind::action: {
      const ui::Text what = action_words(view.house(), *entry.action);
      if (entry.refused) {
        out.icon = ui::Icon::cross;
        out.tone = Tone::danger;
        out.words = tr("thread.refused", {{"what", what}, {"why", local(desk::word(*entry.refused))}});
        return out;
      }
      out.icon = ui::Icon::check;
      out.tone = Tone::good;
      out.words = tr("thread.done", {{"what", what}});
      if (entry.action->id.text() == "look_up_goods")
        out.goods = view.house().catalog.find(base::GoodsId{desk::text_arg(*entry.action, "goods")});
      return out;
    }
    case Entry::Kind::deed: {
      std::string text = deed_words(entry).utf8();
      if (!entry.text.empty()) text += tr("thread.quote", {{"text", entry.text}}).utf8();
      out.icon = ui::Icon::person;
      out.words = ui::content(std::move(text));
      return out;
    }
    case Entry::Kind::notice:
      out.words = ui::content(std::string(entry.text));
      return out;
  }
  return out;
}

// Sizes, the same for measuring and drawing.

float bubble_pad() {
  return ui::px(12);
}

ui::Text stamp_words(View& view, const ThreadRow& row) {
  const std::string time = stamp(view.state.desk.session, row.entry.at);
  if (row.entry.who != Speaker::agent) return ui::content(std::string(time));
  return row.read ? tr("thread.read", {{"time", time + " "}}) : tr("thread.sent", {{"time", time + " "}});
}

// The stamp stands beside the bubble; what it needs is kept free, whether read or not.
float stamp_room(bool own) {
  const ui::RoleScope small(fonts::Role::small);
  const float clock = ui::text_width(ui::content(std::string("00:00 ")));
  const float state = std::max(ui::text_width(tr("thread.read", {{"time", std::string()}})),
                               ui::text_width(tr("thread.sent", {{"time", std::string()}})));
  const float icon = ui::line_height() * 0.7f + ui::px(4);
  return ui::px(12) + clock + (own ? state + icon : 0);
}

float bubble_words_width(const Entry& entry, float room) {
  const float free = room - stamp_room(entry.who == Speaker::agent) - bubble_pad() * 2;
  return std::max(ui::px(80), std::min(room * kBubbleShare - bubble_pad() * 2, free));
}

float notice_icon_room() {
  return ui::line_height() * 0.75f + ui::px(6);
}

float notice_words_width(float room) {
  return room * 0.9f - ui::px(10) * 2 - notice_icon_room();
}

ui::Text facts_of(const pack::Goods& goods) {
  return local(goods.facts);
}

float card_words_width(float room) {
  return room * 0.9f - ui::px(kCardPictureUnits) - ui::px(12) * 3;
}

float goods_card_height(const pack::Goods& goods, float room) {
  const ui::RoleScope small(fonts::Role::small);
  const float words = card_words_width(room);
  const float tall = ui::line_height() * 2 + ui::wrapped_height(facts_of(goods), words);
  return std::max(tall, ui::px(kCardPictureUnits)) + ui::px(10) * 2;
}

float notice_height(const Content& content, float room) {
  const ui::RoleScope small(fonts::Role::small);
  return ui::wrapped_height(content.words, notice_words_width(room)) + ui::px(8);
}

float day_height() {
  const ui::RoleScope small(fonts::Role::small);
  return ui::line_height() + ui::px(kDayUnits);
}

// Drawing.

void draw_day(View& view, const ThreadRow& row, ImVec2 at, float room) {
  const ui::RoleScope small(fonts::Role::small);
  const ui::Text words = tr("thread.day", {{"day", day_of(view.state.desk.session, row.entry.at)},
                                           {"date", date_of(view.state.desk.session, row.entry.at)}});
  const ui::ShownText shown = ui::shown(words);
  const float y = at.y + ui::px(kDayUnits / 2);
  const float x = at.x + (room - shown.width) / 2;
  const float middle = y + ui::line_height() / 2;
  const theme::Colour line = ui::colour(theme::Line::separator);
  ui::draw_box(ImVec2(at.x, middle), ImVec2(x - ui::px(10), middle + 1), line, 0);
  ui::draw_box(ImVec2(x + shown.width + ui::px(10), middle), ImVec2(at.x + room, middle + 1), line, 0);
  ui::draw_text(ImVec2(x, y), ui::colour(Ink::muted), shown.text);
}

void draw_stamp(View& view, const ThreadRow& row, ImVec2 from, ImVec2 until) {
  const ui::RoleScope small(fonts::Role::small);
  const ui::ShownText shown = ui::shown(stamp_words(view, row));
  const float y = until.y - ui::line_height() - ui::px(2);
  if (row.entry.who != Speaker::agent)
    return ui::draw_text(ImVec2(until.x + ui::px(8), y), ui::colour(Ink::muted), shown.text);
  const float side = ui::line_height() * 0.7f;
  const float x = from.x - ui::px(8) - shown.width;
  ui::draw_text(ImVec2(x, y), ui::colour(Ink::muted), shown.text);
  ui::draw_icon(ImGui::GetWindowDrawList(), ui::Icon::check,
                ImVec2(x - side - ui::px(4), y + ui::line_height() * 0.15f), side,
                row.read ? ui::context().theme.tone(Tone::good).ink : ui::colour(Ink::muted));
}

void draw_bubble(View& view, const ThreadRow& row, const Content& content, ImVec2 at, float room) {
  const bool own = row.entry.who == Speaker::agent;
  const float pad = bubble_pad();
  const float most = bubble_words_width(row.entry, room);
  const ui::Extent size = ui::wrapped_extent(content.words, most);
  const float width = size.width + pad * 2;
  const ImVec2 from(own ? at.x + room - width : at.x, at.y);
  const ImVec2 until(from.x + width, from.y + size.height + pad * 1.3f);
  ui::draw_box(from, until, ui::colour(own ? Paint::bubble_own : Paint::bubble_other), ui::px(12));
  draw_stamp(view, row, from, until);
  ImGui::SetCursorScreenPos(ImVec2(from.x + pad, from.y + pad * 0.65f));
  ui::wrapped("thread/" + std::to_string(row.index), content.words, {.width_px = most});
}

void draw_notice(const ThreadRow& row, const Content& content, ImVec2 at, float room) {
  const ui::RoleScope small(fonts::Role::small);
  const float pad = ui::px(10);
  const float side = ui::line_height() * 0.75f;
  const float most = notice_words_width(room);
  const ui::Extent size = ui::wrapped_extent(content.words, most);
  const float width = size.width + notice_icon_room() + pad * 2;
  const ImVec2 from(at.x + (room - width) / 2, at.y);
  const ImVec2 until(from.x + width, from.y + size.height + ui::px(8));
  const theme::ToneColours& c = ui::context().theme.tone(content.tone);
  ui::draw_box(from, until, c.soft, ui::px(9));
  ui::draw_icon(ImGui::GetWindowDrawList(), content.icon,
                ImVec2(from.x + pad, from.y + ui::px(4) + side * 0.16f), side, c.ink);
  ImGui::SetCursorScreenPos(ImVec2(from.x + pad + notice_icon_room(), from.y + ui::px(4)));
  ui::wrapped("thread/" + std::to_string(row.index), content.words, {.width_px = most});
}

// What was looked up stays in the thread, beside the question that it answers.
void draw_goods_card(View& view, const ThreadRow& row, const pack::Goods& goods, ImVec2 at, float room) {
  const ui::RoleScope small(fonts::Role::small);
  const float pad = ui::px(10);
  const ImVec2 from(at.x + room * 0.05f, at.y);
  const ImVec2 until(at.x + room * 0.95f, at.y + goods_card_height(goods, room));
  ui::draw_box(from, until, ui::colour(Paint::sunken), ui::px(10));
  draw_goods_picture(view, goods.id, {}, ImVec2(from.x + pad, from.y + pad), ui::px(kCardPictureUnits));
  const ImVec2 words(from.x + ui::px(kCardPictureUnits) + ui::px(12) * 2, from.y + pad);
  const float wide = card_words_width(room);
  ui::draw_text(words, ui::colour(Ink::text), ui::shown_within(local(goods.name), wide).text);
  ui::draw_text(ImVec2(words.x, words.y + ui::line_height()), ui::colour(Ink::accent),
                ui::shown(money(goods.list_price_fen)).text);
  ImGui::SetCursorScreenPos(ImVec2(words.x, words.y + ui::line_height() * 2));
  ui::wrapped("thread/" + std::to_string(row.index) + "/facts", facts_of(goods),
              {.width_px = wide, .ink = Ink::text});
}

}  // namespace

void draw_goods_picture(View& view, const base::GoodsId& goods, const std::string& colour, ImVec2 at,
                        float side) {
  if (!view.state.pictures) return;
  const ImVec2 until(at.x + side, at.y + side);
  // On the same quiet white in every theme, as photographs of goods are.
  ui::draw_box(at, until, theme::Colour(0xF3F1EC), side / 8);
  ui::draw_outline(at, until, ui::colour(theme::Line::separator), side / 8);
  const float inset = side * 0.08f;
  draw_picture(ImGui::GetWindowDrawList(), view.state.pictures->of(goods.text()),
               ImVec2(at.x + inset, at.y + inset), side - inset * 2, dye_of(colour));
}

float row_height(View& view, const ThreadRow& row, float room) {
  const Content content = content_of(view, row.entry);
  float tall = row.new_day ? day_height() : 0;
  if (content.bubble) {
    const float most = bubble_words_width(row.entry, room);
    tall += ui::wrapped_height(content.words, most) + bubble_pad() * 1.3f;
  } else {
    tall += notice_height(content, room);
    if (content.goods) tall += ui::px(6) + goods_card_height(*content.goods, room);
  }
  return tall + ui::px(kRowGapUnits);
}

void draw_row(View& view, const ThreadRow& row, ImVec2 at, float room) {
  const Content content = content_of(view, row.entry);
  if (row.new_day) {
    draw_day(view, row, at, room);
    at.y += day_height();
  }
  if (content.bubble) return draw_bubble(view, row, content, at, room);
  draw_notice(row, content, at, room);
  if (!content.goods) return;
  at.y += notice_height(content, room) + ui::px(6);
  draw_goods_card(view, row, *content.goods, at, room);
}

}  // namespace dojo::window
