#include <future>
#include <utility>

#include "text/analysis.h"
#include "text/classifier.h"
#include "text/detection.h"
#include "text/document.h"
#include "text/features.h"
#include "text/slots.h"

namespace dojo::text {

struct Analyser::Compiled {
  Detection detection;
  FeatureReader features;
  Classifier classifier;
  SlotFinder slots;
};

Analyser::Analyser(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

base::Result<Analyser> Analyser::build(const Lexicon& lexicon, const Vocabulary& vocabulary,
                                       const Model& model) {
  if (model.ends.size() != model.features.size()) {
    return base::Error{base::ErrorCode::integrity,
                       "the judge's model has more or fewer weights than its labels need"};
  }
  // The lexicon takes longer than all others together.
  auto beside = std::async(std::launch::async | std::launch::deferred,
                           [&] { return Detection::build(lexicon, model.labels); });
  FeatureReader features;
  Classifier classifier(model);
  SlotFinder slots(vocabulary);
  auto detection = beside.get();
  if (!detection) return detection.error();
  return Analyser(std::unique_ptr<const Compiled>(new Compiled{
      std::move(detection).value(), std::move(features), std::move(classifier), std::move(slots)}));
}

namespace {

Document prepare(const Reply& reply, const Detection& detection) {
  Document document;
  document.typed = reply.text;
  document.locale = reply.locale;
  document.shadow = shadow_of(reply.text);
  document.glyphs = glyphs_of(document.shadow.text);
  document.clauses = cut_clauses(document.shadow, document.glyphs);
  document.squeezed = squeezed_of(document.shadow, document.glyphs);
  document.squeezed_glyphs = glyphs_of(document.squeezed.text);
  document.situation = shadow_of(reply.situation);
  document.quotes = detection.quotes(document.shadow.text, document.situation.text);
  return document;
}

template <typename Hit>
void note_fired(const Hit& hit, const Document& document, ReplyView& view) {
  const std::uint32_t hash = detector_hash(hit.id.text());
  for (std::size_t i = 0; i < document.clauses.size(); ++i) {
    if (document.clauses[i].original.overlaps(hit.span)) view.fired[i].push_back(hash);
  }
}

ReplyView view_of(const Document& document, const Hits& by_patterns) {
  ReplyView view;
  for (std::size_t i = 0; i < document.clauses.size(); ++i) view.clauses.push_back(document.clause_text(i));
  view.situation = document.situation.text;
  view.locale = document.locale;
  view.fired.resize(document.clauses.size());
  for (const ActHit& hit : by_patterns.acts) note_fired(hit, document, view);
  for (const RuleHit& hit : by_patterns.rules) note_fired(hit, document, view);
  return view;
}

Learned ask(const Classifier& classifier, const Document& document, const ReplyFeatures& features) {
  Learned learned;
  const std::vector<ModelLabel>& labels = classifier.labels();
  std::vector<std::int64_t> scores;
  Classifier::Sums shared = classifier.start();
  classifier.add(features.situation, shared);
  Classifier::Sums sums;
  for (std::size_t i = 0; i < features.clauses.size(); ++i) {
    sums = shared;
    classifier.add(features.clauses[i], sums);
    classifier.score(sums, document.locale, scores);
    std::vector<bool>& against = learned.against.emplace_back(scores.size());
    for (std::size_t label = 0; label < scores.size(); ++label) {
      if (scores[label] >= 0) learned.on.push_back({label, i});
      const bool zh = document.locale == base::Locale::zh;
      against[label] = scores[label] < (zh ? labels[label].floor_zh : labels[label].floor_en);
    }
  }
  return learned;
}

}  // namespace

Analysis Analyser::analyse(const Reply& reply) const {
  const Document document = prepare(reply, compiled_->detection);
  Hits hits = compiled_->detection.run(document, [&](const Hits& by_patterns) {
    if (compiled_->classifier.labels().empty()) return Learned{};
    return ask(compiled_->classifier, document, compiled_->features.read(view_of(document, by_patterns)));
  });
  Analysis analysis;
  analysis.clauses.reserve(document.clauses.size());
  for (const Clause& clause : document.clauses) analysis.clauses.push_back(clause.original);
  analysis.acts = std::move(hits.acts);
  analysis.rules = std::move(hits.rules);
  analysis.slots = compiled_->slots.find({reply.text, document.shadow, document.glyphs, document.clauses,
                                          document.situation.text, reply.locale});
  return analysis;
}

}  // namespace dojo::text
