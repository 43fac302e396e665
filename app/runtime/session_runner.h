// One live session: commands in, events out, everything on the disk before anybody sees it.
//
//   auto runner = SessionRunner::start({pack, analyser, model_hash}, store, clock, {.profile = …, .case_id =
//   …}); auto events = (*runner)->submit(session::SubmitReply{"亲，在的呢", {}});     // decided, saved, then
//   applied
//   (*runner)->tick();                                                       // what became due in the
//   meantime auto again = SessionRunner::resume(stage, store, clock, id);             // after a crash: the
//   same turn
//
// The window, the terminal and scripts all play through here. submit_at takes the time from a script instead
// of the clock; one session uses one of the two. If the store says no, nothing is applied, the State is as
// before, and the Error says what is safe. Practice time stands still while the program is closed.
//
// Errors: what session::decide refuses; not_found (case, session); refused (over, played under other rules or
// by another engine, gone on with elsewhere); integrity; unavailable. One thread. Stage, store and clock must
// outlive it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pack/pack.h"
#include "runtime/clock.h"
#include "session/decide.h"
#include "store/event_store.h"
#include "text/analysis.h"

namespace dojo::runtime {

// What a session is played with. The analyser is built from this pack's lexicon and the model of this hash.
struct Stage {
  const pack::Pack& pack;
  const text::Analyser& analyser;
  std::string model_hash;  // empty: no learned model
};

struct NewSession {
  base::ProfileId profile;
  std::string case_id;  // full or bare
  session::Start how;   // started_civil empty: now
  std::vector<store::Pin>
      pins;  // canonical bytes of house, case and model; may be left out if the store has them
};

class SessionRunner {
 public:
  using Events = std::vector<session::Event>;
  using What = decltype(session::Command::what);

  static base::Result<std::unique_ptr<SessionRunner>> start(Stage stage, store::EventStore& store,
                                                            const Clock& clock, const NewSession& wanted);
  static base::Result<std::unique_ptr<SessionRunner>> resume(Stage stage, store::EventStore& store,
                                                             const Clock& clock, const base::SessionId& id);
  SessionRunner(const SessionRunner&) = delete;
  SessionRunner& operator=(const SessionRunner&) = delete;

  base::Result<Events> submit(What what);
  base::Result<Events> submit_at(base::Millis at, What what);
  base::Result<Events> tick() { return submit(session::Advance{}); }

  // How long until tick has something to do; none: only the agent can go on.
  std::optional<base::Millis> next_wake() const;

  // What stands in the reply box. Saved at once if the last save is long enough ago, else by the next tick:
  // never more than a second after it was typed, if next_wake is kept to. A reply that is sent clears it.
  base::Status keep_draft(const std::string& text);
  const std::string& draft() const { return draft_; }

  const base::SessionId& id() const { return id_; }
  const base::ProfileId& profile() const { return profile_; }
  const session::State& state() const { return state_; }
  const Events& events() const { return events_; }  // all since the beginning
  const pack::Case& scene() const { return scene_; }
  base::Millis desk_time() const;  // time at the desk so far, by the clock

 private:
  SessionRunner(Stage stage, std::size_t case_index, store::EventStore& store, const Clock& clock,
                base::SessionId id, base::ProfileId profile);

  base::Result<Events> carry_out(const session::Command& command);
  base::Status save(const Events& events);
  base::Status save_draft();
  void restore_draft();
  session::Context context() const;

  Stage stage_;
  const pack::Case& scene_;
  const std::string& case_hash_;
  store::EventStore& store_;
  const Clock& clock_;
  base::SessionId id_;
  base::ProfileId profile_;

  session::State state_;
  Events events_;
  base::Millis desk_base_{0};  // desk time at steady_base_
  base::Millis steady_base_{0};
  std::string draft_;
  bool draft_is_saved_ = true;
  base::Millis draft_saved_at_{0};  // steady
};

}  // namespace dojo::runtime
