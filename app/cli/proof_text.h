// A proof for people and for programs.
#pragma once

#include <string>

#include "cli/case_places.h"
#include "cli/paint.h"
#include "proof/prove.h"

namespace dojo::cli {

struct NamedProof {
  std::string scene;  // id of the case
  const proof::Proof& proof;
};

std::string proof_text(const NamedProof& named, CasePlaces& places, base::Locale ui, const Paint& paint,
                       bool show_passing);

// One object; docs/formats/results.md describes it.
std::string proof_json(const NamedProof& named, CasePlaces& places, base::Locale ui);

}  // namespace dojo::cli
