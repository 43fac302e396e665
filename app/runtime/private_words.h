// Personal words in a chat: phone numbers, names, addresses, numbers of orders and parcels, chat ids, and the
// like, each with the placeholder that stands for it in a case.
//
//   PrivateFinder finder(analyser, {"小满今天早睡"});                 // nicknames that the log's columns
//   give away for (const PrivateWord& each : finder.find_all(texts)) …          // "13800138000" ->
//   "{phone}", once each std::string clean = without_private(text, accepted);
//
// Slots of the judge find most; beside them: any six digits and more, also written in full width or in
// Chinese numerals, mixed codes, links, house numbers, and names by what stands beside them (我叫…, …女士, my
// name is …, a name before a phone or an address). It would rather find too much: a person confirms each. A
// name that was found once is found everywhere. Sorted longest first, so that replacing in this order never
// cuts a longer one. Pure; any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/locale.h"
#include "text/analysis.h"

namespace dojo::runtime {

enum class PrivateKind {
  nickname,
  agent,
  person,
  phone,
  address,
  order_number,
  parcel_number,
  contact,
  link,
  number
};

std::string placeholder(PrivateKind kind);       // "{phone}"
base::LocalText kind_words(PrivateKind kind);    // 电话 / phone
base::LocalText sample_words(PrivateKind kind);  // what a case may say instead; invented

struct PrivateWord {
  PrivateKind kind = PrivateKind::number;
  std::string words;
  int times = 0;
};

struct PrivateSpan {
  PrivateKind kind = PrivateKind::number;
  std::size_t begin = 0, end = 0;  // bytes
};

class PrivateFinder {
 public:
  // Borrows the analyser. `known`: nicknames and what they are.
  PrivateFinder(const text::Analyser& analyser, std::map<std::string, PrivateKind> known)
      : analyser_(analyser), known_(std::move(known)) {}

  std::vector<PrivateWord> find_all(const std::vector<std::string>& texts) const;

 private:
  const text::Analyser& analyser_;
  std::map<std::string, PrivateKind> known_;
};

// Each of the words replaced by its placeholder. Braces of the text itself become （ and ）: in a case they
// would be placeholders.
std::string without_private(const std::string& text, const std::vector<PrivateWord>& words);

// The parts that find by their own means, each in a file of its own; spans may overlap.
void find_numbers(std::string_view text, std::vector<PrivateSpan>& spans);
void find_house_numbers(std::string_view text, std::vector<PrivateSpan>& spans);
void find_people(std::string_view text,
                 std::vector<PrivateSpan>& spans);  // last: looks at phones and addresses found

}  // namespace dojo::runtime
