#include "codec/pack_files.h"

#include <algorithm>
#include <cassert>

namespace dojo::codec {
namespace {

struct HouseFile {
  std::string_view path;
  FileKind kind;
};

constexpr HouseFile kHouseFiles[] = {
    {"house/shop.json", FileKind::shop},         {"house/clauses.json", FileKind::clauses},
    {"house/criteria.json", FileKind::criteria}, {"house/catalog.json", FileKind::catalog},
    {"house/phrases.json", FileKind::phrases},   {"house/flags.json", FileKind::flags},
    {"house/terms.json", FileKind::terms},       {"house/ladder.json", FileKind::ladder},
};

bool is_json(std::string_view name) {
  constexpr std::string_view kEnding = ".json";
  return name.size() > kEnding.size() && name.substr(name.size() - kEnding.size()) == kEnding;
}

}  // namespace

std::vector<std::string> steps_of(std::string_view path) {
  std::vector<std::string> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    steps.emplace_back(path.substr(at, end - at));
    at = end + 1;
  }
  return steps;
}

std::string stem_of(std::string_view path) {
  const std::string name = steps_of(path).back();
  return name.substr(0, name.rfind('.'));
}

std::optional<FileKind> kind_of(std::string_view path) {
  for (const HouseFile& file : kHouseFiles) {
    if (file.path == path) return file.kind;
  }
  const std::vector<std::string> steps = steps_of(path);
  if (!is_json(steps.back())) return std::nullopt;
  if (steps.size() == 3 && steps[0] == "house" && steps[1] == "acts") return FileKind::acts;
  if (steps.size() == 3 && steps[0] == "house" && steps[1] == "rules") return FileKind::rule;
  if (steps[0] != "cases") return std::nullopt;
  if (steps.size() == 5 && steps[3] == "plans") return FileKind::plan;
  if (steps.size() != 4) return std::nullopt;
  if (steps[3] == "scenario.json") return FileKind::scenario;
  if (steps[3] == "zh.json" || steps[3] == "en.json") return FileKind::text;
  return std::nullopt;
}

std::string_view schema_of(FileKind kind) {
  switch (kind) {
    case FileKind::shop:
      return "house-shop";
    case FileKind::clauses:
      return "house-clauses";
    case FileKind::criteria:
      return "house-criteria";
    case FileKind::catalog:
      return "house-catalog";
    case FileKind::phrases:
      return "house-phrases";
    case FileKind::flags:
      return "house-flags";
    case FileKind::terms:
      return "house-terms";
    case FileKind::ladder:
      return "house-ladder";
    case FileKind::acts:
      return "house-acts";
    case FileKind::rule:
      return "house-rule";
    case FileKind::scenario:
      return "scenario";
    case FileKind::text:
      return "text";
    case FileKind::plan:
      return "plan";
  }
  return "";
}

const std::vector<std::string>& required_house_files() {
  static const std::vector<std::string> files = [] {
    std::vector<std::string> all;
    for (const HouseFile& file : kHouseFiles) all.emplace_back(file.path);
    return all;
  }();
  return files;
}

}  // namespace dojo::codec
