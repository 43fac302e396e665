// What one reply says: its clauses, dialogue acts, rule hits and slots, each with the bytes that prove it.
//
//   auto analyser = Analyser::build(lexicon, vocabulary, learned_model());
//   Analysis a = analyser->analyse({.text = "亲，加我微信聊哈", .locale = Locale::zh, .situation =
//   "能便宜点吗"}); a.rules[0].id == "conduct.off_platform", a.rules[0].span covers 加我微信
//
// Input is any UTF-8 up to kMaxReplyBytes (callers refuse the rest); the situation is weak context: the
// customer's last words or a narrator's sentence. Deterministic: same bytes in, same Analysis out, on every
// compiler. Results are sorted by (begin, end, id) and hold no pointer into the input. An Analyser is
// immutable: share it between threads. Source: taxonomy of acts, rules and slots (docs/judge.md); clauses by
// punctuation and line breaks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/locale.h"
#include "base/result.h"
#include "text/lexicon.h"
#include "text/model.h"
#include "text/span.h"
#include "text/vocabulary.h"

namespace dojo::text {

inline constexpr std::size_t kMaxReplyBytes = 16 * 1024;

struct ActHit {
  base::ActId id;
  Span span;
  // Only the learned part says so, no pattern. Such an act speaks for the agent (something due was said) and
  // never against: a promise, a concession or a forbidden act needs words that a pattern names.
  bool learned = false;
  auto operator<=>(const ActHit&) const = default;
};

struct RuleHit {
  base::RuleId id;
  Span span;
  auto operator<=>(const RuleHit&) const = default;
};

enum class SlotKind {
  money,
  rate,
  duration,
  date,
  quantity,
  size,
  colour,
  order_number,
  parcel_number,
  carrier,
  phone,
  contact_id,
  address,
};
std::string_view name(SlotKind kind);

// Which price an amount is: the goods' list price, what the customer asks, what the agent offers (off: taken
// off the price; offered: the price after), or none of these.
enum class PriceRole { none, list, asked, offered, off };

struct Slot {
  SlotKind kind = SlotKind::money;
  std::string value;        // canonical form by the taxonomy: "1990", "800", "86400000", "s-m", digits …
  std::int64_t number = 0;  // the same as an integer where the kind is numeric, else 0
  PriceRole role = PriceRole::none;
  int hour = -1;  // of a date, 0 to 23; -1: no hour given
  Span span;
  bool operator==(const Slot&) const = default;
};

struct Analysis {
  std::vector<Span> clauses;
  std::vector<ActHit> acts;
  std::vector<RuleHit> rules;
  std::vector<Slot> slots;

  bool has_act(std::string_view id) const;
  bool has_rule(std::string_view id) const;
};

struct Reply {
  std::string_view text;
  base::Locale locale = base::Locale::zh;
  std::string_view situation;
};

class Analyser {
 public:
  // Compiles the lexicon, in several threads while it does. A pattern that RE2 refuses is invalid_input.
  static base::Result<Analyser> build(const Lexicon& lexicon, const Vocabulary& vocabulary,
                                      const Model& model);

  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;
  ~Analyser();

  Analysis analyse(const Reply& reply) const;

 private:
  struct Compiled;
  explicit Analyser(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace dojo::text
