// Reading objects of our own logs strictly: every field is there, of its type, and nothing else is.
//
//   Fields f(json, "ReplySubmitted");
//   std::string text = f.text("text");
//   if (auto bad = f.finish()) return *bad;      // says which field of what is wrong
//
// The first fault is kept; later reads give empty values. For codec/*.cpp only.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/moment.h"

namespace dojo::codec {

using Json = nlohmann::json;

class Fields {
 public:
  Fields(const Json& object, std::string what);

  std::string text(const char* name);
  std::int64_t integer(const char* name);
  bool flag(const char* name);
  std::vector<std::string> texts(const char* name);
  pack::Values values(const char* name);
  const Json& object(const char* name);  // an empty object if it is missing
  const Json& array(const char* name);   // an empty array if it is missing
  const Json* optional(const char* name);

  void fail(const std::string& why);
  // The fault, if there was one or if a key was left unread.
  std::optional<base::Error> finish();

 private:
  const Json* find(const char* name);

  const Json& object_;
  std::string what_;
  std::set<std::string> read_;
  std::optional<base::Error> fault_;
};

Json values_json(const pack::Values& values);

}  // namespace dojo::codec
