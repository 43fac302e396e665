// The house of a pack from its files: shop, clauses, rubric, catalog, phrases, flags, terms, ladder, acts and
// rules.
//
//   pack::House house = read_house(sources, names, diagnostics);
//
// Reads what is there and reports what is wrong with it; a file that is missing or faulty leaves its part
// empty. Each file of the house is read in its own house_*_reader.cpp. Pure. Format: docs/formats/house.md.
#pragma once

#include "codec/field.h"
#include "codec/names.h"
#include "pack/house.h"

namespace dojo::codec {

pack::House read_house(const Sources& sources, const Names& names, Diagnostics& diagnostics);

// By file; called by read_house.
void read_shop(const Field& root, const Names& names, pack::House& house);
void read_clauses(const Field& root, pack::House& house);
void read_criteria(const Field& root, pack::House& house);
void read_catalog(const Field& root, const Names& names, pack::House& house);
void read_phrases(const Field& root, pack::House& house);
void read_flags(const Field& root, pack::House& house);
void read_terms(const Field& root, pack::House& house);
void read_ladder(const Field& root, pack::House& house);
void read_acts(const Field& root, const Names& names, Declared& ids, pack::House& house);
void read_rule(const Field& root, const Names& names, Declared& ids, pack::House& house);

// The part of an act or a rule that says how it is found in the words.
text::Detector read_detector(const Field& field, const Names& names, text::DetectorKind kind,
                             const std::string& id);

}  // namespace dojo::codec
