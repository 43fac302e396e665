#include "codec/fields.h"

namespace dojo::codec {
namespace {

const Json kEmptyObject = Json::object();
const Json kEmptyArray = Json::array();

}  // namespace

Fields::Fields(const Json& object, std::string what) : object_(object), what_(std::move(what)) {
  if (!object_.is_object()) fail("is no object");
}

const Json* Fields::find(const char* name) {
  read_.insert(name);
  if (!object_.is_object()) return nullptr;
  const auto found = object_.find(name);
  if (found != object_.end()) return &*found;
  fail(std::string("has no \"") + name + "\"");
  return nullptr;
}

const Json* Fields::optional(const char* name) {
  read_.insert(name);
  if (!object_.is_object()) return nullptr;
  const auto found = object_.find(name);
  return found == object_.end() ? nullptr : &*found;
}

std::string Fields::text(const char* name) {
  const Json* value = find(name);
  if (value && value->is_string()) return value->get<std::string>();
  if (value) fail(std::string("has a \"") + name + "\" that is no text");
  return {};
}

std::int64_t Fields::integer(const char* name) {
  const Json* value = find(name);
  if (value && value->is_number_integer()) return value->get<std::int64_t>();
  if (value) fail(std::string("has a \"") + name + "\" that is no integer");
  return 0;
}

bool Fields::flag(const char* name) {
  const Json* value = find(name);
  if (value && value->is_boolean()) return value->get<bool>();
  if (value) fail(std::string("has a \"") + name + "\" that is neither true nor false");
  return false;
}

std::vector<std::string> Fields::texts(const char* name) {
  std::vector<std::string> all;
  for (const Json& item : array(name)) {
    if (item.is_string())
      all.push_back(item.get<std::string>());
    else
      fail(std::string("has a \"") + name + "\" with something that is no text");
  }
  return all;
}

pack::Values Fields::values(const char* name) {
  pack::Values all;
  for (const auto& [key, value] : object(name).items()) {
    if (value.is_number_integer())
      all[key] = value.get<std::int64_t>();
    else if (value.is_string())
      all[key] = value.get<std::string>();
    else
      fail("has a value \"" + key + "\" that is neither integer nor text");
  }
  return all;
}

const Json& Fields::object(const char* name) {
  const Json* value = find(name);
  if (value && value->is_object()) return *value;
  if (value) fail(std::string("has a \"") + name + "\" that is no object");
  return kEmptyObject;
}

const Json& Fields::array(const char* name) {
  const Json* value = find(name);
  if (value && value->is_array()) return *value;
  if (value) fail(std::string("has a \"") + name + "\" that is no list");
  return kEmptyArray;
}

void Fields::fail(const std::string& why) {
  if (!fault_) fault_ = base::Error{base::ErrorCode::integrity, what_ + " " + why};
}

std::optional<base::Error> Fields::finish() {
  if (!fault_ && object_.is_object()) {
    for (const auto& [key, value] : object_.items()) {
      if (read_.count(key) == 0) fail("has an unknown \"" + key + "\"");
    }
  }
  return fault_;
}

Json values_json(const pack::Values& values) {
  Json object = Json::object();
  for (const auto& [name, value] : values) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
      object[name] = *number;
    else
      object[name] = std::get<std::string>(value);
  }
  return object;
}

}  // namespace dojo::codec
