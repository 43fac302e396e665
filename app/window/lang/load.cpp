#include "window/lang/load.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace dojo::window::lang {

using base::Error;
using base::ErrorCode;
using nlohmann::json;

base::Result<Catalog> load_catalog(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::not_found, file.string() + ": cannot be read"};
  std::set<std::string> seen;
  std::string twice;
  const auto watch_keys = [&](int, json::parse_event_t event, json& value) {
    if (event == json::parse_event_t::key && !seen.insert(value.get<std::string>()).second) {
      twice = value.get<std::string>();
    }
    return true;
  };
  const json root = json::parse(in, watch_keys, /*allow_exceptions=*/false);
  if (!root.is_object()) return Error{ErrorCode::invalid_input, file.string() + ": is not a JSON object"};
  if (!twice.empty()) return Error{ErrorCode::invalid_input, file.string() + ": key twice: " + twice};
  Catalog words;
  for (const auto& [key, value] : root.items()) {
    if (!value.is_string())
      return Error{ErrorCode::invalid_input, file.string() + ": " + key + " is no string"};
    words.emplace(key, value.get<std::string>());
  }
  return words;
}

base::Result<Translator> load_translator(const std::filesystem::path& directory) {
  auto zh = load_catalog(directory / "zh.json");
  if (!zh) return zh.error();
  auto en = load_catalog(directory / "en.json");
  if (!en) return en.error();
  const auto problems = problems_of(*zh, *en);
  if (!problems.empty()) return Error{ErrorCode::invalid_input, directory.string() + ": " + problems.front()};
  return Translator(std::move(*zh), std::move(*en));
}

}  // namespace dojo::window::lang
