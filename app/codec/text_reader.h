// The words of a case in one language, and whether both languages fit together.
//
//   pack::CaseText zh = read_text(zh_root);
//   check_words(zh_root, zh, en_root, en, facts, used_lines);
//
// Reported: lines and words that one language lacks, placeholders that differ or that nothing fills, lines
// that nobody says, lines whose partner has changed since both were reviewed. Pure. Format:
// docs/formats/case.md.
#pragma once

#include <set>
#include <string>

#include "codec/field.h"
#include "codec/names.h"
#include "pack/scenario.h"

namespace dojo::codec {

pack::CaseText read_text(const Field& root);

void check_words(const Field& zh_root, const pack::CaseText& zh, const Field& en_root,
                 const pack::CaseText& en, const Facts& facts, const std::set<std::string>& used_lines);

}  // namespace dojo::codec
