#include "codec/field.h"

#include <algorithm>
#include <limits>

namespace dojo::codec {
namespace {

std::optional<std::string> pointer_to(const nlohmann::json& root, const nlohmann::json* wanted) {
  if (&root == wanted) return "";
  if (!root.is_structured()) return std::nullopt;
  std::size_t index = 0;
  for (auto each = root.begin(); each != root.end(); ++each, ++index) {
    const auto rest = pointer_to(*each, wanted);
    if (rest) return "/" + (root.is_object() ? pointer_step(each.key()) : std::to_string(index)) + *rest;
  }
  return std::nullopt;
}

}  // namespace

Field::Field(const JsonSource& source, Diagnostics& diagnostics)
    : Field(source, diagnostics, &source.value, &source.value, source.file) {}

Field::Field(const JsonSource& source, Diagnostics& diagnostics, const nlohmann::json* value,
             const nlohmann::json* around, std::string name)
    : source_(&source), diagnostics_(&diagnostics), value_(value), around_(around), name_(std::move(name)) {}

Field Field::child(const nlohmann::json* value, std::string name) const {
  return {*source_, *diagnostics_, value, value ? value : around_, std::move(name)};
}

Field Field::operator[](std::string_view key) const {
  const nlohmann::json* value = nullptr;
  if (is_object()) {
    const auto found = value_->find(key);
    if (found != value_->end()) value = &*found;
  }
  return child(value, std::string(key));
}

std::vector<Field> Field::items() const {
  std::vector<Field> fields;
  if (!exists() || !value_->is_array()) return fields;
  fields.reserve(value_->size());
  for (const auto& item : *value_) fields.push_back(child(&item, std::to_string(fields.size())));
  return fields;
}

std::vector<std::pair<std::string, Field>> Field::members() const {
  std::vector<std::pair<std::string, Field>> fields;
  if (!is_object()) return fields;
  for (auto member = value_->begin(); member != value_->end(); ++member) {
    fields.emplace_back(member.key(), child(&*member, member.key()));
  }
  return fields;
}

std::string Field::text(std::string_view fallback) const {
  return is_text() ? value_->get<std::string>() : std::string(fallback);
}

std::int64_t Field::number(std::int64_t fallback) const {
  return is_number() ? value_->get<std::int64_t>() : fallback;
}

int Field::small(int fallback) const {
  const std::int64_t lowest = std::numeric_limits<int>::min();
  const std::int64_t highest = std::numeric_limits<int>::max();
  return static_cast<int>(std::clamp(number(fallback), lowest, highest));
}

bool Field::flag(bool fallback) const {
  return exists() && value_->is_boolean() ? value_->get<bool>() : fallback;
}

base::LocalText Field::local() const {
  return {(*this)["zh"].text(), (*this)["en"].text()};
}

std::vector<std::string> Field::texts() const {
  std::vector<std::string> words;
  for (const Field& item : items()) {
    if (item.is_text()) words.push_back(item.text());
  }
  return words;
}

const nlohmann::json& Field::json() const {
  static const nlohmann::json kNothing;
  return exists() ? *value_ : kNothing;
}

// Most values are never complained about: the way to one is looked for when it is.
Place Field::place() const {
  return source_->place(pointer_to(source_->value, around_).value_or(""));
}

void Field::report(Code code, const std::vector<std::string>& arguments) const {
  diagnostics_->push_back(make(code, source_->file, place().value, arguments));
}

void Field::report_key(Code code, const std::vector<std::string>& arguments) const {
  diagnostics_->push_back(make(code, source_->file, place().key, arguments));
}

bool Field::check(const std::set<std::string>& known, Code code) const {
  return !is_text() || check(text(), known, code);
}

bool Field::check(const std::string& wanted, const std::set<std::string>& known, Code code) const {
  if (known.count(wanted) > 0) return true;
  report(code, {wanted});
  const base::LocalText nearest = suggestion(wanted, {known.begin(), known.end()});
  if (!nearest.en.empty()) diagnostics_->back().hint = nearest;
  return false;
}

void Declared::add(const Field& field) {
  if (!field.is_text()) return;
  const std::string id = field.text();
  if (!is_good_id(id)) field.report(Code::bad_id, {id});
  if (!ids_.insert(id).second) field.report(Code::duplicate_id, {id});
}

void Declared::add_key(const Field& field) {
  if (!is_good_id(field.name())) field.report_key(Code::bad_id, {field.name()});
  ids_.insert(field.name());
}

bool is_good_id(std::string_view id) {
  constexpr std::size_t kLongest = 64;
  const auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
  };
  return !id.empty() && id.size() <= kLongest && std::all_of(id.begin(), id.end(), good);
}

}  // namespace dojo::codec
