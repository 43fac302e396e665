#include "codec/codes.h"

#include <algorithm>
#include <cassert>

namespace dojo::codec {
namespace {

const CodeInfo& info(Code code) {
  const std::vector<CodeInfo>& table = code_table();
  const auto row =
      std::find_if(table.begin(), table.end(), [&](const CodeInfo& each) { return each.code == code; });
  assert(row != table.end());
  return *row;
}

// Puts the arguments in place of {0} … {9}; any other brace stays.
std::string fill(const std::string& words, const std::vector<std::string>& arguments) {
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool place = words[at] == '{' && at + 2 < words.size() && words[at + 2] == '}' &&
                       words[at + 1] >= '0' && words[at + 1] <= '9';
    const auto index = place ? static_cast<std::size_t>(words[at + 1] - '0') : arguments.size();
    if (index >= arguments.size()) {
      out += words[at];
      continue;
    }
    out += arguments[index];
    at += 2;
  }
  return out;
}

// Edits (one character more, less or other) from one name to another.
std::size_t distance(const std::string& from, const std::string& to) {
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, corner + (from[i - 1] == to[j - 1] ? 0U : 1U)});
      corner = above;
    }
  }
  return row[to.size()];
}

}  // namespace

std::string code_id(Code code) {
  const std::string digits = std::to_string(static_cast<int>(code));
  return "KD" + std::string(3 - digits.size(), '0') + digits;
}

Diagnostic make(Code code, const std::string& file, Position position,
                const std::vector<std::string>& arguments) {
  const CodeInfo& row = info(code);
  return {code_id(code),
          row.level,
          file,
          position.line,
          position.column,
          {fill(row.message.zh, arguments), fill(row.message.en, arguments)},
          {fill(row.hint.zh, arguments), fill(row.hint.en, arguments)}};
}

base::LocalText suggestion(const std::string& unknown, const std::vector<std::string>& known) {
  constexpr std::size_t kLongestName = 64;
  constexpr std::size_t kFew = 8;
  std::string best;
  std::size_t best_distance = unknown.size() / 3 + 2;
  if (unknown.size() <= kLongestName) {
    for (const std::string& each : known) {
      const std::size_t steps = each.size() <= kLongestName ? distance(unknown, each) : best_distance;
      if (steps >= best_distance) continue;
      best = each;
      best_distance = steps;
    }
  }
  if (!best.empty()) return {"是不是“" + best + "”？", "did you mean \"" + best + "\"?"};
  if (known.empty() || known.size() > kFew) return {};
  std::string list;
  for (const std::string& each : known) list += (list.empty() ? "" : ", ") + each;
  return {"可以写：" + list, "it may be: " + list};
}

}  // namespace dojo::codec
