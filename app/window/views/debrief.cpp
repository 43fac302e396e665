// After the conversation: how it went, what to work on first, the words with their marks.
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

constexpr int kScoreUnits = 290;
constexpr int kMarkUnits = 400;

ui::Text criterion_name(const pack::House& house, const base::CriterionId& id) {
  for (const pack::Criterion& each : house.rubric.criteria) {
    if (each.id == id) return local(each.title);
  }
  return ui::content(std::string(id.text()));
}

void draw_criterion(View& view, const grading::CriterionScore& score) {
  const std::string id = "score/" + score.id.text();
  const float left = ImGui::GetCursorPosX();
  ui::label(id, criterion_name(view.house(), score.id));
  const ui::Text value = score.not_applicable ? tr("debrief.not_applicable") : mark_of(score.permille);
  const float width = ui::text_width(value);
  ImGui::SameLine(left + ImGui::GetContentRegionMax().x - left - width);
  ui::label(id + "/value", value, score.not_applicable ? Ink::muted : Ink::text);
  if (score.not_applicable) return;
  const int pass = view.house().rubric.pass_permille;
  ui::progress(id + "/bar", score.permille, score.permille >= pass ? Tone::good : Tone::warning);
}

void draw_priorities(View& view) {
  const grading::Debrief& page = view.state.debrief.page;
  if (page.priorities.empty()) {
    ui::badge("priorities/none", ui::Icon::check, tr("debrief.nothing"), Tone::good);
    return;
  }
  ui::strong(tr("debrief.priorities"));
  for (const int number : page.priorities) {
    const grading::Mark& mark = page.marks[static_cast<std::size_t>(number - 1)];
    if (view.scratch.arrived && number == page.priorities.front()) ui::context().focus.want_next_stop();
    const ui::Text title = tr("debrief.mark.line", {{"number", number}, {"title", local(mark.title)}});
    if (ui::selectable("priorities/" + std::to_string(number), title,
                       {.selected = number == view.state.debrief.mark}))
      view.want(wish::ShowMark{number});
  }
}

void draw_findings(View& view) {
  const DebriefState& debrief = view.state.debrief;
  draw_priorities(view);
  if (debrief.page.marks.empty()) return;
  ui::separator();
  const auto chosen = static_cast<std::size_t>(debrief.mark);
  if (chosen >= 1 && chosen <= debrief.page.marks.size())
    return draw_mark(view, debrief.page.marks[chosen - 1]);
  ui::wrapped("debrief/choose", tr("debrief.choose"), {.ink = Ink::muted});
}

void draw_debrief_tab(View& view, DebriefTab tab) {
  switch (tab) {
    case DebriefTab::findings:
      return draw_findings(view);
    case DebriefTab::mood:
      return draw_mood(view);
    case DebriefTab::times:
      return draw_answer_times(view);
    case DebriefTab::promises:
      return draw_promises(view);
    case DebriefTab::score:
      return draw_score(view);
  }
}

void draw_right(View& view) {
  const ui::Pane pane("debrief/right", {.look = ui::PaneLook::card});
  std::vector<ui::Text> names = {tr("debrief.tab.findings"), tr("debrief.tab.mood"), tr("debrief.tab.times"),
                                 tr("debrief.tab.promises")};
  if (!is_roomy()) names.push_back(tr("debrief.tab.score"));
  auto tab = static_cast<std::size_t>(view.state.debrief.tab);
  if (tab >= names.size()) tab = 0;
  if (ui::tabs("debrief/tab", names, tab)) view.want(wish::ShowDebriefTab{static_cast<DebriefTab>(tab)});
  const ui::Pane inside("debrief/tab_pane/" + std::to_string(tab), {.padding = 4});
  draw_debrief_tab(view, static_cast<DebriefTab>(tab));
}

void draw_transcript_pane(View& view, float width) {
  const ui::Pane middle("debrief/middle", {.width = width, .look = ui::PaneLook::card});
  draw_marked_transcript(view);
}

