// Where one stands on the ladder, and whom to serve next.
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

void draw_case_row(View& view, std::size_t index) {
  const CaseRow& row = view.state.cases[index];
  const pack::CaseText& text = row.scene->in(view.ui());
  const ui::Text title = ui::content(std::string(text.title));
  const ui::Text kind = local(pack::kind_name(row.scene->scenario.kind));
  const bool chosen = index == view.state.chosen_case;
  const auto draw = [&](ImVec2 from, ImVec2 until) {
    const float top = from.y + ui::px(8);
    {
      const ui::RoleScope strong(fonts::Role::strong);
      ui::draw_text(ImVec2(from.x, top), ui::colour(Ink::text),
                    ui::shown_within(title, until.x - from.x - ui::px(120)).text);
    }
    const ui::RoleScope small(fonts::Role::small);
    ui::draw_text(ImVec2(from.x, top + ui::px(24)), ui::colour(Ink::muted), ui::shown(kind).text);
    const ui::Text best =
        row.best_permille ? tr("home.best", {{"mark", mark_of(*row.best_permille)}}) : tr("home.untried");
    const ui::ShownText words = ui::shown(best);
    const theme::ToneColours& tone = view.state.cases.empty()
                                         ? ui::context().theme.tone(Tone::neutral)
                                         : ui::context().theme.tone(row.passed ? Tone::good : Tone::neutral);
    const float x = until.x - words.width - ui::px(8);
    ui::draw_text(ImVec2(x, top + ui::px(12)), tone.ink, words.text);
    if (row.passed)
      ui::draw_icon(ImGui::GetWindowDrawList(), ui::Icon::check, ImVec2(x - ui::px(20), top + ui::px(12)),
                    ui::px(14), tone.ink);
  };
  if (ui::selectable("home/case/" + std::to_string(index), title, {.selected = chosen, .height = 60}, draw))
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
  if (ui::button("home/start", tr("home.start"), {.look = ui::ButtonLook::primary, .icon = ui::Icon::chat}))
    view.want(wish::Run{Command::start_case});
  const ui::RoleScope small(fonts::Role::small);
  ui::wrapped("home/start_about", tr("home.start.about"), {.ink = Ink::muted});
}

}  // namespace

void draw_home(View& view) {
  const ui::Pane page("home", {.padding = 0});
  {
    const ui::Pane left("home/left", {.width = ui::split_size("home/left", kLadderUnits), .padding = 0});
    draw_continue(view);
    draw_ladder(view);
    if (ui::button("home/switch", tr("command.switch_person"),
                   {.look = ui::ButtonLook::quiet, .icon = ui::Icon::person}))
      view.want(wish::Run{Command::switch_person});
  }
  ui::same_row(12);
  const ui::Pane right("home/right", {.padding = 0});
  {
    const ui::Card card("cases");
    ui::heading(tr("home.cases"));
    for (std::size_t i = 0; i < view.state.cases.size(); ++i) draw_case_row(view, i);
  }
  draw_chosen(view);
}

}  // namespace dojo::window
