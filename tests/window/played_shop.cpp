#include "window/played_shop.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <stdexcept>

#include "session/words.h"
#include "window/tidy_screen.h"
#include "window/views/action_form.h"

namespace dojo::window::test {
namespace {

using base::Millis;
using codec::PlanStep;

Backing backing(store::MemoryStore& store, const runtime::Clock& clock, const codec::Plan* plan) {
  Backing out;
  out.store = &store;
  out.shop = &lantern();
  out.clock = &clock;
  out.data_folder = "~/.local/share/kefu-dojo";
  out.pictures = &pictures();
  if (plan) {
    out.seed = static_cast<std::uint64_t>(plan->seed);
    out.variant = plan->variant;
  }
  return out;
}

Settings settings(const DriverOptions& options) {
  Settings out;
  out.locale = options.locale;
  out.look = options.look;
  out.text_px = options.text_px;
  out.scale_percent = options.scale_percent;
  return out;
}

// Scrolls until the widget is in view, as a person would with the wheel.
void reach(Driver& driver, const std::string& id) {
  for (int tries = 0; tries < 60; ++tries) {
    const ui::Item item = driver.find(id);
    const ui::Box seen = item.visible();
    if (!seen.empty() && seen.height() > item.rect.height() * 0.7f) return;
    const ui::Box& pane = item.clip;
    // At the edge, for a text field would take the wheel; a card that is all out of view has no height.
    const float middle = static_cast<float>(driver.shell().state().height) / 2;
    driver.move_to(pane.x0 + 3, pane.height() > 40 ? (pane.y0 + pane.y1) / 2 : middle);
    driver.shell().push({.kind = EventKind::scroll, .y = item.rect.y0 < pane.y0 ? 1.0f : -1.0f});
    driver.frame(2);
  }
  driver.png("unreachable.png");
  const ui::Item& item = driver.find(id);
  throw std::runtime_error("can't be scrolled into view: " + id + " at " + std::to_string(item.rect.y0) +
                           " in " + std::to_string(item.clip.y0) + " to " + std::to_string(item.clip.y1));
}

void press(Driver& driver, const std::string& id) {
  reach(driver, id);
  driver.click(id);
}

}  // namespace

const Pictures& pictures() {
  static const Pictures drawn = [] {
    auto loaded =
        Pictures::load(std::filesystem::path(DOJO_SOURCE_DIR) / "assets" / "pictures" / "goods.json");
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return std::move(*loaded);
  }();
  return drawn;
}

const runtime::Shop& lantern() {
  static const runtime::Shop shop = [] {
    auto opened =
        runtime::open_shop((std::filesystem::path(DOJO_SOURCE_DIR) / "scenarios").string(), "lantern");
    if (!opened) throw std::runtime_error(opened.error().message);
    return std::move(*opened);
  }();
  return shop;
}

const codec::Plan& plan_of(const std::string& case_id, const std::string& name) {
  for (const codec::Plan& plan : lantern().loaded().plans.at(case_id)) {
    if (plan.name == name) return plan;
  }
  throw std::runtime_error("no such plan: " + name);
}

Desk::Desk(const DriverOptions& options, const codec::Plan* plan)
    : app_(backing(store_, clock_, plan), settings(options)),
      shown_(app_.settings()),
      driver_(options, [this] { frame(); }) {}

void Desk::frame() {
  app_.frame();
  if (app_.settings() == shown_) return;
  shown_ = app_.settings();
  lang::current()->set_locale(shown_.locale);
  driver_.shell().set_look(shown_.look);
  driver_.shell().set_sizes({shown_.text_px, shown_.scale_percent});
}

void Desk::sign_in(const std::string& name, const std::string& staff_number) {
  driver_.click("profile/name");
  driver_.commit(name);
  driver_.click("profile/staff");
  driver_.commit(staff_number);
  driver_.click("profile/create");
}

void Desk::start(const std::string& case_id, base::Locale conversation) {
  for (std::size_t i = 0; i < state().cases.size(); ++i) {
    if (state().cases[i].scene->scenario.id.text() == case_id)
      press(driver_, "home/case/" + std::to_string(i));
  }
  press(driver_, conversation == base::Locale::zh ? "home/conversation/0" : "home/conversation/1");
  press(driver_, "home/start");
}

void Desk::pass(Millis time) {
  constexpr Millis kStep{1000};
  while (time > Millis{0}) {
    const Millis step = std::min(time, kStep);
    clock_.pass(step);
    time -= step;
    driver_.frame();
  }
}

void Desk::say(const std::string& text) {
  driver_.key({letter('L'), kAlt});
  driver_.commit(text);
  driver_.key({Key::enter, {}});
}

// As a person does: the quick phrase by its code, then the words that the plan makes of it.
void Desk::say_step(const PlanStep& step) {
  const std::string text = session::fill(step.say, session::fact_words(state().desk.session));
  if (step.phrase.empty()) return say(text);
  for (const pack::Phrase& phrase : lantern().pack().house.phrases) {
    if (phrase.id != step.phrase) continue;
    driver_.key({letter('L'), kAlt});
    driver_.commit("/" + phrase.code);
    driver_.key({Key::enter, {}});
  }
  if (driver_.find("desk/reply").text != text) {
    driver_.key({Key::a, kCtrl});
    driver_.commit(text);
  }
  driver_.key({Key::enter, {}});
}

void Desk::fill(const std::string& field, const std::string& text) {
  press(driver_, field);
  driver_.commit(text);
}

void Desk::choose(const std::string& combo, std::size_t index) {
  press(driver_, combo);
  press(driver_, combo + "/" + std::to_string(index));
}

void Desk::write_note(const pack::Values& args) {
  driver_.key({letter('N'), kAlt});
  press(driver_, "note/flag/" + std::get<std::string>(args.at("flag")));
  // Who and when stand there already; only the content is typed.
  const std::string text = std::get<std::string>(args.at("text"));
  press(driver_, "note/text");
  driver_.key({Key::home, kCtrl});
  driver_.commit(text.substr(0, text.find("—")));
  press(driver_, "note/save");
}

void Desk::show_tools() {
  if (driver_.has("desk/column/1")) driver_.click("desk/column/1");
}

void Desk::act(const PlanStep& step) {
  const pack::Values args = codec::with_facts(step.args, state().desk.session.customer.facts);
  if (step.action.text() == "add_note") return write_note(args);
  show_tools();
  driver_.click("desk/tab/3");
  if (state().desk.form != step.action.text()) press(driver_, "actions/" + step.action.text());
  const desk::ActionSpec* spec = desk::find_action(step.action);
  for (const desk::ArgumentSpec& argument : spec->arguments) {
    const auto found = args.find(argument.name);
    if (found == args.end()) continue;
    const FormField field = field_of(lantern().pack().house, state().desk.session.desk, argument);
    if (const auto* number = std::get_if<std::int64_t>(&found->second)) {
      fill("form/" + argument.name, field.money ? session::yuan(*number) : std::to_string(*number));
      continue;
    }
    const std::string& text = std::get<std::string>(found->second);
    const auto choice = std::find(field.choices.begin(), field.choices.end(), text);
    if (choice == field.choices.end())
      fill("form/" + argument.name, text);
    else
      choose("form/" + argument.name, static_cast<std::size_t>(choice - field.choices.begin()));
  }
  press(driver_, "form/do");
  if (spec->moves_money) driver_.click("confirm/yes");
}

void Desk::play(const codec::Plan& plan, std::size_t steps) {
  for (const PlanStep& step : plan.steps) {
    if (steps-- == 0) return;
    const session::State& session = state().desk.session;
    if (step.wait_for == PlanStep::Wait::after_customer) {
      for (int s = 0; s < 120 && (session.reaction_due || session.supervisor_due); ++s) pass(Millis{1000});
    }
    pass(step.wait);
    if (step.action.empty())
      say_step(step);
    else
      act(step);
  }
  constexpr int kMostSeconds = 600;
  for (int s = 0; s < kMostSeconds && !state().desk.debrief_ready; ++s) pass(Millis{1000});
}

void Desk::expect_tidy(const std::string& where) {
  for (const std::string& fault : faults_on_screen(driver_)) ADD_FAILURE() << where << ": " << fault;
}

}  // namespace dojo::window::test
