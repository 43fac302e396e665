// The transcript with numbered marks, and what stands behind one of them.
#include <algorithm>
#include <cstdint>

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

std::optional<std::size_t> first_entry(const session::Turn& turn) {
  std::optional<std::size_t> first;
  if (!turn.messages.empty()) first = turn.messages.front().entry;
  if (!turn.actions.empty()) first = std::min(first.value_or(SIZE_MAX), turn.actions.front().entry);
  return first;
}

std::optional<std::size_t> last_entry(const session::Turn& turn) {
  std::optional<std::size_t> last;
  if (!turn.messages.empty()) last = turn.messages.back().entry;
  if (!turn.actions.empty()) last = std::max(last.value_or(0), turn.actions.back().entry);
  return last;
}

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

void choose_mark(View& view, int number) {
  view.scratch.side_shown = true;
  view.want(wish::ShowMark{number});
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
      choose_mark(view, mark.number);
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
  // Who and when stand once over what belongs together.
  const session::Entry* above = index == 0 ? nullptr : &last.transcript[index - 1];
  const ui::Text when = day_stamp(last, entry.at);
  if (!above || above->who != entry.who || !(day_stamp(last, above->at) == when)) {
    ui::gap(4);
    const ui::RoleScope small(fonts::Role::small);
    ui::label(id + "/who", tr("debrief.row", {{"time", when}, {"who", lang::current()->tr(who)}}),
              entry.who == session::Speaker::agent ? Ink::accent : Ink::muted);
  }
  const bool words = entry.kind == session::Entry::Kind::message;
  ui::WrapStyle style{.ink = words ? Ink::text : Ink::muted};
  if (words) style.marks = highlights(view, index);
  ui::wrapped(id, entry_words(view, entry), style);
  if (entry.refused) ui::wrapped(id + "/refused", local(desk::word(*entry.refused)), {.ink = Ink::muted});
  draw_chips(view, index);
}

// The agent's turn that a mark is about: the one with that entry, or the first after it.
std::optional<std::size_t> turn_of(const session::Facts& facts, std::size_t entry) {
  for (std::size_t i = 0; i < facts.turns.size(); ++i) {
    const auto first = first_entry(facts.turns[i]);
    const auto last = last_entry(facts.turns[i]);
    if (first && *last >= entry) return i;
  }
  return std::nullopt;
}

// What a good agent might have said there; the case's author wrote it for this very moment.
void draw_model_reply(View& view, const Mark& mark) {
  const DebriefState& debrief = view.state.debrief;
  const auto turn = turn_of(debrief.facts, mark.finding.place.turn);
  if (!turn || *turn >= debrief.page.model_replies.size() || debrief.page.model_replies[*turn].empty())
    return;
  const ui::Card card("mark/model_card", 10, theme::Paint::sunken);
  ui::badge("mark/model_badge", ui::Icon::chat, tr("debrief.model"), Tone::good);
  for (std::size_t i = 0; i < debrief.page.model_replies[*turn].size(); ++i)
    ui::wrapped("mark/model/" + std::to_string(i),
                ui::content(std::string(debrief.page.model_replies[*turn][i])));
}

void draw_retry(View& view, const Mark& mark) {
  const session::Facts& facts = view.state.debrief.facts;
  const auto turn = turn_of(facts, mark.finding.place.turn);
  if (!turn) return;
  ui::gap(4);
  if (ui::button("mark/retry", tr("debrief.retry_from"), {.icon = ui::Icon::chat}))
    view.want(wish::RetryFrom{*first_entry(facts.turns[*turn])});
  ui::tooltip(tr("desk.practice.about"));
}

}  // namespace

void draw_marked_transcript(View& view) {
  ui::strong(tr("debrief.transcript"));
  const ui::Pane list("debrief/transcript", {.padding = 4});
  for (std::size_t i = 0; i < view.state.debrief.facts.last.transcript.size(); ++i) draw_row(view, i);
}

void draw_mark(View& view, const Mark& mark) {
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
  draw_model_reply(view, mark);
  for (const grading::ClauseText& clause : mark.clauses) {
    ui::label("mark/clause/" + clause.id.text() + "/id", tr("debrief.clause", {{"id", clause.id.text()}}),
              Ink::accent);
    const ui::RoleScope small(fonts::Role::small);
    ui::wrapped("mark/clause/" + clause.id.text(), local(clause.text), {.ink = Ink::muted});
  }
  draw_retry(view, mark);
}

}  // namespace dojo::window
