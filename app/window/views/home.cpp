// Where one stands on the ladder, and whom to serve next.
#include <algorithm>

#include "career/words.h"
#include "pack/kinds.h"
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
using theme::Ink;
using theme::Tone;

constexpr int kLadderUnits = 380;
constexpr float kLeastListUnits = 150;

const pack::Tier* find_tier(const pack::Ladder& ladder, const std::string& id) {
  for (const pack::Tier& tier : ladder.tiers) {
    if (tier.id == id) return &tier;
  }
  return nullptr;
}

void draw_continue(View& view) {
  if (!view.state.unfinished) return;
  const ui::Card card("continue");
  const pack::Case* scene = view.state.pack->find_case(view.state.unfinished->case_id.text());
  ui::strong(tr("home.unfinished"));
  if (scene) ui::wrapped("home/unfinished", ui::content(std::string(scene->in(view.ui()).title)));
  if (view.scratch.arrived) ui::context().focus.want_next_stop();
  if (ui::button("home/continue", tr("home.continue"),
                 {.look = ui::ButtonLook::primary, .icon = ui::Icon::chat}))
    view.want(wish::Run{Command::resume});
}

void draw_condition(std::size_t index, const career::ConditionProgress& progress) {
  const std::string id = "home/condition/" + std::to_string(index);
  const ui::Icon icon = progress.met ? ui::Icon::check : ui::Icon::dot;
  ui::badge(id + "/state", icon, progress.met ? tr("home.met") : tr("home.missing"),
            progress.met ? Tone::good : Tone::neutral);
  ui::wrapped(id, local(career::word(progress, pack::kind_name(progress.condition.case_kind))));
  if (progress.need > 1) {
    ui::progress(id + "/bar", progress.need == 0 ? 0 : 1000 * progress.have / progress.need);
  }
  ui::gap(2);
}

void draw_rungs(View& view) {
  bool reached = true;
  for (const pack::Tier& tier : view.house().ladder.tiers) {
    const bool here = tier.id == view.state.progress.tier;
    ui::badge("home/tier/" + tier.id,
              here      ? ui::Icon::star
              : reached ? ui::Icon::check
                        : ui::Icon::lock,
              local(tier.name),
              here      ? Tone::info
              : reached ? Tone::good
                        : Tone::neutral);
    if (here) reached = false;
    const float next = ui::px(110);
    if (&tier != &view.house().ladder.tiers.back()) {
      ui::same_row(6);
      if (ImGui::GetContentRegionAvail().x < next) ImGui::NewLine();
    }
  }
}

void draw_ladder(View& view) {
  const ui::Card card("ladder");
  ui::heading(tr("home.ladder"));
  draw_rungs(view);
  if (const pack::Tier* now = find_tier(view.house().ladder, view.state.progress.tier))
    ui::wrapped("home/tier_about", local(now->about), {.ink = Ink::muted});
  ui::separator();
  const pack::Tier* next = find_tier(view.house().ladder, view.state.progress.next);
  if (!next) return ui::strong(tr("home.top"));
  ui::strong(tr("home.next", {{"tier", local(next->name)}}));
  for (std::size_t i = 0; i < view.state.progress.conditions.size(); ++i)
    draw_condition(i, view.state.progress.conditions[i]);
  const ui::RoleScope small(fonts::Role::small);
  ui::wrapped(
      "home/counted",
      tr("home.counted", {{"count", view.state.progress.counted}, {"aside", view.state.progress.set_aside}}),
      {.ink = Ink::muted});
}

float small_height() {
  const ui::RoleScope small(fonts::Role::small);
  return ui::line_height();
}

float small_width(const ui::Text& text) {
  const ui::RoleScope small(fonts::Role::small);
  return ui::text_width(text);
}

