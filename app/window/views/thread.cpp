// The conversation: what it is about, and its rows, of which only those in view are drawn.
#include <algorithm>

#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/thread_rows.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using session::Speaker;
using theme::Ink;
using theme::Paint;
using theme::Tone;

constexpr float kAboutPictureUnits = 56;

void draw_about(View& view) {
  const session::State& session = view.state.desk.session;
  if (session.desk.orders.empty()) return;
  const desk::Order& order = session.desk.orders.front();
  const ui::Card card("thread/goods", 12, Paint::sunken);
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float side = ui::px(kAboutPictureUnits);
  float left = 0;
  if (view.state.pictures) {
    draw_goods_picture(view, order.goods, order.colour, corner, side);
    left = side + ui::px(12);
  }
  ImGui::Indent(left);
  {
    const ui::RoleScope small(fonts::Role::small);
    ui::label(tr("desk.about_goods"), Ink::muted);
  }
  ui::wrapped("thread/goods/name", goods_name(view.house(), order.goods));
  ui::strong(money(order.price_fen), Ink::accent);
  ui::same_row();
  ui::badge("thread/goods/state", ui::Icon::info, lang::current()->tr("order.state." + order.state),
            Tone::neutral);
  ImGui::Unindent(left);
  const float below = corner.y + side - ImGui::GetCursorScreenPos().y;
  if (below > 0) ImGui::Dummy(ImVec2(0, below));
}

ThreadRow row_at(const session::State& session, std::size_t index, std::size_t customer_last) {
  const auto& entries = session.transcript;
  const bool new_day = index > 0 && entries[index].at.count() - entries[index - 1].at.count() > 0 &&
                       day_of(session, entries[index].at) != day_of(session, entries[index - 1].at);
  return {entries[index], index, new_day, index < customer_last};
}

std::size_t last_of_customer(const session::State& session) {
  for (std::size_t i = session.transcript.size(); i-- > 0;) {
    if (session.transcript[i].who == Speaker::customer) return i;
  }
  return 0;
}

// Rows never change once they stand, so only new ones are measured; all of them when the pane, the fonts or
// the language did.
void measure_rows(View& view, float room, std::size_t customer_last) {
  ThreadLayout& layout = view.scratch.thread;
  const DeskState& desk = view.state.desk;
  const unsigned generation = ui::context().fonts.generation();
  const bool fits = layout.session == desk.id && layout.room == room && layout.generation == generation &&
                    layout.ui == view.ui() && layout.ends.size() <= desk.session.transcript.size();
  if (!fits) layout = {desk.id, room, generation, view.ui(), {}};
  layout.ends.reserve(desk.session.transcript.size());
  for (std::size_t i = layout.ends.size(); i < desk.session.transcript.size(); ++i) {
    const float begin = layout.ends.empty() ? 0 : layout.ends.back();
    layout.ends.push_back(begin + row_height(view, row_at(desk.session, i, customer_last), room));
  }
}

void draw_visible_rows(View& view) {
  const session::State& session = view.state.desk.session;
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x;
  const std::size_t customer_last = last_of_customer(session);
  measure_rows(view, room, customer_last);
  const std::vector<float>& ends = view.scratch.thread.ends;
  const float top = ImGui::GetWindowPos().y - origin.y;
  const float bottom = top + ImGui::GetWindowHeight();
  const auto first = std::upper_bound(ends.begin(), ends.end(), top);
  for (auto i = static_cast<std::size_t>(first - ends.begin()); i < ends.size(); ++i) {
    const float begin = i == 0 ? 0 : ends[i - 1];
    if (begin > bottom) break;
    draw_row(view, row_at(session, i, customer_last), ImVec2(origin.x, origin.y + begin), room);
  }
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy(ImVec2(room, ends.empty() ? 0 : ends.back() - ImGui::GetStyle().ItemSpacing.y));
}

}  // namespace

void draw_thread(View& view) {
  const session::State& session = view.state.desk.session;
  draw_about(view);
  {
    const ui::RoleScope small(fonts::Role::small);
    const ui::Text opened = tr("thread.opened", {{"time", stamp(session, base::Millis{0})}});
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() +
                         (ImGui::GetContentRegionAvail().x - ui::text_width(opened)) / 2);
    ui::label("thread/opened", opened, Ink::muted);
  }
  draw_visible_rows(view);
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
