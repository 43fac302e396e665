// A loaded pack: one shop and its cases. Immutable; share it by const reference.
#pragma once

#include <string>
#include <vector>

#include "pack/house.h"
#include "pack/scenario.h"

namespace dojo::pack {

struct Pack {
  House house;
  std::string house_hash;                // SHA-256 of the canonical bytes that sessions pin
  std::vector<Case> cases;               // sorted by id
  std::vector<std::string> case_hashes;  // beside `cases`

  // By full id "lantern/small-order-haggle" or by the bare last part. nullptr if there is none.
  const Case* find_case(std::string_view id) const;
};

}  // namespace dojo::pack
