// Whether a match only says that something is not so: 我不是让您加微信, we never ask you to pay outside.
//
//   guard.negates("我不是让您加微信", span of 加微信, clause)  ->  true
//
// A negator (不是, 不能, 不会, 别, 无需, 没办法, 禁止, not, n't, never, no need to …) counts if nothing but a
// closed list of small words (让, 您, 给, 再, asking, you, to …) stands between it and the match, within the
// clause; so 这里不能聊太多加我微信 and 不加微信就没优惠 (a condition) are not negated. After the match,
// 是不允许的, 不行, is not allowed count too. 不好意思, 不如, 特别, 别的, 分别 are no negators. Immutable,
// any thread. Spans are bytes of the shadow text.
#pragma once

#include <memory>
#include <string_view>

#include "text/span.h"

namespace re2 {
class RE2;
}

namespace dojo::text {

class NegationGuard {
 public:
  NegationGuard();
  ~NegationGuard();

  bool negates(std::string_view shadow, Span match, Span clause) const;

 private:
  std::unique_ptr<re2::RE2> before_;
  std::unique_ptr<re2::RE2> condition_;
  std::unique_ptr<re2::RE2> consequence_;
  std::unique_ptr<re2::RE2> after_;
};

}  // namespace dojo::text
