// The transcript with numbered marks, and what stands behind one of them.
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

using grading::Mark;
using lang::tr;
using theme::Ink;
using theme::Tone;

ui::Text entry_words(View& view, const session::Entry& entry) {
  if (entry.action) return action_words(view.house(), *entry.action);
  if (!entry.deed) return ui::content(std::string(entry.text));
  return ui::content(deed_words(entry).utf8() +
                     (entry.text.empty() ? "" : tr("thread.quote", {{"text", entry.text}}).utf8()));
}

std::vector<ui::Mark> highlights(View& view, std::size_t entry) {
  std::vector<ui::Mark> out;
  const auto add = [&](const grading::Place& place, Tone tone) {
    if (place.turn == entry && place.end > place.begin) out.push_back({place.begin, place.end, tone});
  };
  for (const Mark& mark : view.state.debrief.page.marks) {
    const bool chosen = mark.number == view.state.debrief.mark;
    const Tone tone = chosen ? tone_of(mark.finding.severity) : Tone::neutral;
    add(mark.finding.place, tone);
    for (const grading::Place& place : mark.finding.also) add(place, tone);
  }
  return out;
}

void draw_chips(View& view, std::size_t entry) {
  bool first = true;
  for (const Mark& mark : view.state.debrief.page.marks) {
    if (mark.finding.place.turn != entry) continue;
    if (!first) ui::same_row(4);
    first = false;
    const ui::Text name = tr("debrief.mark", {{"number", mark.number}});
    if (ui::chip("mark/" + std::to_string(mark.number), icon_of(mark.finding.severity), name,
                 mark.number == view.state.debrief.mark))
      view.want(wish::ShowMark{mark.number});
    ui::tooltip(local(mark.title));
  }
}

void draw_row(View& view, std::size_t index) {
  const session::State& last = view.state.debrief.facts.last;
  const session::Entry& entry = last.transcript[index];
  const std::string id = "transcript/" + std::to_string(index);
  const char* who = entry.who == session::Speaker::customer ? "debrief.who.customer"
                    : entry.who == session::Speaker::agent  ? "debrief.who.agent"
                                                            : "debrief.who.system";
  {
    const ui::RoleScope small(fonts::Role::small);
    ui::label(id + "/who",
              tr("debrief.row", {{"time", minutes_text(entry.at)}, {"who", lang::current()->tr(who)}}),
              entry.who == session::Speaker::agent ? Ink::accent : Ink::muted);
  }
  const bool words = entry.kind == session::Entry::Kind::message;
  ui::WrapStyle style{.ink = words ? Ink::text : Ink::muted};
  if (words) style.marks = highlights(view, index);
  ui::wrapped(id, entry_words(view, entry), style);
  if (entry.refused) ui::wrapped(id + "/refused", local(desk::word(*entry.refused)), {.ink = Ink::muted});
  draw_chips(view, index);
  ui::gap(3);
}

}  // namespace

void draw_marked_transcript(View& view) {
  ui::strong(tr("debrief.transcript"));
  const ui::Pane list("debrief/transcript", {.padding = 4});
  for (std::size_t i = 0; i < view.state.debrief.facts.last.transcript.size(); ++i) draw_row(view, i);
}

void draw_mark(const Mark& mark) {
  const grading::Finding& finding = mark.finding;
  const ui::Text severity = lang::current()->tr("severity." + std::string(pack::name(finding.severity)));
  ui::badge("mark/severity", icon_of(finding.severity), severity, tone_of(finding.severity));
  if (finding.points > 0) {
    ui::same_row();
    ui::badge("mark/points", ui::Icon::minus, tr("debrief.points", {{"count", finding.points}}),
              Tone::neutral);
  }
  {
    const ui::RoleScope strong(fonts::Role::strong);
    ui::wrapped("mark/title",
                tr("debrief.mark.line", {{"number", mark.number}, {"title", local(mark.title)}}));
  }
  if (!finding.evidence.empty()) {
    ui::label(tr("debrief.words"), Ink::muted);
    ui::wrapped("mark/evidence", tr("debrief.quoted", {{"text", finding.evidence}}));
  }
  ui::label(tr("debrief.why"), Ink::muted);
  ui::wrapped("mark/why", local(mark.why));
  if (!local(mark.better).empty()) {
    const ui::Card card("mark/better_card", 10, theme::Paint::sunken);
    ui::badge("mark/better_badge", ui::Icon::bulb, tr("debrief.better"), Tone::good);
    ui::wrapped("mark/better", local(mark.better));
  }
  for (const grading::ClauseText& clause : mark.clauses) {
    ui::label("mark/clause/" + clause.id.text() + "/id", tr("debrief.clause", {{"id", clause.id.text()}}),
              Ink::accent);
    const ui::RoleScope small(fonts::Role::small);
    ui::wrapped("mark/clause/" + clause.id.text(), local(clause.text), {.ink = Ink::muted});
  }
}

}  // namespace dojo::window
