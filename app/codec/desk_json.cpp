#include "codec/desk_json.h"

#include "codec/log_names.h"

namespace dojo::codec {
namespace {

Json application_json(const desk::Application& a) {
  return {{"kind", a.kind},
          {"reason", a.reason},
          {"amount_fen", a.amount_fen},
          {"state", to_name(kApplicationStates, a.state)}};
}

Json order_json(const desk::Order& o) {
  Json json = {{"number", o.number},
               {"goods", o.goods.text()},
               {"quantity", o.quantity},
               {"size", o.size},
               {"colour", o.colour},
               {"list_fen", o.list_fen},
               {"price_fen", o.price_fen},
               {"freight_fen", o.freight_fen},
               {"state", o.state},
               {"received_days", o.received_days},
               {"carrier", o.carrier},
               {"parcel", o.parcel},
               {"condition", o.condition},
               {"made_to_order", o.made_to_order},
               {"gifts", o.gifts},
               {"notes", Json::array()},
               {"registrations", Json::array()},
               {"return_decision", o.return_decision},
               {"exchange_decision", o.exchange_decision},
               {"return_freight", o.return_freight},
               {"application_invited", o.application_invited},
               {"return_address_sent", o.return_address_sent},
               {"parcel_came_back", o.parcel_came_back},
               {"receipt_extended_days", o.receipt_extended_days},
               {"refunded_fen", o.refunded_fen},
               {"resent", o.resent}};
  for (const desk::Note& note : o.notes) json["notes"].push_back({{"flag", note.flag}, {"text", note.text}});
  for (const desk::Registration& r : o.registrations)
    json["registrations"].push_back({{"matter", r.matter}, {"text", r.text}});
  if (o.application) json["application"] = application_json(*o.application);
  return json;
}

base::Result<desk::Application> read_application(const Json& json) {
  Fields f(json, "application");
  desk::Application a{f.text("kind"), f.text("reason"), f.integer("amount_fen"), {}};
  const auto state = from_name(kApplicationStates, f.text("state"));
  if (state)
    a.state = *state;
  else
    f.fail("has an unknown state");
  if (auto fault = f.finish()) return *fault;
  return a;
}

base::Result<desk::Order> read_order(const Json& json) {
  Fields f(json, "order");
  desk::Order o;
  o.number = f.text("number");
  o.goods = base::GoodsId{f.text("goods")};
  o.quantity = f.integer("quantity");
  o.size = f.text("size");
  o.colour = f.text("colour");
  o.list_fen = f.integer("list_fen");
  o.price_fen = f.integer("price_fen");
  o.freight_fen = f.integer("freight_fen");
  o.state = f.text("state");
  o.received_days = f.integer("received_days");
  o.carrier = f.text("carrier");
  o.parcel = f.text("parcel");
  o.condition = f.text("condition");
  o.made_to_order = f.flag("made_to_order");
  o.gifts = f.texts("gifts");
  for (const Json& item : f.array("notes")) {
    Fields note(item, "note");
    o.notes.push_back({note.text("flag"), note.text("text")});
    if (auto fault = note.finish()) return *fault;
  }
  for (const Json& item : f.array("registrations")) {
    Fields registration(item, "registration");
    o.registrations.push_back({registration.text("matter"), registration.text("text")});
    if (auto fault = registration.finish()) return *fault;
  }
  o.return_decision = f.text("return_decision");
  o.exchange_decision = f.text("exchange_decision");
  o.return_freight = f.text("return_freight");
  o.application_invited = f.flag("application_invited");
  o.return_address_sent = f.flag("return_address_sent");
  o.parcel_came_back = f.flag("parcel_came_back");
  o.receipt_extended_days = f.integer("receipt_extended_days");
  o.refunded_fen = f.integer("refunded_fen");
  o.resent = f.flag("resent");
  if (const Json* application = f.optional("application")) {
    auto read = read_application(*application);
    if (!read) return read.error();
    o.application = std::move(*read);
  }
  if (auto fault = f.finish()) return *fault;
  return o;
}

}  // namespace

Json grant_json(const desk::Grant& grant) {
  Json json = {{"topic", grant.topic}, {"granted", grant.granted}};
  if (grant.floor_fen) json["floor_fen"] = *grant.floor_fen;
  return json;
}

base::Result<desk::Grant> read_grant(const Json& json) {
  Fields f(json, "grant");
  desk::Grant grant{f.text("topic"), f.flag("granted"), std::nullopt};
  if (f.optional("floor_fen")) grant.floor_fen = f.integer("floor_fen");
  if (auto fault = f.finish()) return *fault;
  return grant;
}

Json desk_json(const desk::Desk& desk) {
  Json json = {
      {"orders", Json::array()}, {"coupons", desk.coupons}, {"tags", desk.tags}, {"grants", Json::array()}};
  for (const desk::Order& order : desk.orders) json["orders"].push_back(order_json(order));
  for (const desk::Grant& grant : desk.grants) json["grants"].push_back(grant_json(grant));
  if (desk.review) {
    json["review"] = {
        {"stars", desk.review->stars}, {"text", desk.review->text}, {"answer", desk.review->answer}};
  }
  return json;
}

base::Result<desk::Desk> read_desk(const Json& json) {
  Fields f(json, "desk");
  desk::Desk desk;
  for (const Json& item : f.array("orders")) {
    auto order = read_order(item);
    if (!order) return order.error();
    desk.orders.push_back(std::move(*order));
  }
  for (const Json& item : f.array("grants")) {
    auto grant = read_grant(item);
    if (!grant) return grant.error();
    desk.grants.push_back(std::move(*grant));
  }
  desk.coupons = f.texts("coupons");
  for (std::string& tag : f.texts("tags")) desk.tags.insert(std::move(tag));
  if (const Json* review = f.optional("review")) {
    Fields r(*review, "review");
    desk.review = desk::Review{static_cast<int>(r.integer("stars")), r.text("text"), r.text("answer")};
    if (auto fault = r.finish()) return *fault;
  }
  if (auto fault = f.finish()) return *fault;
  return desk;
}

Json customer_json(const customer::CustomerState& c) {
  return {{"node", c.node.text()},
          {"mood", c.mood},
          {"patience", c.patience},
          {"misses", c.misses},
          {"concessions", c.concessions},
          {"ask_fen", c.ask_fen},
          {"question_open", c.question_open},
          {"visits", c.visits},
          {"facts", values_json(c.facts)}};
}

base::Result<customer::CustomerState> read_customer(const Json& json) {
  Fields f(json, "customer");
  customer::CustomerState c;
  c.node = base::NodeId{f.text("node")};
  c.mood = static_cast<int>(f.integer("mood"));
  c.patience = static_cast<int>(f.integer("patience"));
  c.misses = static_cast<int>(f.integer("misses"));
  c.concessions = static_cast<int>(f.integer("concessions"));
  c.ask_fen = f.integer("ask_fen");
  c.question_open = f.flag("question_open");
  for (const auto& [name, value] : f.values("visits")) {
    if (const auto* count = std::get_if<std::int64_t>(&value))
      c.visits[name] = static_cast<int>(*count);
    else
      f.fail("has a visit count that is no integer");
  }
  c.facts = f.values("facts");
  if (auto fault = f.finish()) return *fault;
  return c;
}

Json slot_json(const text::Slot& slot) {
  return {{"kind", to_name(kSlotKinds, slot.kind)},
          {"value", slot.value},
          {"number", slot.number},
          {"role", to_name(kPriceRoles, slot.role)},
          {"begin", slot.span.begin},
          {"end", slot.span.end},
          {"hour", slot.hour}};
}

base::Result<text::Slot> read_slot(const Json& json) {
  Fields f(json, "slot");
  text::Slot slot;
  const auto kind = from_name(kSlotKinds, f.text("kind"));
  const auto role = from_name(kPriceRoles, f.text("role"));
  if (kind && role)
    slot.kind = *kind, slot.role = *role;
  else
    f.fail("has an unknown kind or role");
  slot.value = f.text("value");
  slot.number = f.integer("number");
  slot.hour = static_cast<int>(f.integer("hour"));
  slot.span = {static_cast<std::size_t>(f.integer("begin")), static_cast<std::size_t>(f.integer("end"))};
  if (auto fault = f.finish()) return *fault;
  return slot;
}

Json deed_json(const pack::CustomerDeed& deed) {
  return {{"do", to_name(kDeeds, deed.kind)},
          {"application", deed.application},
          {"reason", deed.reason},
          {"stars", deed.stars}};
}

base::Result<pack::CustomerDeed> read_deed(const Json& json) {
  Fields f(json, "deed");
  pack::CustomerDeed deed;
  const auto kind = from_name(kDeeds, f.text("do"));
  if (kind)
    deed.kind = *kind;
  else
    f.fail("has an unknown kind");
  deed.application = f.text("application");
  deed.reason = f.text("reason");
  deed.stars = static_cast<int>(f.integer("stars"));
  if (auto fault = f.finish()) return *fault;
  return deed;
}

}  // namespace dojo::codec
