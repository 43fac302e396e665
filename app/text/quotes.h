// Words of the customer that a reply only repeats: they prove nothing against the agent.
//
//   您说的「垃圾」我们理解        the 「垃圾」 is quoted
//   您问能不能加微信，这个…     加微信 is an echo, as the customer's words stand in the situation
//
// Quoted: text between quotation marks (「」『』“”"…") if words such as 您说, 评价里写, you said stand before
// it in its clause, or 这个词, the word after it, or if the customer's words (the situation) hold it. Words
// in plain quotation marks are the agent's own: “加我微信” does not hide anything. An echo is a piece of text
// without marks that stands after such words in its clause and literally in the situation. Spans are bytes of
// the shadow text. Immutable, any thread.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "text/clauses.h"
#include "text/shadow.h"
#include "text/span.h"

namespace re2 {
class RE2;
}

namespace dojo::text {

class QuoteFinder {
 public:
  QuoteFinder();
  ~QuoteFinder();

  // `situation` is shadow text.
  std::vector<Span> quoted(std::string_view shadow, std::string_view situation) const;

  // Whether `match` is an echo of the situation, given the clause in which it begins.
  bool is_echo(std::string_view shadow, Span match, Span clause, std::string_view situation) const;

 private:
  std::unique_ptr<re2::RE2> before_;
  std::unique_ptr<re2::RE2> after_;
};

}  // namespace dojo::text
