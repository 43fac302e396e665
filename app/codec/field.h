// A value somewhere in a file, as the readers see it: what it holds, where it stands, and a way to complain
// about it.
//
//   Field persona = root["persona"];
//   scenario.persona.mood = static_cast<int>(persona["mood"].number(50));
//   if (!known) persona["class"].report(Code::unknown_tag, {persona["class"].text()});
//
// Total: a key that is absent, or of another type than asked for, reads as the fallback, since the schema has
// reported it already. So a reader can go on and find the other faults. Borrows its JsonSource and list; both
// must outlive it.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/locale.h"
#include "codec/codes.h"
#include "codec/json_source.h"

namespace dojo::codec {

class Field {
 public:
  Field(const JsonSource& source, Diagnostics& diagnostics);

  Field operator[](std::string_view key) const;
  std::vector<Field> items() const;                            // of an array, else none
  std::vector<std::pair<std::string, Field>> members() const;  // of an object by key, else none

  bool exists() const { return value_ != nullptr; }
  bool is_number() const { return exists() && value_->is_number_integer(); }
  bool is_text() const { return exists() && value_->is_string(); }
  bool is_object() const { return exists() && value_->is_object(); }

  std::string text(std::string_view fallback = "") const;
  std::int64_t number(std::int64_t fallback = 0) const;
  int small(int fallback = 0) const;  // a number that the schema keeps within int; clamped
  bool flag(bool fallback = false) const;
  base::LocalText local() const;  // {"zh": …, "en": …}
  std::vector<std::string> texts() const;
  const nlohmann::json& json() const;

  const std::string& file() const { return source_->file; }
  const std::string& name() const { return name_; }  // its key, or the index in its array

  void report(Code code, const std::vector<std::string>& arguments) const;      // at the value
  void report_key(Code code, const std::vector<std::string>& arguments) const;  // at the key

  // True if `known` holds the text; otherwise reports `code` with the nearest name as hint.
  bool check(const std::set<std::string>& known, Code code) const;
  bool check(const std::string& wanted, const std::set<std::string>& known, Code code) const;

 private:
  Field(const JsonSource& source, Diagnostics& diagnostics, const nlohmann::json* value,
        const nlohmann::json* around, std::string name);
  Place place() const;
  Field child(const nlohmann::json* value, std::string name) const;

  const JsonSource* source_;
  Diagnostics* diagnostics_;
  const nlohmann::json* value_;
  const nlohmann::json* around_;  // the value, or the nearest one around where it would be
  std::string name_;
};

// Ids that are declared one after another: each must have a good shape and come once.
class Declared {
 public:
  void add(const Field& field);      // by the text of the field
  void add_key(const Field& field);  // by the field's own key
  const std::set<std::string>& ids() const { return ids_; }

 private:
  std::set<std::string> ids_;
};

bool is_good_id(std::string_view id);

}  // namespace dojo::codec
