#include "cli/bank_file.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace dojo::cli {
namespace {

base::Error bad_bank(const std::filesystem::path& file, const std::string& what) {
  return {base::ErrorCode::invalid_input, file.string() + ": " + what};
}

// {"greet": ["…", …], …}; empty text of the fault if all is well.
std::string read_replies(const nlohmann::json& object,
                         std::map<std::string, std::vector<std::string>>& replies) {
  if (!object.is_object()) return "is no object";
  for (const auto& [key, list] : object.items()) {
    if (!list.is_array() || list.empty()) return "\"" + key + "\" must be a list of replies";
    for (const auto& reply : list) {
      if (!reply.is_string() || reply.get<std::string>().empty())
        return "\"" + key + "\" holds what is no reply";
      replies[key].push_back(reply.get<std::string>());
    }
  }
  return {};
}

}  // namespace

base::Result<trial::Bank> read_bank(const std::filesystem::path& file, base::Locale locale) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return base::Error{base::ErrorCode::not_found, file.string() + " can't be opened"};
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  const nlohmann::json json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object()) return bad_bank(file, "is no JSON object");
  for (const auto& [key, value] : json.items()) {
    if (key != "format_version" && key != "locale" && key != "acts" && key != "poor")
      return bad_bank(file, "unknown key \"" + key + "\"");
  }
  if (json.value("format_version", 0) != 1) return bad_bank(file, "format_version must be 1");
  if (json.value("locale", "") != base::name(locale))
    return bad_bank(file, "locale is not " + std::string(base::name(locale)));
  trial::Bank bank;
  bank.locale = locale;
  for (const char* part : {"acts", "poor"}) {
    auto& replies = std::string(part) == "acts" ? bank.acts : bank.poor;
    const std::string fault = json.contains(part) ? read_replies(json[part], replies) : "is missing";
    if (!fault.empty()) return bad_bank(file, std::string(part) + ": " + fault);
  }
  return bank;
}

}  // namespace dojo::cli
