// Enumerations by the names that session logs use, both ways. One table each; an unknown name is nullopt.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "customer/customer.h"
#include "desk/desk.h"
#include "pack/scenario.h"
#include "text/analysis.h"

namespace dojo::codec {

template <typename Enum>
using NameTable = std::pair<Enum, std::string_view>;

inline constexpr std::array kOutcomes = {
    NameTable<pack::Outcome>{pack::Outcome::solved, "solved"},
    NameTable<pack::Outcome>{pack::Outcome::bought, "bought"},
    NameTable<pack::Outcome>{pack::Outcome::left, "left"},
    NameTable<pack::Outcome>{pack::Outcome::complained, "complained"},
    NameTable<pack::Outcome>{pack::Outcome::handed_over, "handed_over"},
    NameTable<pack::Outcome>{pack::Outcome::unfinished, "unfinished"},
};
inline constexpr std::array kExitResults = {
    NameTable<pack::ExitResult>{pack::ExitResult::success, "success"},
    NameTable<pack::ExitResult>{pack::ExitResult::partial, "partial"},
    NameTable<pack::ExitResult>{pack::ExitResult::failure, "failure"},
};
inline constexpr std::array kDeeds = {
    NameTable<pack::CustomerDeed::Kind>{pack::CustomerDeed::Kind::pay_order, "pay_order"},
    NameTable<pack::CustomerDeed::Kind>{pack::CustomerDeed::Kind::open_application, "open_application"},
    NameTable<pack::CustomerDeed::Kind>{pack::CustomerDeed::Kind::return_parcel, "return_parcel"},
    NameTable<pack::CustomerDeed::Kind>{pack::CustomerDeed::Kind::change_review, "change_review"},
    NameTable<pack::CustomerDeed::Kind>{pack::CustomerDeed::Kind::add_review, "add_review"},
    NameTable<pack::CustomerDeed::Kind>{pack::CustomerDeed::Kind::cancel_order, "cancel_order"},
    NameTable<pack::CustomerDeed::Kind>{pack::CustomerDeed::Kind::receive_parcel, "receive_parcel"},
};
inline constexpr std::array kReactions = {
    NameTable<customer::ReactionKind>{customer::ReactionKind::transition, "transition"},
    NameTable<customer::ReactionKind>{customer::ReactionKind::known_answer, "known_answer"},
    NameTable<customer::ReactionKind>{customer::ReactionKind::asked_again, "asked_again"},
    NameTable<customer::ReactionKind>{customer::ReactionKind::not_understood, "not_understood"},
    NameTable<customer::ReactionKind>{customer::ReactionKind::waiting, "waiting"},
    NameTable<customer::ReactionKind>{customer::ReactionKind::nudge, "nudge"},
    NameTable<customer::ReactionKind>{customer::ReactionKind::opening, "opening"},
};
inline constexpr std::array kApplicationStates = {
    NameTable<desk::Application::State>{desk::Application::State::open, "open"},
    NameTable<desk::Application::State>{desk::Application::State::checked, "checked"},
    NameTable<desk::Application::State>{desk::Application::State::approved, "approved"},
    NameTable<desk::Application::State>{desk::Application::State::rejected, "rejected"},
};
inline constexpr std::array kPriceRoles = {
    NameTable<text::PriceRole>{text::PriceRole::none, "none"},
    NameTable<text::PriceRole>{text::PriceRole::list, "list"},
    NameTable<text::PriceRole>{text::PriceRole::asked, "asked"},
    NameTable<text::PriceRole>{text::PriceRole::offered, "offered"},
    NameTable<text::PriceRole>{text::PriceRole::off, "off"},
};
inline constexpr std::array kSlotKinds = {
    NameTable<text::SlotKind>{text::SlotKind::money, "money"},
    NameTable<text::SlotKind>{text::SlotKind::rate, "rate"},
    NameTable<text::SlotKind>{text::SlotKind::duration, "duration"},
    NameTable<text::SlotKind>{text::SlotKind::date, "date"},
    NameTable<text::SlotKind>{text::SlotKind::quantity, "quantity"},
    NameTable<text::SlotKind>{text::SlotKind::size, "size"},
    NameTable<text::SlotKind>{text::SlotKind::colour, "colour"},
    NameTable<text::SlotKind>{text::SlotKind::order_number, "order_number"},
    NameTable<text::SlotKind>{text::SlotKind::parcel_number, "parcel_number"},
    NameTable<text::SlotKind>{text::SlotKind::carrier, "carrier"},
    NameTable<text::SlotKind>{text::SlotKind::phone, "phone"},
    NameTable<text::SlotKind>{text::SlotKind::contact_id, "contact_id"},
    NameTable<text::SlotKind>{text::SlotKind::address, "address"},
};

template <typename Table, typename Enum>
constexpr std::string_view to_name(const Table& table, Enum value) {
  for (const auto& [candidate, name] : table) {
    if (candidate == value) return name;
  }
  return "";
}

template <typename Table>
constexpr auto from_name(const Table& table, std::string_view name)
    -> std::optional<std::remove_cv_t<decltype(table[0].first)>> {
  for (const auto& [value, candidate] : table) {
    if (candidate == name) return value;
  }
  return std::nullopt;
}

}  // namespace dojo::codec
