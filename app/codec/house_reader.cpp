#include "codec/house_reader.h"

#include <algorithm>

#include "codec/pack_files.h"

namespace dojo::codec {

pack::House read_house(const Sources& sources, const Names& names, Diagnostics& diagnostics) {
  pack::House house;
  Declared acts, rules;
  for (const auto& [path, source] : sources) {
    const Field root(source, diagnostics);
    switch (kind_of(path).value_or(FileKind::text)) {
      case FileKind::shop:
        read_shop(root, names, house);
        break;
      case FileKind::clauses:
        read_clauses(root, house);
        break;
      case FileKind::criteria:
        read_criteria(root, house);
        break;
      case FileKind::catalog:
        read_catalog(root, names, house);
        break;
      case FileKind::phrases:
        read_phrases(root, house);
        break;
      case FileKind::flags:
        read_flags(root, house);
        break;
      case FileKind::terms:
        read_terms(root, house);
        break;
      case FileKind::ladder:
        read_ladder(root, house);
        break;
      case FileKind::acts:
        read_acts(root, names, acts, house);
        break;
      case FileKind::rule:
        read_rule(root, names, rules, house);
        break;
      case FileKind::scenario:
      case FileKind::text:
      case FileKind::plan:
        break;
    }
  }
  std::sort(house.rules.begin(), house.rules.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return house;
}

}  // namespace dojo::codec
