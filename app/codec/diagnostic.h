// What is wrong with a file of a pack, where, and what to do: one value for the terminal, editors and tests.
//
//   cases/return/two-sizes/scenario.json:12:9: error KD020: there is no node "opning" in this case; did you
//   mean "opening"?
//
// Codes and their wording stand in codes.h; each has a page in docs/diagnostics/. Lines and columns count
// from 1, columns in characters. `file` is as the reader was given it: relative to the pack's folder, until a
// shell puts the folder in front (under). Values; pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/locale.h"

namespace dojo::codec {

enum class Level { error, warning };
std::string_view name(Level level);

struct Position {
  int line = 1;
  int column = 1;
  auto operator<=>(const Position&) const = default;
};

struct Diagnostic {
  std::string code;  // "KD020"
  Level severity = Level::error;
  std::string file;
  int line = 1;
  int column = 1;
  base::LocalText message;
  base::LocalText hint;

  bool operator==(const Diagnostic&) const = default;
};
using Diagnostics = std::vector<Diagnostic>;

// file:line:column: error KD020: message; hint
std::string to_text(const Diagnostic& diagnostic, base::Locale locale = base::Locale::en);

// The array that `dojo lint --json` prints, without a line end; "[]" when clean.
std::string to_json(const Diagnostics& diagnostics, base::Locale locale = base::Locale::en);

// By file, line, column, code and words; equal ones once.
void sort(Diagnostics& diagnostics);

bool has_errors(const Diagnostics& diagnostics);

// The same diagnostics with `folder/` before each file.
Diagnostics under(const std::string& folder, Diagnostics diagnostics);

}  // namespace dojo::codec
