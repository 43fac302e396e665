// The two languages of the product, and a text that exists in both.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dojo::base {

enum class Locale { zh, en };

inline std::string_view name(Locale locale) {
  return locale == Locale::zh ? "zh" : "en";
}

inline std::optional<Locale> parse_locale(std::string_view text) {
  if (text == "zh") return Locale::zh;
  if (text == "en") return Locale::en;
  return std::nullopt;
}

// The same sentence, natural in each language.
struct LocalText {
  std::string zh;
  std::string en;

  const std::string& in(Locale locale) const { return locale == Locale::zh ? zh : en; }
  std::string& in(Locale locale) { return locale == Locale::zh ? zh : en; }
  bool operator==(const LocalText&) const = default;
};

}  // namespace dojo::base