void draw_case_row(View& view, std::size_t index) {
  const CaseRow& row = view.state.cases[index];
  const pack::CaseText& text = row.scene->in(view.ui());
  const ui::Text title = ui::content(std::string(text.title));
  const ui::Text kind = local(pack::kind_name(row.scene->scenario.kind));
  const bool chosen = index == view.state.chosen_case;
  const ui::Text best =
      row.best_permille ? tr("home.best", {{"mark", mark_of(*row.best_permille)}}) : tr("home.untried");
  const float title_tall = ui::line_height();
  const float tall = title_tall + small_height() + ui::px(14);
  const auto draw = [&](ImVec2 from, ImVec2 until) {
    const float top = from.y + ui::px(7);
    const float best_room = small_width(best) + ui::px(40);
    {
      const ui::RoleScope strong(fonts::Role::strong);
      ui::draw_text(ImVec2(from.x, top), ui::colour(Ink::text),
                    ui::shown_within(title, until.x - from.x - best_room).text);
    }
    const ui::RoleScope small(fonts::Role::small);
    ui::draw_text(ImVec2(from.x, top + title_tall), ui::colour(Ink::muted), ui::shown(kind).text);
    const ui::ShownText words = ui::shown(best);
    const float middle = (from.y + until.y - ui::line_height()) / 2;
    const theme::ToneColours& tone = view.state.cases.empty()
                                         ? ui::context().theme.tone(Tone::neutral)
                                         : ui::context().theme.tone(row.passed ? Tone::good : Tone::neutral);
    const float x = until.x - words.width - ui::px(8);
    ui::draw_text(ImVec2(x, middle), tone.ink, words.text);
    if (row.passed)
      ui::draw_icon(ImGui::GetWindowDrawList(), ui::Icon::check,
                    ImVec2(x - ui::px(20), middle + ui::line_height() * 0.15f), ui::line_height() * 0.7f,
                    tone.ink);
  };
  if (ui::selectable("home/case/" + std::to_string(index), title,
                     {.selected = chosen, .height = ui::units(tall)}, draw))
    view.want(wish::ChooseCase{index});
}

void draw_chosen(View& view) {
  if (view.state.chosen_case >= view.state.cases.size()) return;
  const CaseRow& row = view.state.cases[view.state.chosen_case];
  const pack::CaseText& text = row.scene->in(view.ui());
  const ui::Card card("chosen");
  ui::heading(ui::content(std::string(text.title)));
  ui::badge("home/kind", ui::Icon::chat, local(pack::kind_name(row.scene->scenario.kind)), Tone::info);
  ui::same_row();
  if (row.best_permille)
    ui::badge("home/best", row.passed ? ui::Icon::check : ui::Icon::dot,
              tr("home.best.tries", {{"mark", mark_of(*row.best_permille)}, {"count", row.tries}}),
              row.passed ? Tone::good : Tone::neutral);
  else
    ui::badge("home/best", ui::Icon::dot, tr("home.untried"), Tone::neutral);
  ui::wrapped("home/brief", ui::content(std::string(text.brief)));
  ui::gap(4);
  ui::label(tr("home.conversation"), Ink::muted);
  std::size_t locale = view.state.conversation == base::Locale::zh ? 0 : 1;
  if (ui::segments("home/conversation", {tr("language.zh"), tr("language.en")}, locale))
    view.want(wish::ChooseConversation{locale == 0 ? base::Locale::zh : base::Locale::en});
  ui::same_row(16);
  if (view.scratch.arrived && !view.state.unfinished) ui::context().focus.want_next_stop();
  if (ui::button("home/start", tr("home.start"), {.look = ui::ButtonLook::primary, .icon = ui::Icon::chat}))
    view.want(wish::Run{Command::start_case});
  const ui::RoleScope small(fonts::Role::small);
  ui::wrapped("home/start_about", tr("home.start.about"), {.ink = Ink::muted});
}

void draw_switch(View& view) {
  if (ui::button("home/switch", tr("command.switch_person"),
                 {.look = ui::ButtonLook::quiet, .icon = ui::Icon::person}))
    view.want(wish::Run{Command::switch_person});
}

void draw_list(View& view) {
  const ui::Card card("cases");
  ui::heading(tr("home.cases"));
  for (std::size_t i = 0; i < view.state.cases.size(); ++i) draw_case_row(view, i);
}

void draw_measured(View& view) {
  const float top = ImGui::GetCursorPosY();
  draw_chosen(view);
  view.scratch.chosen_height = ImGui::GetCursorPosY() - top;
}

}  // namespace

void draw_home(View& view) {
  const ui::Pane page("home", {.padding = 0});
  if (width_units() < kNarrowUnits) {
    draw_continue(view);
    draw_chosen(view);
    draw_list(view);
    draw_ladder(view);
    return draw_switch(view);
  }
  {
    const float units = width_units() < kRoomyUnits ? 320 : ui::split_size("home/left", kLadderUnits);
    const ui::Pane left("home/left", {.width = units, .padding = 0});
    draw_continue(view);
    draw_ladder(view);
    draw_switch(view);
  }
  ui::same_row(12);
  // The list scrolls and the chosen one stays in view below it; in a low window it stands above.
  const ui::Pane right("home/right", {.padding = 0});
  const float room = ui::units(ImGui::GetContentRegionAvail().y - view.scratch.chosen_height) - 10;
  if (room < kLeastListUnits) {
    draw_measured(view);
    return draw_list(view);
  }
  {
    const ui::Pane list("home/cases", {.height = room, .padding = 0});
    draw_list(view);
  }
  draw_measured(view);
}

}  // namespace dojo::window