void draw_debrief_column(View& view) {
  std::size_t shown = view.scratch.side_shown ? 1 : 0;
  if (ui::segments("debrief/column", {tr("debrief.transcript"), tr("debrief.tab.findings")}, shown))
    view.scratch.side_shown = shown == 1;
  if (view.scratch.side_shown) return draw_right(view);
  draw_transcript_pane(view, 0);
}

}  // namespace

void draw_score(View& view) {
  const DebriefState& debrief = view.state.debrief;
  const grading::Grade& grade = debrief.grade;
  ui::wrapped("debrief/title", ui::content(std::string(debrief.scene->in(view.ui()).title)));
  ui::badge("debrief/passed", grade.passed ? ui::Icon::check : ui::Icon::cross,
            grade.passed ? tr("debrief.passed") : tr("debrief.failed"),
            grade.passed ? Tone::good : Tone::danger);
  const std::string outcome = "outcome." + std::string(pack::name(debrief.facts.last.outcome));
  ui::wrapped("debrief/outcome", tr("debrief.outcome", {{"outcome", lang::current()->tr(outcome)}}),
              {.ink = Ink::muted});
  ui::separator();
  ui::label(tr("debrief.quality"), Ink::muted);
  {
    const ui::RoleScope title(fonts::Role::title);
    ui::label("debrief/quality",
              grade.quality_permille ? mark_of(*grade.quality_permille) : tr("debrief.not_gradable"));
  }
  ui::same_row(6);
  ui::caption(tr("debrief.pass_mark", {{"mark", mark_of(view.house().rubric.pass_permille)}}));
  desk_word("debrief/critical_word", view, "debrief.critical");
  ui::flow_row(ui::badge_width(ui::Icon::check, tr("debrief.critical.none")));
  if (grade.critical.empty())
    ui::badge("debrief/critical", ui::Icon::check, tr("debrief.critical.none"), Tone::good);
  else
    ui::badge("debrief/critical", ui::Icon::cross,
              tr("debrief.critical.some", {{"count", grade.critical.size()}}), Tone::danger);
  if (debrief.practice) {
    ui::badge("debrief/practice", ui::Icon::bulb, tr("desk.practice"), Tone::warning);
    const ui::RoleScope small(fonts::Role::small);
    ui::wrapped("debrief/practice/about", tr("desk.practice.about"), {.ink = Ink::muted});
  }
  if (debrief.facts.last.hints > 0)
    ui::badge("debrief/hints", ui::Icon::bulb, tr("debrief.hinted", {{"count", debrief.facts.last.hints}}),
              Tone::info);
  ui::separator();
  {
    const ui::RoleScope small(fonts::Role::small);
    for (const grading::CriterionScore& score : grade.criteria) draw_criterion(view, score);
  }
  if (ui::button("debrief/retry", tr("command.retry"),
                 {.look = ui::ButtonLook::primary, .icon = ui::Icon::chat, .width = ui::kFill}))
    view.want(wish::Run{Command::retry});
  if (ui::button("debrief/home", tr("bar.home"), {.icon = ui::Icon::home, .width = ui::kFill}))
    view.want(wish::Run{Command::go_home});
}

void draw_debrief(View& view) {
  if (width_units() < kNarrowUnits) return draw_debrief_column(view);
  if (is_roomy()) {
    {
      const ui::Pane pane("debrief/score",
                          {.width = ui::split_size("debrief/left", kScoreUnits), .look = ui::PaneLook::card});
      draw_score(view);
    }
    ui::same_row(0);
    ui::splitter("debrief/left", kScoreUnits, {.least = 230, .most = 380});
    ui::same_row(0);
  }
  draw_transcript_pane(view, -(ui::split_size("debrief/bar", kMarkUnits) + 8));
  ui::same_row(0);
  ui::splitter("debrief/bar", kMarkUnits, {.least = 320, .most = 560, .grows_backwards = true});
  ui::same_row(0);
  draw_right(view);
}

}  // namespace dojo::window
