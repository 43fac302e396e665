// The pages of the window. Each is a function of the page of state; what the user wants comes back as wishes.
//
//   for (const Wish& wish : draw_window(state, scratch)) carry_out(wish);
//
// All draw inside a frame of the shell (ui::context()). Test ids are in the files: "home/start", "desk/reply"
// …
#pragma once

#include "window/app_state.h"
#include "window/views/scratch.h"
#include "window/wish.h"

namespace dojo::window {

// What every view gets.
struct View {
  const AppState& state;
  Scratch& scratch;
  Wishes& wishes;

  base::Locale ui() const { return state.ui(); }
  const pack::House& house() const { return state.house(); }
  void want(Wish wish) { wishes.push_back(std::move(wish)); }
};

// The whole window: the page of the present screen, and what lies over it.
Wishes draw_window(const AppState& state, Scratch& scratch);

// Instead of all that, as long as there is nothing to go on with.
void draw_opening();

// How wide the window is, in units, less where the text is larger than usual. Below kRoomyUnits pages give up
// what can be found elsewhere; below kNarrowUnits they are one column.
float width_units();
inline constexpr float kRoomyUnits = 1080;
inline constexpr float kNarrowUnits = 780;

inline bool is_roomy() {
  return width_units() >= kRoomyUnits;
}

void draw_bar(View& view);
void draw_trouble(View& view);
void draw_profile(View& view);
void draw_home(View& view);
void draw_desk(View& view);
void draw_debrief(View& view);
void draw_overlay(View& view);
void draw_key_sheet(View& view);  // in the overlay

// The desk's parts.
void draw_case_card(View& view);  // who the customer is and what is to be done; left, or in a tab
void draw_thread(View& view);     // middle, upper part
void draw_reply(View& view);      // middle, lower part: composer and quick phrases
void draw_order_tab(View& view);
void draw_customer_tab(View& view);
void draw_rules_tab(View& view);
void draw_actions_tab(View& view);

// The debrief's parts.
void draw_score(View& view);
void draw_marked_transcript(View& view);
void draw_mark(View& view, const grading::Mark& mark);
void draw_mood(View& view);
void draw_answer_times(View& view);
void draw_promises(View& view);

}  // namespace dojo::window
