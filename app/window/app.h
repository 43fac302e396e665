// The window's one actor: keeps the page of state up to date, draws it, and carries out what the views and
// the keys ask for, through runtime::SessionRunner and the store.
//
//   App app({.store = store, .shop = &shop, .clock = &clock, .data_folder = "…"}, settings);
//   while (shell.wait()) { shell.begin_frame(); app.frame(); shell.end_frame(); apply(app.settings()); }
//
// The shop may follow: until take_shop() people can be chosen and added, and whoever has been chosen waits.
// Without store or shop it shows `trouble` in plain words and nothing else. What was sent is on the disk
// before it is seen; a draft is on the disk within a second; leaving the desk, or the program, loses nothing.
// One thread, the shell's. Store, shop and clock must outlive it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "runtime/clock.h"
#include "runtime/session_runner.h"
#include "runtime/shop.h"
#include "store/event_store.h"
#include "store/memory_store.h"
#include "window/app_state.h"
#include "window/commands.h"
#include "window/views/scratch.h"
#include "window/wish.h"

namespace dojo::window {

struct Backing {
  store::EventStore* store = nullptr;
  const runtime::Shop* shop = nullptr;
  const runtime::Clock* clock = nullptr;
  std::string data_folder;
  const Pictures* pictures = nullptr;
  bool shop_follows = false;
  // For tests and pictures: the same customer every time.
  std::optional<std::uint64_t> seed;
  std::string variant;
};

// The shop that followed, or why there is none.
struct ShopArrival {
  const runtime::Shop* shop = nullptr;
  const Pictures* pictures = nullptr;
  std::optional<Trouble> trouble;
};

class App {
 public:
  App(Backing backing, Settings settings, std::optional<Trouble> trouble = std::nullopt);
  ~App();  // keeps the draft
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  void frame();
  void take_shop(const ShopArrival& arrival);
  bool waits_for_shop() const { return backing_.shop_follows; }
  bool quitting() const { return state_.quitting; }
  const AppState& state() const { return state_; }
  const Settings& settings() const { return state_.settings; }
  void set_settings(const Settings& settings) { state_.settings = settings; }

 private:
  void show_trouble_only(std::optional<Trouble> trouble);
  void follow_session();
  void follow_keys();
  void run(Command command);
  void carry_out(Deed deed);
  void carry_out(const Wish& wish);

  void read_people();
  void read_career();
  void add_person(const wish::AddPerson& wish);
  void become(const store::Profile& person);
  void keep_language();

  void start(const pack::Case& scene, base::Locale locale);
  void resume();
  void retry_from(std::size_t entry);
  void sit_down(const pack::Case& scene);
  store::EventStore& desk_store();
  void leave_desk();
  void keep_draft_now();
  bool submit(runtime::SessionRunner::What what);
  void say(const wish::Say& wish);
  void act(const desk::ActionCall& call);
  void give_hint();
  void copy_session();
  void finish_session();
  void tell(const base::Error& error);

  Backing backing_;
  AppState state_;
  std::optional<store::Profile> chosen_;  // comes in as soon as the shop is open
  Scratch scratch_;
  std::unique_ptr<store::MemoryStore> practice_;  // what is tried again from a turn; before the runner on it
  std::unique_ptr<runtime::SessionRunner> runner_;
};

}  // namespace dojo::window
