// Desk words that explain themselves: dotted underline, the meaning on hover, with Enter and with F1.
//
//   term("order/flag", view, lang::tr("order.flag"), "flag");     // "flag" is an id of the house's terms
//
// A term that the house does not explain is shown as a plain label.
#pragma once

#include <string_view>

#include "window/views/views.h"

namespace dojo::window {

void term(std::string_view id, View& view, const ui::Text& text, std::string_view term_id,
          theme::Ink ink = theme::Ink::muted);

// For a widget drawn just before (a button, a row): the same explanation on hover and for F1.
void explain_last(View& view, std::string_view term_id);

// A label of the interface that is a desk word: its term comes from one table, which a test holds complete.
//
//   desk_word("order/state/name", view, "order.state");
void desk_word(std::string_view id, View& view, std::string_view label_key,
               theme::Ink ink = theme::Ink::muted);
std::string_view term_of_label(std::string_view label_key);  // empty: a plain word

const pack::Term* find_term(const pack::House& house, std::string_view term_id);
std::string_view term_of_action(std::string_view action_id);  // empty: none

}  // namespace dojo::window
