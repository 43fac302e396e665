// Values as words of the interface: amounts, clocks, states, the names of the house's things.
//
// Unknown ids come back as themselves, so that a pack with more kinds still shows something. Pure but for the
// translator in use.
#pragma once

#include <string>

#include "desk/actions.h"
#include "pack/house.h"
#include "session/state.h"
#include "window/theme/theme.h"
#include "window/ui/icons.h"
#include "window/ui/text.h"
#include "window/views/views.h"

namespace dojo::window {

ui::Text money(std::int64_t fen);                                   // "¥35.50"
ui::Text mark_of(int permille);                                     // "85.5"
std::string minutes_text(base::Millis duration);                    // "1:05"
std::string stamp(const session::State& session, base::Millis at);  // "09:04", at the shop
// The customer's first words stand on day 1, by the shop's calendar.
std::int64_t day_of(const session::State& session, base::Millis at);
std::string date_of(const session::State& session, base::Millis at);     // "01-09"
ui::Text day_stamp(const session::State& session, base::Millis at);      // "09:04"; later "day 5, 10:02"
std::string note_stamp(const session::State& session, base::Millis at);  // "01-05 09:04"

ui::Text local(const base::LocalText& text);
ui::Text goods_name(const pack::House& house, const base::GoodsId& id);
ui::Text term_name(const pack::House& house, const std::string& id);  // colours, sizes, carriers
ui::Text flag_name(const pack::House& house, const std::string& id);
ui::Text tag_name(const pack::House& house, const std::string& id);
ui::Text choice_name(const pack::House& house, const std::string& argument, const std::string& choice);
ui::Text action_name(const base::ActionId& id);
ui::Text action_words(const pack::House& house, const desk::ActionCall& call);  // with its arguments
ui::Text deed_words(const session::Entry& entry);
std::string customer_name(const session::State& session);

theme::Tone tone_of(pack::Severity severity);
ui::Icon icon_of(pack::Severity severity);
theme::Tone tone_of_colour(const std::string& colour);

// By when an answer is in time, as the shop's own rule sets it.
struct AnswerLimits {
  base::Millis first{30000};
  base::Millis later{180000};
};
AnswerLimits answer_limits(const pack::House& house);

// How long the customer has been waiting, and how bad that is.
struct Waiting {
  base::Millis waited{0};
  base::Millis limit{0};
  theme::Tone tone = theme::Tone::neutral;
  ui::Icon icon = ui::Icon::clock;
  ui::Text text;
};
std::optional<Waiting> waiting(const pack::House& house, const session::State& session, base::Millis now);

}  // namespace dojo::window
