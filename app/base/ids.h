// Ids that cannot be mixed up: Id<struct CaseTag> is no Id<struct RuleTag>.
//
//   CaseId id{"lantern/small-order-haggle"};   id.text()   id < other
//
// An id is the words that stand in the files; an empty id means "none". Comparison is by bytes.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace dojo::base {

template <typename Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  auto operator<=>(const Id&) const = default;

 private:
  std::string text_;
};

using ActId = Id<struct ActTag>;
using RuleId = Id<struct RuleTag>;
using ClauseId = Id<struct ClauseTag>;
using CaseId = Id<struct CaseTag>;
using NodeId = Id<struct NodeTag>;
using TransitionId = Id<struct TransitionTag>;
using LineId = Id<struct LineTag>;
using PhraseId = Id<struct PhraseTag>;
using GoodsId = Id<struct GoodsTag>;
using ActionId = Id<struct ActionTag>;
using CriterionId = Id<struct CriterionTag>;
using SessionId = Id<struct SessionTag>;
using ProfileId = Id<struct ProfileTag>;

}  // namespace dojo::base
