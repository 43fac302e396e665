#include "pack/pack.h"

#include <algorithm>

namespace dojo::pack {

const Case* Pack::find_case(std::string_view id) const {
  const std::string prefix = house.id + "/";
  if (id.substr(0, prefix.size()) == prefix) id.remove_prefix(prefix.size());
  const auto found = std::find_if(cases.begin(), cases.end(),
                                  [&](const Case& each) { return each.scenario.id.text() == id; });
  return found == cases.end() ? nullptr : &*found;
}

}  // namespace dojo::pack
