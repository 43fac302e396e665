#include "text/lexicon.h"

#include <string_view>

namespace dojo::text {
namespace {

// FNV-1a over the words and their ends.
class Fingerprint {
 public:
  void add(std::string_view text) {
    for (const char c : text) step(static_cast<unsigned char>(c));
    step(0xFF);
  }
  void add(const std::vector<Pattern>& patterns) {
    for (const Pattern& pattern : patterns) add(pattern.regex);
    step(0xFE);
  }
  void add(const std::vector<std::string>& names) {
    for (const std::string& name : names) add(name);
    step(0xFE);
  }
  void step(unsigned value) { hash_ = (hash_ ^ value) * 16777619U; }
  std::uint32_t value() const { return hash_; }

 private:
  std::uint32_t hash_ = 2166136261U;
};

}  // namespace

std::uint32_t fingerprint(const Detector& detector) {
  Fingerprint print;
  print.add(detector.id);
  for (const auto* list : {&detector.patterns, &detector.squeezed, &detector.exceptions,
                           &detector.unless_clause, &detector.unless_reply, &detector.situation})
    print.add(*list);
  print.add(detector.unless_acts);
  print.add(detector.needs_acts);
  print.step(static_cast<unsigned>(detector.at_least));
  print.step(detector.quotes_count ? 1 : 0);
  print.step(detector.negation_counts ? 1 : 0);
  return print.value();
}

}  // namespace dojo::text
