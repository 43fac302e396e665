// How the conversation ran: the customer's mood with its causes, the answer times, what was promised.
#include <algorithm>

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

constexpr float kCurveUnits = 120;

ui::Text cause_of(const pack::House& house, const session::MoodChange& change,
                  const grading::MoodCause& cause) {
  const ui::Text kind = lang::current()->tr("reaction." + std::string(customer::name(change.kind)));
  std::vector<ui::Text> causes;
  for (const base::LocalText& name : grading::names(house, cause)) causes.push_back(local(name));
  for (const base::ActionId& action : cause.actions) causes.push_back(action_name(action));
  std::string names;
  for (const ui::Text& name : causes)
    names += (names.empty() ? std::string() : tr("list.comma").utf8()) + name.utf8();
  const bool by_words = change.kind == customer::ReactionKind::transition ||
                        change.kind == customer::ReactionKind::known_answer;
  if (!by_words || names.empty()) return kind;
  return tr("mood.because", {{"what", names}});
}

std::string excerpt(const session::State& last, std::size_t entry) {
  return entry < last.transcript.size() ? last.transcript[entry].text : std::string();
}

void draw_curve(const std::vector<session::MoodChange>& moods) {
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ui::px(kCurveUnits);
  ui::draw_box(from, ImVec2(from.x + width, from.y + height), ui::colour(theme::Paint::sunken), ui::px(8));
  const float pad = ui::px(10);
  const auto point = [&](std::size_t step, int mood) {
    const float x =
        from.x + pad + (width - pad * 2) * static_cast<float>(step) / static_cast<float>(moods.size());
    const float y = from.y + height - pad - (height - pad * 2) * static_cast<float>(mood) / 100.0f;
    return ImVec2(x, y);
  };
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 middle = point(0, 50);
  list->AddLine(middle, ImVec2(from.x + width - pad, middle.y),
                ui::packed(ui::colour(theme::Line::separator)));
  ImVec2 last = point(0, moods.front().before);
  for (std::size_t i = 0; i < moods.size(); ++i) {
    const ImVec2 next = point(i + 1, moods[i].after);
    const Tone tone = moods[i].after >= moods[i].before ? Tone::good : Tone::danger;
    list->AddLine(last, next, ui::packed(ui::context().theme.tone(tone).ink), ui::px(2));
    list->AddCircleFilled(next, ui::px(3.5f), ui::packed(ui::context().theme.tone(tone).ink));
    last = next;
  }
  const ui::Text none;
  ui::show_area("mood/curve", from, ImVec2(width, height), {.text = &none}, ui::Fit::block);
}

}  // namespace

void draw_mood(View& view) {
  const DebriefState& debrief = view.state.debrief;
  if (debrief.page.moods.empty()) return ui::wrapped("mood/none", tr("mood.none"), {.ink = Ink::muted});
  draw_curve(debrief.page.moods);
  for (std::size_t i = 0; i < debrief.page.moods.size(); ++i) {
    const session::MoodChange& change = debrief.page.moods[i];
    const std::string id = "mood/" + std::to_string(i);
    const int by = change.after - change.before;
    const std::string step = (by > 0 ? "+" : "") + std::to_string(by);
    ui::badge(id + "/step", by >= 0 ? ui::Icon::plus : ui::Icon::minus,
              tr("mood.step", {{"before", change.before}, {"after", change.after}, {"by", step}}),
              by >= 0 ? Tone::good : Tone::danger);
    const ui::RoleScope small(fonts::Role::small);
    ui::wrapped(id, tr("mood.cause", {{"time", day_stamp(debrief.facts.last, change.at)},
                                      {"cause", cause_of(view.house(), change, debrief.page.causes[i])}}));
    const std::string said = excerpt(debrief.facts.last, change.entry);
    if (!said.empty()) ui::wrapped(id + "/said", tr("mood.said", {{"text", said}}), {.ink = Ink::muted});
    ui::gap(3);
  }
}

void draw_answer_times(View& view) {
  const DebriefState& debrief = view.state.debrief;
  const session::State& last = debrief.facts.last;
  if (debrief.page.answers.empty()) return ui::wrapped("times/none", tr("times.none"), {.ink = Ink::muted});
  const AnswerLimits limits = answer_limits(view.house());
  base::Millis longest{1};
  for (const grading::AnswerTime& answer : debrief.page.answers) longest = std::max(longest, answer.waited);
  for (std::size_t i = 0; i < debrief.page.answers.size(); ++i) {
    const grading::AnswerTime& answer = debrief.page.answers[i];
    const std::string id = "times/" + std::to_string(i);
    ui::label(id, tr(answer.first ? "times.first" : "times.later", {{"time", minutes_text(answer.waited)}}));
    const base::Millis limit = answer.first ? limits.first : limits.later;
    const bool in_time = answer.waited <= limit;
    ui::badge(id + "/verdict", in_time ? ui::Icon::check : ui::Icon::cross,
              in_time ? tr("times.in_time") : tr("times.too_late", {{"limit", minutes_text(limit)}}),
              in_time ? Tone::good : Tone::danger);
    const auto share = static_cast<int>(1000 * answer.waited.count() / longest.count());
    ui::progress(id + "/bar", share, in_time ? Tone::good : Tone::danger);
    const ui::RoleScope small(fonts::Role::small);
    ui::wrapped(id + "/said", tr("debrief.quoted", {{"text", excerpt(last, answer.turn)}}),
                {.ink = Ink::muted});
    ui::gap(3);
  }
}

void draw_promises(View& view) {
  const std::vector<grading::Promise>& promises = view.state.debrief.grade.promises;
  if (promises.empty()) return ui::wrapped("promises/none", tr("promises.none"), {.ink = Ink::muted});
  for (std::size_t i = 0; i < promises.size(); ++i) {
    const grading::Promise& promise = promises[i];
    const std::string id = "promises/" + std::to_string(i);
    using State = grading::Promise::State;
    const Tone tone = promise.state == State::kept      ? Tone::good
                      : promise.state == State::offered ? Tone::neutral
                      : promise.state == State::broken  ? Tone::danger
                                                        : Tone::warning;
    const ui::Icon icon = promise.state == State::kept      ? ui::Icon::check
                          : promise.state == State::offered ? ui::Icon::dot
                          : promise.state == State::broken  ? ui::Icon::cross
                                                            : ui::Icon::warning;
    ui::badge(id + "/state", icon,
              lang::current()->tr("promise." + std::string(grading::name(promise.state))), tone);
    ui::wrapped(id, tr("debrief.quoted", {{"text", promise.said}}));
    const ui::RoleScope small(fonts::Role::small);
    if (promise.said_fen)
      ui::label(id + "/said", tr("promises.said", {{"amount", money(*promise.said_fen)}}), Ink::muted);
    if (promise.done_fen)
      ui::label(id + "/done", tr("promises.done", {{"amount", money(*promise.done_fen)}}), Ink::muted);
    const session::State& last = view.state.debrief.facts.last;
    if (promise.due)
      ui::label(id + "/due", tr("promises.due", {{"time", day_stamp(last, *promise.due)}}), Ink::muted);
    if (promise.due && promise.done_at)
      ui::label(id + "/at", tr("promises.at", {{"time", day_stamp(last, *promise.done_at)}}), Ink::muted);
    if (promise.beyond_authority) ui::label(id + "/authority", tr("promises.beyond_authority"), Ink::muted);
    ui::gap(3);
  }
}

}  // namespace dojo::window
