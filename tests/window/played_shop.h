// The window on the real shop, with time that the test moves and a store in memory: everything that a person
// does from the first start to a debrief.
//
//   const codec::Plan& plan = plan_of("jacket-too-small", "exemplary-zh");   Desk desk({}, &plan);
//   desk.sign_in();  desk.start("jacket-too-small", plan.locale);  desk.play(plan);
#pragma once

#include <string>

#include "codec/plan.h"
#include "runtime/fake_clock.h"
#include "runtime/shop.h"
#include "store/memory_store.h"
#include "window/app.h"
#include "window/driver.h"

namespace dojo::window::test {

// Opened once for all tests: reading the shop is the slow part.
const runtime::Shop& lantern();
const Pictures& pictures();
const codec::Plan& plan_of(const std::string& case_id, const std::string& name);

class Desk {
 public:
  explicit Desk(const DriverOptions& options, const codec::Plan* plan = nullptr);

  void sign_in(const std::string& name = "小灯", const std::string& staff_number = "A17");
  void start(const std::string& case_id, base::Locale conversation);
  void pass(base::Millis time);  // lets the clock run, with a frame for every second

  // Types and clicks what the plan says, then waits for the end. `steps`: how many of them.
  void play(const codec::Plan& plan, std::size_t steps = std::string::npos);
  void say(const std::string& text);
  void act(const codec::PlanStep& step);
  void show_tools();  // where conversation and tools share one column

  Driver& driver() { return driver_; }
  const App& app() const { return app_; }
  const AppState& state() const { return app_.state(); }
  store::MemoryStore& store() { return store_; }
  tests::FakeClock& clock() { return clock_; }

  // Complains of cut texts, missing glyphs, unknown keys, ids used twice, things beyond their pane.
  void expect_tidy(const std::string& where);

 private:
  void frame();
  void say_step(const codec::PlanStep& step);
  void fill(const std::string& field, const std::string& text);
  void choose(const std::string& combo, std::size_t index);
  void write_note(const pack::Values& args);

  store::MemoryStore store_;
  tests::FakeClock clock_;
  App app_;
  Settings shown_;
  Driver driver_;
};

}  // namespace dojo::window::test
