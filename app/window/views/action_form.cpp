#include "window/views/action_form.h"

#include "runtime/read_yuan.h"

namespace dojo::window {
namespace {

using desk::ArgumentType;

std::vector<std::string> order_numbers(const desk::Desk& desk) {
  std::vector<std::string> numbers;
  for (const desk::Order& order : desk.orders) numbers.push_back(order.number);
  return numbers;
}

// Ids that the house knows for arguments that are words to the desk: nobody types a coupon's id.
std::vector<std::string> house_choices(const pack::House& house, const desk::Desk& desk,
                                       const std::string& name) {
  std::vector<std::string> ids;
  const pack::Goods* goods = desk.orders.empty() ? nullptr : house.catalog.find(desk.orders.front().goods);
  if (name == "size" && goods) ids = goods->sizes;
  if (name == "colour" && goods) ids = goods->colours;
  if (name == "coupon") {
    for (const pack::Coupon& coupon : house.catalog.coupons) ids.push_back(coupon.id);
  }
  if (name == "gift") {
    for (const pack::Gift& gift : house.catalog.gifts) ids.push_back(gift.id);
  }
  return ids;
}

std::vector<std::string> choices_of(const pack::House& house, const desk::Desk& desk,
                                    const desk::ArgumentSpec& spec) {
  switch (spec.type) {
    case ArgumentType::choice:
      return spec.choices;
    case ArgumentType::order:
      return order_numbers(desk);
    case ArgumentType::goods: {
      std::vector<std::string> ids;
      for (const pack::Goods& goods : house.catalog.goods) ids.push_back(goods.id.text());
      return ids;
    }
    case ArgumentType::text:
      return house_choices(house, desk, spec.name);
    case ArgumentType::integer:
      return {};
  }
  return {};
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \n") - begin + 1);
}

}  // namespace

FormField field_of(const pack::House& house, const desk::Desk& desk, const desk::ArgumentSpec& spec) {
  FormField field{&spec, choices_of(house, desk, spec), spec.name.ends_with("_fen"), false};
  field.hidden = spec.type == ArgumentType::order && field.choices.size() <= 1;
  const bool may_be_left_out = !spec.required && spec.type != ArgumentType::order;
  if (may_be_left_out && !field.choices.empty()) field.choices.insert(field.choices.begin(), std::string());
  return field;
}

std::optional<desk::ActionCall> call_of(const pack::House& house, const desk::Desk& desk,
                                        const desk::ActionSpec& spec, const FormScratch& scratch) {
  desk::ActionCall call{spec.id, {}};
  for (const desk::ArgumentSpec& argument : spec.arguments) {
    const FormField field = field_of(house, desk, argument);
    if (field.hidden) continue;
    if (!field.choices.empty()) {
      const auto found = scratch.choices.find(argument.name);
      const std::size_t chosen = found == scratch.choices.end() ? 0 : found->second;
      if (!field.choices[chosen].empty()) call.args[argument.name] = field.choices[chosen];
      continue;
    }
    const auto typed = scratch.fields.find(argument.name);
    const std::string text = typed == scratch.fields.end() ? std::string() : trimmed(typed->second.text());
    if (text.empty()) {
      if (argument.required) return std::nullopt;
      continue;
    }
    if (argument.type != ArgumentType::integer) {
      call.args[argument.name] = text;
      continue;
    }
    const auto number = field.money ? runtime::read_yuan(text) : runtime::read_whole(text);
    if (!number) return std::nullopt;
    call.args[argument.name] = *number;
  }
  return call;
}

}  // namespace dojo::window
