// App at the desk: starting and going on, what is said and done, the end and its grade.
#include <algorithm>

#include "desk/actions.h"
#include "runtime/practice_copy.h"
#include "runtime/results.h"
#include "runtime/session_log.h"
#include "session/words.h"
#include "window/app.h"

namespace dojo::window {

void App::start(const pack::Case& scene, base::Locale locale) {
  session::Start how;
  how.locale = locale;
  how.seed = backing_.seed.value_or(static_cast<std::uint64_t>(backing_.clock->wall().unix_ms));
  how.variant = backing_.variant;
  auto runner = runtime::SessionRunner::start(
      backing_.shop->stage(), *backing_.store, *backing_.clock,
      {state_.me->id, scene.scenario.id.text(), how, backing_.shop->pins(scene)});
  if (!runner) return tell(runner.error());
  runner_ = std::move(*runner);
  practice_.reset();
  sit_down(scene);
}

void App::resume() {
  auto runner = runtime::SessionRunner::resume(backing_.shop->stage(), *backing_.store, *backing_.clock,
                                               state_.unfinished->id);
  if (!runner) return tell(runner.error());
  runner_ = std::move(*runner);
  practice_.reset();
  sit_down(runner_->scene());
}

// The same conversation up to there, in a store of its own that is forgotten.
void App::retry_from(std::size_t entry) {
  auto copy = std::make_unique<store::MemoryStore>();
  const store::EventStore& from = state_.debrief.practice && practice_
                                      ? static_cast<const store::EventStore&>(*practice_)
                                      : *backing_.store;
  const auto id = runtime::copy_before(backing_.shop->pack().house, from, state_.debrief.id, entry, *copy,
                                       *backing_.clock);
  if (!id) return tell(id.error());
  auto runner = runtime::SessionRunner::resume(backing_.shop->stage(), *copy, *backing_.clock, *id);
  if (!runner) return tell(runner.error());
  runner_ = std::move(*runner);
  practice_ = std::move(copy);
  sit_down(runner_->scene());
}

store::EventStore& App::desk_store() {
  return practice_ ? static_cast<store::EventStore&>(*practice_) : *backing_.store;
}

void App::sit_down(const pack::Case& scene) {
  state_.desk = DeskState{};
  state_.desk.scene = &scene;
  state_.desk.id = runner_->id();
  state_.desk.practice = practice_ != nullptr;
  state_.screen = Screen::desk;
  state_.trouble.reset();
  scratch_ = Scratch{};
  scratch_.reply.set_text(runner_->draft());
  scratch_.reply.take_focus = true;
  copy_session();
}

App::~App() {
  keep_draft_now();
}

// The runner saves drafts at intervals and is about to go; what was typed since then must not go with it.
void App::keep_draft_now() {
  if (!runner_ || runner_->state().phase == session::Phase::ended) return;
  const std::string text = scratch_.reply.text();
  if (text == runner_->draft() && text.empty()) return;
  const auto kept = desk_store().put_draft(runtime::session_stream(runner_->id()),
                                           {text, base::write_rfc3339(backing_.clock->wall()),
                                            static_cast<std::int64_t>(runner_->events().size())});
  if (!kept) tell(kept.error());
}

void App::leave_desk() {
  keep_draft_now();
  runner_.reset();
  if (state_.me) read_career();
}

bool App::submit(runtime::SessionRunner::What what) {
  if (!runner_) return false;
  const auto events = runner_->submit(std::move(what));
  if (!events) tell(events.error());
  return events.ok();
}

void App::say(const wish::Say& wish) {
  if (!submit(session::SubmitReply{wish.text, wish.phrase})) return;  // the words stay in the box
  scratch_.reply.core.clear();
  scratch_.reply.take_focus = true;
  scratch_.phrases = {};
  scratch_.blank_left = false;
  state_.desk.hint.clear();
  state_.trouble.reset();
  copy_session();
}

void App::act(const desk::ActionCall& call) {
  if (!submit(session::TakeAction{call})) return;
  copy_session();
  const auto& entries = state_.desk.session.transcript;
  const auto done = std::find_if(entries.rbegin(), entries.rend(),
                                 [](const session::Entry& entry) { return entry.action.has_value(); });
  const bool refused = done != entries.rend() && done->refused;
  if (refused) return;  // the form stays, to be put right
  state_.desk.form.clear();
  scratch_.form = {};
  if (call.id.text() == "add_note") scratch_.note = {};
  scratch_.reply.take_focus = true;
}

void App::give_hint() {
  const session::State& s = runner_->state();
  const pack::Node* node = runner_->scene().scenario.find(s.customer.node);
  const auto& lines = runner_->scene().in(s.start.locale).lines;
  state_.desk.hint.clear();
  if (node && !node->model.empty()) {
    const auto line = lines.find(node->model.front());
    if (line != lines.end() && !line->second.bursts.empty()) {
      for (const std::string& message : line->second.bursts.front())
        state_.desk.hint.push_back(session::fill(message, session::fact_words(s)));
    }
  }
  if (submit(session::AskHint{})) copy_session();
}

void App::copy_session() {
  state_.desk.session = runner_->state();
  state_.desk.now = std::max(state_.desk.session.now, state_.desk.now);
  if (state_.desk.session.phase == session::Phase::ended && !state_.desk.debrief_ready) finish_session();
}

void App::finish_session() {
  auto graded = runtime::grade_and_record(*backing_.shop, desk_store(), *backing_.clock, runner_->id());
  if (!graded) return tell(graded.error());
  grading::Debrief page = grading::make_debrief(backing_.shop->rulebook(*graded->scene), *graded->scene,
                                                graded->facts, graded->grade);
  DebriefState debrief;
  debrief.scene = graded->scene;
  debrief.id = runner_->id();
  debrief.practice = state_.desk.practice;
  debrief.facts = std::move(graded->facts);
  debrief.grade = std::move(graded->grade);
  debrief.page = std::move(page);
  state_.debrief = std::move(debrief);
  if (!state_.debrief.page.priorities.empty()) state_.debrief.mark = state_.debrief.page.priorities.front();
  state_.desk.debrief_ready = true;
}

}  // namespace dojo::window
