#include "cli/shop.h"

#include <ostream>

#include "codec/diagnostic.h"

namespace dojo::cli {

std::optional<runtime::Shop> open_shop(Shell& shell) {
  if (shell.kept_shops) {
    const auto kept = shell.kept_shops->find(shell.pack);
    if (kept != shell.kept_shops->end()) return kept->second;
  }
  auto shop = runtime::open_shop(shell.packs, shell.pack);
  if (shop && shell.kept_shops) shell.kept_shops->emplace(shell.pack, *shop);
  if (shop) return std::move(*shop);
  fail(shell, shop.error());
  return std::nullopt;
}

const pack::Case* find_case(Shell& shell, const runtime::Shop& shop, const std::string& id) {
  if (const pack::Case* found = shop.pack().find_case(id)) return found;
  std::string known;
  for (const pack::Case& each : shop.pack().cases)
    known += (known.empty() ? "" : ", ") + each.scenario.id.text();
  fail(shell, Exit::not_found, "there is no case \"" + id + "\"; there are: " + known);
  return nullptr;
}

session::Context context_of(const runtime::Shop& shop, const pack::Case& scene) {
  return shop.context(scene);
}

}  // namespace dojo::cli
