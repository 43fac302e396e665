#include "window/lang/translator.h"

#include <algorithm>

namespace dojo::window::lang {
namespace {

Translator* g_current = nullptr;

struct Placeholder {
  std::string_view name;
  std::string_view one;
  std::string_view many;
  bool has_forms = false;
};

Placeholder parse_placeholder(std::string_view inside) {
  const std::size_t first = inside.find('|');
  if (first == std::string_view::npos) return {inside, {}, {}, false};
  const std::size_t second = inside.find('|', first + 1);
  if (second == std::string_view::npos) return {inside.substr(0, first), inside.substr(first + 1), {}, true};
  return {inside.substr(0, first), inside.substr(first + 1, second - first - 1), inside.substr(second + 1),
          true};
}

// Calls on_words(text) and on_placeholder(inside, whole) in order; false when a brace stays open.
template <typename Words, typename Place>
bool scan(std::string_view pattern, Words on_words, Place on_placeholder) {
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', at), pattern.size());
    on_words(pattern.substr(at, open - at));
    if (open == pattern.size()) return true;
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) {
      on_words(pattern.substr(open));
      return false;
    }
    on_placeholder(pattern.substr(open + 1, close - open - 1), pattern.substr(open, close - open + 1));
    at = close + 1;
  }
  return true;
}

bool closed(std::string_view pattern) {
  return scan(
      pattern, [](std::string_view) {}, [](std::string_view, std::string_view) {});
}

}  // namespace

std::string filled(std::string_view pattern, const Args& args) {
  std::string out;
  const auto words = [&](std::string_view text) { out.append(text); };
  const auto place = [&](std::string_view inside, std::string_view whole) {
    const Placeholder p = parse_placeholder(inside);
    const auto arg = std::find_if(args.begin(), args.end(), [&](const Arg& a) { return a.name == p.name; });
    if (arg == args.end()) {
      out.append(whole);
    } else if (p.has_forms) {
      out.append(arg->value == "1" ? p.one : p.many);
    } else {
      out.append(arg->value);
    }
  };
  scan(pattern, words, place);
  return out;
}

std::set<std::string> placeholders(std::string_view pattern) {
  std::set<std::string> names;
  scan(
      pattern, [](std::string_view) {},
      [&](std::string_view inside, std::string_view) { names.emplace(parse_placeholder(inside).name); });
  return names;
}

std::vector<std::string> problems_of(const Catalog& zh, const Catalog& en) {
  std::vector<std::string> problems;
  const auto check_half = [&](const Catalog& mine, std::string_view language, const Catalog& other) {
    for (const auto& [key, value] : mine) {
      if (value.empty()) problems.push_back(key + ": empty in " + std::string(language));
      if (!closed(value)) problems.push_back(key + ": open brace in " + std::string(language));
      if (!other.contains(key)) problems.push_back(key + ": only in " + std::string(language));
    }
  };
  check_half(zh, "zh", en);
  check_half(en, "en", zh);
  for (const auto& [key, value] : zh) {
    const auto other = en.find(key);
    if (other != en.end() && placeholders(value) != placeholders(other->second)) {
      problems.push_back(key + ": placeholders differ");
    }
  }
  return problems;
}

ui::Text Translator::tr_in(Locale locale, std::string_view key, const Args& args) const {
  const Catalog& words = catalog(locale);
  const auto found = words.find(key);
  if (found == words.end()) {
    unknown_.emplace(key);
    return ui::Text("[" + std::string(key) + "]");
  }
  return ui::Text(found->second.find('{') == std::string::npos ? found->second : filled(found->second, args));
}

bool Translator::has(std::string_view key) const {
  return zh_.contains(key) && en_.contains(key);
}

void set_current(Translator* translator) {
  g_current = translator;
}
Translator* current() {
  return g_current;
}

ui::Text tr(std::string_view key, const Args& args) {
  static const Translator kEmpty;
  return (g_current != nullptr ? *g_current : kEmpty).tr(key, args);
}

}  // namespace dojo::window::lang
