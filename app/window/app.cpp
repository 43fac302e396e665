#include "window/app.h"

#include <algorithm>

#include "desk/actions.h"
#include "runtime/new_id.h"
#include "runtime/results.h"
#include "window/ui/context.h"
#include "window/views/views.h"

namespace dojo::window {
namespace {

using base::Millis;

constexpr Millis kSecond{1000};

const char* key_of(base::ErrorCode code) {
  switch (code) {
    case base::ErrorCode::invalid_input:
      return "trouble.invalid_input";
    case base::ErrorCode::not_found:
      return "trouble.not_found";
    case base::ErrorCode::refused:
      return "trouble.refused";
    case base::ErrorCode::integrity:
      return "trouble.integrity";
    case base::ErrorCode::unavailable:
      return "trouble.unavailable";
  }
  return "trouble.unavailable";
}

CaseRow row_of(const pack::Pack& pack, const pack::Case& scene, const std::vector<career::Record>& records) {
  CaseRow row{&scene, std::nullopt, false, 0};
  for (const career::Record& record : records) {
    const auto* result = std::get_if<career::Result>(&record);
    if (!result || !result->finished) continue;
    if (pack.find_case(result->case_id.text()) != &scene) continue;
    ++row.tries;
    row.passed = row.passed || result->passed;
    row.best_permille = std::max(row.best_permille.value_or(0), result->quality_permille);
  }
  return row;
}

// A command may change the page under the composer: while a dialog is open only these work.
bool works_over_dialog(Command command) {
  return command == Command::palette || command == Command::key_sheet || command == Command::terms ||
         command == Command::text_larger || command == Command::text_smaller || command == Command::quit;
}

}  // namespace

App::App(Backing backing, Settings settings, std::optional<Trouble> trouble) : backing_(std::move(backing)) {
  state_.settings = std::move(settings);
  state_.data_folder = backing_.data_folder;
  state_.pictures = backing_.pictures;
  const bool shop = backing_.shop || backing_.shop_follows;
  if (!backing_.store || !shop || !backing_.clock) {
    show_trouble_only(std::move(trouble));
    return;
  }
  state_.trouble = std::move(trouble);
  if (backing_.shop) state_.pack = &backing_.shop->pack();
  state_.conversation = state_.ui();
  read_people();
}

void App::show_trouble_only(std::optional<Trouble> trouble) {
  backing_.shop_follows = false;
  chosen_.reset();
  state_.screen = Screen::trouble;
  state_.overlay = Overlay::none;
  state_.trouble = trouble ? std::move(trouble) : Trouble{"trouble.unavailable", {}};
}

void App::take_shop(const ShopArrival& arrival) {
  if (!backing_.shop_follows) return;
  if (!arrival.shop) return show_trouble_only(arrival.trouble);
  backing_.shop_follows = false;
  backing_.shop = arrival.shop;
  state_.pack = &arrival.shop->pack();
  state_.pictures = arrival.pictures;
  if (const auto person = std::exchange(chosen_, std::nullopt)) become(*person);
}

void App::frame() {
  if (chosen_) return draw_opening();
  follow_session();
  follow_keys();
  for (const Wish& wish : draw_window(state_, scratch_)) carry_out(wish);
}

// Time at the desk: what is due happens, and the next frame is asked for in time.
void App::follow_session() {
  if (!runner_) return;
  const auto wake = runner_->next_wake();
  if (wake && *wake <= Millis{0} && state_.desk.session.phase != session::Phase::ended) {
    if (submit(session::Advance{})) copy_session();
  }
  state_.desk.now =
      std::max(runner_->state().now, session::session_time(runner_->state(), runner_->desk_time()));
  if (state_.desk.session.phase == session::Phase::ended) return;
  const auto next = runner_->next_wake();
  const Millis to_full_second = kSecond - state_.desk.now % kSecond;  // the clocks on the screen
  const Millis wait = next ? std::clamp(*next, Millis{10}, to_full_second) : to_full_second;
  ui::frame_within(ui::Millis(wait.count()));
}

void App::follow_keys() {
  const FrameInput& input = ui::context().input;
  if (!scratch_.rebinding.empty()) return;  // the next chord is the new key of a command
  for (const CommandInfo& info : command_table()) {
    const Chord keys = keys_of(info, state_.settings);
    if (keys.key == Key::none || !input.pressed(keys)) continue;
    if (state_.overlay == Overlay::none || works_over_dialog(info.id)) run(info.id);
  }
}

void App::run(Command command) {
  const CommandInfo& info = command_info(command);
  if (!info.enabled(state_)) return;
  carry_out(info.effect(state_, scratch_));
  keep_language();
}

void App::carry_out(Deed deed) {
  switch (deed) {
    case Deed::none:
      return;
    case Deed::start:
      return start(*state_.cases[state_.chosen_case].scene, state_.conversation);
    case Deed::retry:
      return start(*state_.debrief.scene, state_.debrief.facts.last.start.locale);
    case Deed::resume:
      return resume();
    case Deed::leave_desk:
      return leave_desk();
    case Deed::end_chat:
      return act({base::ActionId{"close_chat"}, {}});
    case Deed::hint:
      return give_hint();
  }
}

void App::carry_out(const Wish& wish) {
  struct Visitor {
    App& app;
    void operator()(const wish::Run& w) const { app.run(w.command); }
    void operator()(const wish::AddPerson& w) const { app.add_person(w); }
    void operator()(const wish::BecomePerson& w) const {
      for (const store::Profile& person : std::vector<store::Profile>(app.state_.people)) {
        if (person.id == w.id) app.become(person);
      }
    }
    void operator()(const wish::ChangeSettings& w) const {
      app.state_.settings = w.settings;
      app.keep_language();
    }
    void operator()(const wish::ChooseCase& w) const { app.state_.chosen_case = w.index; }
    void operator()(const wish::ChooseConversation& w) const { app.state_.conversation = w.locale; }
    void operator()(const wish::Say& w) const { app.say(w); }
    void operator()(const wish::KeepDraft& w) const {
      // A draft that cannot be saved is tried again with every key; it must not stand in the way of typing.
      if (app.runner_) (void)app.runner_->keep_draft(w.text);
    }
    void operator()(const wish::Act& w) const {
      const desk::ActionSpec* spec = desk::find_action(w.call.id);
      if (spec && spec->moves_money) {
        app.state_.desk.asked = w.call;
        app.state_.overlay = Overlay::confirm;
      } else {
        app.act(w.call);
      }
    }
    void operator()(const wish::Confirm&) const {
      const auto asked = std::exchange(app.state_.desk.asked, std::nullopt);  // a second Enter finds nothing
      app.state_.overlay = Overlay::none;
      if (asked) app.act(*asked);
    }
    void operator()(const wish::LookUpRule& w) const {
      if (app.submit(session::LookUpRule{w.clause})) app.copy_session();
    }
    void operator()(const wish::ShowTab& w) const { app.state_.desk.tab = w.tab; }
    void operator()(const wish::ShowForm& w) const { app.state_.desk.form = w.action; }
    void operator()(const wish::ShowDebriefTab& w) const { app.state_.debrief.tab = w.tab; }
    void operator()(const wish::ShowMark& w) const {
      app.state_.debrief.mark = w.number;
      app.state_.debrief.tab = DebriefTab::findings;
    }
    void operator()(const wish::RetryFrom& w) const { app.retry_from(w.entry); }
    void operator()(const wish::ShowTerms&) const { app.state_.overlay = Overlay::terms; }
    void operator()(const wish::CloseOverlay&) const {
      app.state_.overlay = Overlay::none;
      app.state_.desk.asked.reset();
    }
    void operator()(const wish::CloseTrouble&) const { app.state_.trouble.reset(); }
  };
  std::visit(Visitor{*this}, wish);
}

void App::tell(const base::Error& error) {
  state_.trouble = Trouble{key_of(error.code), error.message};
}

// People.

void App::read_people() {
  auto people = backing_.store->profiles();
  if (!people) return tell(people.error());
  state_.people = std::move(*people);
}

void App::read_career() {
  const auto records = runtime::read_records(*backing_.store, state_.me->id);
  if (!records) return tell(records.error());
  state_.progress = career::progress(state_.house().ladder, *records);
  state_.cases.clear();
  for (const pack::Case& scene : state_.pack->cases)
    state_.cases.push_back(row_of(*state_.pack, scene, *records));
  const auto open = runtime::unfinished_sessions(*backing_.store, state_.me->id);
  if (!open) return tell(open.error());
  state_.unfinished.reset();
  if (!open->empty()) state_.unfinished = open->front();
}

void App::add_person(const wish::AddPerson& wish) {
  const store::Profile person{base::ProfileId{runtime::new_id("p")}, wish.name, wish.staff_number,
                              state_.ui()};
  if (const auto saved = backing_.store->put_profile(person); !saved) return tell(saved.error());
  read_people();
  become(person);
}

void App::become(const store::Profile& person) {
  if (backing_.shop_follows) {
    chosen_ = person;
    return;
  }
  state_.me = person;
  state_.settings.locale = person.language;
  state_.conversation = person.language;
  state_.screen = Screen::home;
  read_career();
}

// The language of the interface goes with the person.
void App::keep_language() {
  if (!state_.me || state_.me->language == state_.ui() || state_.screen == Screen::profile) return;
  state_.me->language = state_.ui();
  if (const auto saved = backing_.store->put_profile(*state_.me); !saved) tell(saved.error());
}

}  // namespace dojo::window
