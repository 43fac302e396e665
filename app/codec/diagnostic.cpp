#include "codec/diagnostic.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

namespace dojo::codec {
namespace {

auto order_of(const Diagnostic& each) {
  return std::tie(each.file, each.line, each.column, each.code, each.message.en, each.hint.en);
}

}  // namespace

std::string_view name(Level level) {
  return level == Level::error ? "error" : "warning";
}

std::string to_text(const Diagnostic& each, base::Locale locale) {
  std::string text = each.file + ":" + std::to_string(each.line) + ":" + std::to_string(each.column) + ": ";
  text += std::string(name(each.severity)) + " " + each.code + ": " + each.message.in(locale);
  if (!each.hint.in(locale).empty())
    text += (locale == base::Locale::zh ? "；" : "; ") + each.hint.in(locale);
  return text;
}

std::string to_json(const Diagnostics& diagnostics, base::Locale locale) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Diagnostic& each : diagnostics) {
    list.push_back({{"code", each.code},
                    {"severity", std::string(name(each.severity))},
                    {"file", each.file},
                    {"line", each.line},
                    {"column", each.column},
                    {"message", each.message.in(locale)},
                    {"hint", each.hint.in(locale)}});
  }
  // File names and quoted words come from outside: bytes that are no UTF-8 must not throw here.
  return list.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void sort(Diagnostics& diagnostics) {
  std::sort(diagnostics.begin(), diagnostics.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) < order_of(b); });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& each) { return each.severity == Level::error; });
}

Diagnostics under(const std::string& folder, Diagnostics diagnostics) {
  for (Diagnostic& each : diagnostics) each.file = folder + "/" + each.file;
  return diagnostics;
}

}  // namespace dojo::codec
