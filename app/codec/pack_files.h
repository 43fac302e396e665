// Which file of a pack is what, by its path: the only place that knows the layout of a pack's folder.
//
//   kind_of("cases/return/two-sizes/zh.json") == FileKind::text       schema_of(FileKind::text) == "text"
//
// A path that no pack has gives nothing. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dojo::codec {

enum class FileKind {
  shop,
  clauses,
  criteria,
  catalog,
  phrases,
  flags,
  terms,
  ladder,
  acts,
  rule,
  scenario,
  text,
  plan
};

std::optional<FileKind> kind_of(std::string_view path);
std::string_view schema_of(FileKind kind);

// The folders of a path: "cases/return/two-sizes/plans/poor.json" -> cases, return, two-sizes, plans,
// poor.json
std::vector<std::string> steps_of(std::string_view path);

// "poor.json" -> "poor"
std::string stem_of(std::string_view path);

const std::vector<std::string>& required_house_files();

}  // namespace dojo::codec
