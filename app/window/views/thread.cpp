// The conversation: bubbles with their times, what was done at the desk, what the system says.
#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using session::Entry;
using session::Speaker;
using theme::Ink;
using theme::Paint;
using theme::Tone;

constexpr float kBubbleShare = 0.74f;

void draw_goods_card(View& view) {
  const session::State& session = view.state.desk.session;
  if (session.desk.orders.empty()) return;
  const desk::Order& order = session.desk.orders.front();
  const ui::Card card("thread/goods", 12, Paint::sunken);
  {
    const ui::RoleScope small(fonts::Role::small);
    ui::label(tr("desk.about_goods"), Ink::muted);
  }
  ui::wrapped("thread/goods/name", goods_name(view.house(), order.goods));
  ui::strong(money(order.price_fen), Ink::accent);
  ui::same_row();
  ui::badge("thread/goods/state", ui::Icon::info, lang::current()->tr("order.state." + order.state),
            Tone::neutral);
}

// A line in the middle: actions, deeds, notices.
void draw_notice(const std::string& id, ui::Icon icon, const ui::Text& text, Tone tone) {
  const ui::RoleScope small(fonts::Role::small);
  const float room = ImGui::GetContentRegionAvail().x;
  const float pad = ui::px(10);
  const float side = ui::line_height() * 0.75f;
  const float icon_room = side + ui::px(6);
  const float most = room * 0.86f - pad * 2 - icon_room;
  const ui::Extent size = ui::wrapped_extent(text, most);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = size.width + icon_room + pad * 2;
  const ImVec2 from(at.x + (room - width) / 2, at.y);
  const ImVec2 until(from.x + width, from.y + size.height + ui::px(8));
  const theme::ToneColours& c = ui::context().theme.tone(tone);
  ui::draw_box(from, until, c.soft, ui::px(9));
  ui::draw_icon(ImGui::GetWindowDrawList(), icon, ImVec2(from.x + pad, from.y + ui::px(4) + side * 0.16f),
                side, c.ink);
  ImGui::SetCursorScreenPos(ImVec2(from.x + pad + icon_room, from.y + ui::px(4)));
  ui::wrapped(id, text, {.width_px = most});
  ImGui::SetCursorScreenPos(ImVec2(at.x, until.y));
  ImGui::Dummy(ImVec2(0, ui::px(4)));
}

void draw_bubble(View& view, std::size_t index, const Entry& entry) {
  const bool own = entry.who == Speaker::agent;
  const float room = ImGui::GetContentRegionAvail().x;
  const float pad = ui::px(12);
  const float most = room * kBubbleShare - pad * 2;
  const ui::Text words = ui::content(std::string(entry.text));
  const ui::Extent size = ui::wrapped_extent(words, most);
  const ui::Text time = ui::content(stamp(view.state.desk.session, entry.at));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = size.width + pad * 2;
  const ImVec2 from(own ? at.x + room - width - ui::px(4) : at.x, at.y);
  const ImVec2 until(from.x + width, from.y + size.height + pad * 1.3f);
  ui::draw_box(from, until, ui::colour(own ? Paint::bubble_own : Paint::bubble_other), ui::px(12));
  {
    const ui::RoleScope small(fonts::Role::small);
    const ui::ShownText shown = ui::shown(time);
    const float x = own ? from.x - shown.width - ui::px(8) : until.x + ui::px(8);
    ui::draw_text(ImVec2(x, until.y - ui::line_height() - ui::px(2)), ui::colour(Ink::muted), shown.text);
  }
  ImGui::SetCursorScreenPos(ImVec2(from.x + pad, from.y + pad * 0.65f));
  ui::wrapped("thread/" + std::to_string(index), words, {.width_px = most});
  ImGui::SetCursorScreenPos(ImVec2(at.x, until.y));
  ImGui::Dummy(ImVec2(0, ui::px(2)));
}

// What was looked up stays in the thread, beside the question that it answers.
std::string found_words(const pack::House& house, const desk::ActionCall& call) {
  if (call.id.text() != "look_up_goods") return {};
  const pack::Goods* goods = house.catalog.find(base::GoodsId{desk::text_arg(call, "goods")});
  if (!goods) return {};
  return "\n" + money(goods->list_price_fen).utf8() + " · " + local(goods->facts).utf8();
}

void draw_entry(View& view, std::size_t index, const Entry& entry) {
  const std::string id = "thread/" + std::to_string(index);
  switch (entry.kind) {
    case Entry::Kind::message:
      if (entry.who != Speaker::system) return draw_bubble(view, index, entry);
      return draw_notice(id, ui::Icon::info, ui::content(std::string(entry.text)), Tone::info);
    case Entry::Kind::action: {
      const ui::Text what = action_words(view.house(), *entry.action);
      if (!entry.refused)
        return draw_notice(
            id, ui::Icon::check,
            tr("thread.done", {{"what", what.utf8() + found_words(view.house(), *entry.action)}}),
            Tone::good);
      return draw_notice(id, ui::Icon::cross,
                         tr("thread.refused", {{"what", what}, {"why", local(desk::word(*entry.refused))}}),
                         Tone::danger);
    }
    case Entry::Kind::deed: {
      std::string text = deed_words(entry).utf8();
      if (!entry.text.empty()) text += tr("thread.quote", {{"text", entry.text}}).utf8();
      return draw_notice(id, ui::Icon::person, ui::content(std::move(text)), Tone::info);
    }
    case Entry::Kind::notice:
      return draw_notice(id, ui::Icon::info, ui::content(std::string(entry.text)), Tone::info);
  }
}

}  // namespace

void draw_thread(View& view) {
  const session::State& session = view.state.desk.session;
  draw_goods_card(view);
  {
    const ui::RoleScope small(fonts::Role::small);
    const ui::Text opened = tr("thread.opened", {{"time", stamp(session, base::Millis{0})}});
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() +
                         (ImGui::GetContentRegionAvail().x - ui::text_width(opened)) / 2);
    ui::label("thread/opened", opened, Ink::muted);
  }
  for (std::size_t i = 0; i < session.transcript.size(); ++i) draw_entry(view, i, session.transcript[i]);
  if (session.reaction_due) {
    const ui::RoleScope small(fonts::Role::small);
    ui::label("thread/typing", tr("thread.typing", {{"name", customer_name(session)}}), Ink::muted);
  }
  if (session.supervisor_due) {
    const ui::RoleScope small(fonts::Role::small);
    ui::label("thread/supervisor", tr("thread.supervisor"), Ink::muted);
  }
}

}  // namespace dojo::window
