#include "instances.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/hash.h"
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

// The patterns were written with some replies in view and find more in those than they will in others. There,
// a part of what they find is forgotten, so that the model does not learn to rely on it too much.
constexpr unsigned long kForgottenOfHundred = 45;

bool is_forgotten(const corpus::LabelledReply& reply, const std::string& label) {
  return reply.seen_by_patterns &&
         std::stoul(base::sha256_hex(reply.id + label).substr(0, 8), nullptr, 16) % 100 < kForgottenOfHundred;
}

text::ReplyFeatures features_of(const corpus::LabelledReply& reply, const text::MappedText& shadow,
                                const std::vector<text::Clause>& clauses, const text::Analyser& by_patterns,
                                const text::FeatureReader& reader) {
  const text::MappedText situation = text::shadow_of(reply.situation);
  text::ReplyView view;
  view.situation = situation.text;
  view.locale = reply.locale;
  view.fired.resize(clauses.size());
  for (const text::Clause& clause : clauses) {
    view.clauses.push_back(
        std::string_view(shadow.text).substr(clause.shadow.begin, clause.shadow.end - clause.shadow.begin));
  }
  const text::Analysis found = by_patterns.analyse({reply.text, reply.locale, reply.situation});
  const auto note = [&](const std::string& label, const text::Span& span) {
    if (is_forgotten(reply, label)) return;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      if (clauses[i].original.overlaps(span)) view.fired[i].push_back(text::detector_hash(label));
    }
  };
  for (const text::ActHit& hit : found.acts) note(hit.id.text(), hit.span);
  for (const text::RuleHit& hit : found.rules) note(hit.id.text(), hit.span);
  return reader.read(view);
}

}  // namespace

std::vector<Instance> instances_of(const std::vector<corpus::LabelledReply>& replies,
                                   const text::Analyser& by_patterns) {
  const text::FeatureReader reader;
  std::vector<Instance> instances;
  std::size_t bag = 0;
  for (std::size_t r = 0; r < replies.size(); ++r) {
    const corpus::LabelledReply& reply = replies[r];
    const text::MappedText shadow = text::shadow_of(reply.text);
    const std::vector<text::Clause> clauses = text::cut_clauses(shadow);
    text::ReplyFeatures features = features_of(reply, shadow, clauses, by_patterns, reader);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      Instance instance;
      instance.reply = r;
      instance.features = std::move(features.clauses[i]);
      instance.features.words.insert(instance.features.words.end(), features.situation.words.begin(),
                                     features.situation.words.end());
      const text::Span span = clauses[i].original;
      for (std::size_t p = 0; p < reply.parts.size(); ++p) {
        if (2 * shared_bytes(span, reply.parts[p].span) <
            std::min(span.end - span.begin, reply.parts[p].span.end - reply.parts[p].span.begin))
          continue;
        for (const std::string& act : reply.parts[p].acts) {
          if (reply.is_clause() && clauses.size() > 1)
            instance.open.insert(act);
          else
            instance.labels.try_emplace(act, bag + p);
        }
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
