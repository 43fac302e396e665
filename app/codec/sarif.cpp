#include "codec/sarif.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "codec/codes.h"

namespace dojo::codec {
namespace {

using Ordered = nlohmann::ordered_json;

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr const char* kBase = "ROOT";

// A path as the path of a URI (RFC 3986): everything but plain characters and '/' in percent form.
std::string uri_path(const std::string& path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    const auto byte = static_cast<unsigned char>(c);
    if (plain)
      uri += c;
    else
      uri += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
  }
  return uri;
}

Ordered artifact(const std::string& file, const std::string& root) {
  const bool inside =
      !root.empty() && file.size() > root.size() && file.rfind(root, 0) == 0 && file[root.size()] == '/';
  if (inside) return {{"uri", uri_path(file.substr(root.size() + 1))}, {"uriBaseId", kBase}};
  const bool absolute = !file.empty() && file.front() == '/';
  return {{"uri", (absolute ? "file://" : "") + uri_path(file)}};
}

// The wording of a code without its arguments: "{0}" becomes "…".
std::string without_arguments(std::string words) {
  for (std::size_t open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1)) {
    if (open + 2 < words.size() && words[open + 2] == '}') words.replace(open, 3, "…");
  }
  return words;
}

Ordered rule_of(const CodeInfo& info, base::Locale locale) {
  return {{"id", code_id(info.code)},
          {"shortDescription", {{"text", without_arguments(info.message.in(locale))}}},
          {"help", {{"text", without_arguments(info.hint.in(locale))}}},
          {"defaultConfiguration", {{"level", std::string(name(info.level))}}}};
}

std::string message_of(const Diagnostic& each, base::Locale locale) {
  const std::string& hint = each.hint.in(locale);
  if (hint.empty()) return each.message.in(locale);
  return each.message.in(locale) + (locale == base::Locale::zh ? "；" : "; ") + hint;
}

}  // namespace

std::string to_sarif(const Diagnostics& diagnostics, base::Locale locale, const std::string& root) {
  Ordered rules = Ordered::array();
  std::vector<std::string> ids;
  for (const CodeInfo& info : code_table()) {
    const std::string id = code_id(info.code);
    const bool found = std::any_of(diagnostics.begin(), diagnostics.end(),
                                   [&](const Diagnostic& each) { return each.code == id; });
    if (!found) continue;
    ids.push_back(id);
    rules.push_back(rule_of(info, locale));
  }
  Ordered results = Ordered::array();
  for (const Diagnostic& each : diagnostics) {
    const Ordered place = {{"artifactLocation", artifact(each.file, root)},
                           {"region", {{"startLine", each.line}, {"startColumn", each.column}}}};
    Ordered result = {{"ruleId", each.code}};
    const auto rule = std::find(ids.begin(), ids.end(), each.code);
    if (rule != ids.end()) result["ruleIndex"] = rule - ids.begin();
    result["level"] = std::string(name(each.severity));
    result["message"] = {{"text", message_of(each, locale)}};
    result["locations"] = Ordered::array({Ordered{{"physicalLocation", place}}});
    results.push_back(std::move(result));
  }
  Ordered run = {{"tool",
                  {{"driver",
                    {{"name", "dojo lint"},
                     {"language", locale == base::Locale::zh ? "zh-CN" : "en-US"},
                     {"rules", std::move(rules)}}}}},
                 {"columnKind", "unicodeCodePoints"}};
  if (!root.empty()) run["originalUriBaseIds"] = {{kBase, {{"uri", "file://" + uri_path(root) + "/"}}}};
  run["results"] = std::move(results);
  const Ordered log = {
      {"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Ordered::array({std::move(run)})}};
  return log.dump(2, ' ', false, Ordered::error_handler_t::replace);
}

}  // namespace dojo::codec
