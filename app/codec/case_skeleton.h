// A case to begin with: all its files, formatted, ready to be written into cases/<kind>/<id>/.
//
//   auto files = new_case(house, {"logistics", "where-is-it"}, schemas);      "scenario.json" -> bytes …
//   auto files = case_from_chat(house, {"return", "too-small"}, chat, schemas);
//
// new_case: a customer who asks when the order ships, in both languages, with a plan of each kind; it lints
// clean, its lines are stamped and its plans meet, so that an author starts from something that works and
// changes it piece by piece. case_from_chat: one node for each thing that the customer said, the agent's
// words as model replies; the other language holds the same words marked as not yet translated and unstamped,
// so the linter lists what is left to do. Errors: invalid_input if the id or kind is none, or the chat has no
// words of a customer. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/locale.h"
#include "base/result.h"
#include "codec/schema.h"
#include "codec/source_files.h"
#include "pack/house.h"

namespace dojo::codec {

struct CaseName {
  std::string kind, id;
};

base::Result<SourceFiles> new_case(const pack::House& house, const CaseName& name, const Schemas& schemas);

// What a customer said in one go, and what the agent answered.
struct Exchange {
  std::vector<std::string> customer, agent;
};

struct Chat {
  base::Locale locale = base::Locale::zh;
  std::vector<Exchange> exchanges;
  // Placeholders that stand in the words, with a sample for each language: "phone" -> {"199-0000-0000", …}.
  // Those of the case format itself (order_number …) need none.
  std::map<std::string, base::LocalText> words;
};

base::Result<SourceFiles> case_from_chat(const pack::House& house, const CaseName& name, const Chat& chat,
                                         const Schemas& schemas);

// The kinds that a case may have, in the order of the schema.
std::vector<std::string> case_kinds();

}  // namespace dojo::codec
