// The desk: who the customer is, the conversation, and the shop's tools, in three panes.
#include "session/words.h"
#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/terms.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;
using theme::Tone;

constexpr int kCardUnits = 240;
constexpr int kSideUnits = 370;

void draw_head(View& view) {
  const DeskState& desk = view.state.desk;
  if (desk.practice) {
    ui::badge("desk/practice", ui::Icon::bulb, tr("desk.practice"), Tone::warning);
    ui::tooltip(tr("desk.practice.about"));
    ui::same_row();
  }
  ui::strong(ui::content(customer_name(desk.session)));
  ui::same_row();
  switch (desk.session.phase) {
    case session::Phase::wrap_up:
      ui::badge("desk/phase", ui::Icon::clock,
                tr("desk.phase.wrap_up",
                   {{"time", minutes_text(desk.session.end_due.value_or(desk.now) - desk.now)}}),
                Tone::info);
      break;
    case session::Phase::ended:
      ui::badge("desk/phase", ui::Icon::check, tr("desk.phase.ended"), Tone::neutral);
      break;
    default:
      ui::badge("desk/phase", ui::Icon::chat, tr("desk.phase.chatting"), Tone::info);
  }
  if (const auto wait = waiting(view.house(), desk.session, desk.now)) {
    ui::flow_row(ui::badge_width(wait->icon, wait->text));
    ui::badge("desk/wait", wait->icon, wait->text, wait->tone);
    explain_last(view, "response-time");
  }
}

void draw_chat_pane(View& view, float width) {
  const ui::Pane pane("desk/middle", {.width = width, .look = ui::PaneLook::card});
  draw_head(view);
  ui::separator();
  {
    const ui::Pane thread(
        "desk/thread",
        {.height = -ui::units(view.scratch.reply_height) - 8, .padding = 6, .stick_to_end = true});
    draw_thread(view);
  }
  const float top = ImGui::GetCursorPosY();
  draw_reply(view);
  view.scratch.reply_height = ImGui::GetCursorPosY() - top;
}

void draw_desk_tab(View& view, DeskTab tab) {
  switch (tab) {
    case DeskTab::order:
      return draw_order_tab(view);
    case DeskTab::customer:
      return draw_customer_tab(view);
    case DeskTab::rules:
      return draw_rules_tab(view);
    case DeskTab::actions:
      return draw_actions_tab(view);
    case DeskTab::task:
      return draw_case_card(view);
  }
}

void draw_side(View& view) {
  const ui::Pane pane("desk/side_pane", {.look = ui::PaneLook::card});
  std::vector<ui::Text> names = {tr("desk.tab.order"), tr("desk.tab.customer"), tr("desk.tab.rules"),
                                 tr("desk.tab.actions")};
  if (!is_roomy()) names.push_back(tr("desk.tab.task"));
  auto tab = static_cast<std::size_t>(view.state.desk.tab);
  if (tab >= names.size()) tab = 0;
  if (view.scratch.pane_wanted && view.scratch.pane == DeskPane::side) {
    ui::context().focus.want_next_stop();
    view.scratch.pane_wanted = false;
  }
  if (ui::tabs("desk/tab", names, tab)) view.want(wish::ShowTab{static_cast<DeskTab>(tab)});
  const ui::Pane inside("desk/tab_pane/" + std::to_string(tab), {.padding = 4});
  draw_desk_tab(view, static_cast<DeskTab>(tab));
}

// The conversation or the tools, where there is no room for both.
void draw_desk_column(View& view) {
  std::size_t shown = view.scratch.side_shown ? 1 : 0;
  if (ui::segments("desk/column", {tr("desk.column.chat"), tr("desk.column.tools")}, shown)) {
    view.scratch.side_shown = shown == 1;
    view.scratch.reply.take_focus = shown == 0;
  }
  if (const auto wait = waiting(view.house(), view.state.desk.session, view.state.desk.now);
      wait && view.scratch.side_shown) {
    ui::same_row();
    ui::badge("desk/wait", wait->icon, wait->text, wait->tone);
  }
  if (view.scratch.side_shown) return draw_side(view);
  draw_chat_pane(view, 0);
}

}  // namespace

void draw_case_card(View& view) {
  const DeskState& desk = view.state.desk;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float side = ui::px(44);
  ui::draw_box(at, ImVec2(at.x + side, at.y + side), ui::context().theme.tone(Tone::info).soft, side / 2);
  ui::draw_icon(ImGui::GetWindowDrawList(), ui::Icon::person, ImVec2(at.x + side / 4, at.y + side / 4),
                side / 2, ui::context().theme.tone(Tone::info).ink);
  ImGui::Dummy(ImVec2(side, side));
  ui::strong(ui::content(customer_name(desk.session)));
  for (const std::string& tag : desk.session.desk.tags) {
    ui::badge("desk/tag/" + tag, ui::Icon::flag, tag_name(view.house(), tag), Tone::info);
  }
  ui::separator();
  ui::label(tr("desk.task"), Ink::muted);
  const pack::CaseText& text = desk.scene->in(view.ui());
  ui::wrapped("desk/title", ui::content(std::string(text.title)));
  {
    const ui::RoleScope small(fonts::Role::small);
    ui::wrapped("desk/brief", ui::content(session::fill(text.brief, desk.session.start.words)),
                {.ink = Ink::muted});
  }
  ui::separator();
  if (view.scratch.pane_wanted && view.scratch.pane == DeskPane::card) {
    ui::context().focus.want_next_stop();
    view.scratch.pane_wanted = false;
  }
  const ui::Disabled over(desk.session.phase == session::Phase::ended);
  if (ui::button("desk/hint", tr("command.hint"), {.icon = ui::Icon::bulb, .width = ui::kFill}))
    view.want(wish::Run{Command::hint});
  ui::tooltip(tr("desk.hint.about"));
  if (ui::button("desk/end", tr("command.end_chat"), {.icon = ui::Icon::check, .width = ui::kFill}))
    view.want(wish::Run{Command::end_chat});
  explain_last(view, "wrap-up");
}

void draw_desk(View& view) {
  if (view.scratch.pane_wanted && view.scratch.pane == DeskPane::reply) {
    view.scratch.reply.take_focus = true;
    view.scratch.pane_wanted = false;
  }
  if (width_units() < kNarrowUnits) return draw_desk_column(view);
  if (is_roomy()) {
    {
      const ui::Pane pane("desk/card",
                          {.width = ui::split_size("desk/card_bar", kCardUnits), .look = ui::PaneLook::card});
      draw_case_card(view);
    }
    ui::same_row(0);
    ui::splitter("desk/card_bar", kCardUnits, {.least = 180, .most = 320});
    ui::same_row(0);
  }
  draw_chat_pane(view, -(ui::split_size("desk/side", kSideUnits) + 8));
  ui::same_row(0);
  ui::splitter("desk/side", kSideUnits, {.least = 300, .most = 480, .grows_backwards = true});
  ui::same_row(0);
  draw_side(view);
}

}  // namespace dojo::window
