#include "instances.h"

#include <algorithm>

#include "text/clauses.h"
#include "text/features.h"
#include "text/shadow.h"

namespace dojo::training {
namespace {

std::size_t shared_bytes(const text::Span& a, const text::Span& b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

}  // namespace

std::vector<Instance> instances_of(const std::vector<LabelledReply>& corpus) {
  std::vector<Instance> instances;
  std::size_t bag = 0;
  for (std::size_t r = 0; r < corpus.size(); ++r) {
    const LabelledReply& reply = corpus[r];
    const text::MappedText shadow = text::shadow_of(reply.text);
    const text::MappedText situation = text::shadow_of(reply.situation);
    const std::vector<text::Clause> clauses = text::cut_clauses(shadow);
    const auto words = [&](std::size_t i) {
      return std::string_view(shadow.text)
          .substr(clauses[i].shadow.begin, clauses[i].shadow.end - clauses[i].shadow.begin);
    };
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      Instance instance;
      instance.reply = r;
      text::clause_features({.clause = words(i),
                             .previous = i > 0 ? words(i - 1) : std::string_view(),
                             .locale = reply.locale,
                             .index = i,
                             .count = clauses.size()},
                            instance.features);
      text::situation_features(situation.text, instance.features);
      const text::Span span = clauses[i].original;
      for (std::size_t p = 0; p < reply.parts.size(); ++p) {
        if (2 * shared_bytes(span, reply.parts[p].span) <
            std::min(span.end - span.begin, reply.parts[p].span.end - reply.parts[p].span.begin))
          continue;
        for (const std::string& act : reply.parts[p].acts) instance.labels.try_emplace(act, bag + p);
      }
      for (std::size_t k = 0; k < reply.rules.size(); ++k) {
        if (shared_bytes(span, reply.rules[k].span) > 0) {
          instance.labels.try_emplace(reply.rules[k].id, bag + reply.parts.size() + k);
        }
      }
      instances.push_back(std::move(instance));
    }
    bag += reply.parts.size() + reply.rules.size();
  }
  return instances;
}

}  // namespace dojo::training
