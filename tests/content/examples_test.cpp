// Every example that an act or a rule carries: what must fire fires on its words, by the analyser as it
// ships, and no pattern fires where it must be silent. (What the learned part takes for an act besides is
// measured, not proved: accuracy_test.cpp.)
#include "codec/examples.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

#include "content/lantern.h"
#include "runtime/pack_folder.h"

namespace dojo::tests {
namespace {

struct Verdict {
  int asked = 0;
  std::vector<std::string> wrong;
};

bool overlaps(const codec::Example& example, const text::Span& span) {
  if (example.words.empty()) return true;
  for (std::size_t at = example.text.find(example.words); at != std::string::npos;
       at = example.text.find(example.words, at + 1)) {
    if (span.begin < at + example.words.size() && at < span.end) return true;
  }
  return false;
}

// "" if the analyser does as the example says.
std::string complaint(const codec::Example& example) {
  const text::Analysis read =
      lantern()->analyser().analyse({example.text, example.locale, example.situation});
  std::vector<text::Span> hits;
  if (example.kind == text::DetectorKind::act) {
    for (const text::ActHit& hit : read.acts)
      if (hit.id.text() == example.id && (example.fires || !hit.learned)) hits.push_back(hit.span);
  } else {
    for (const text::RuleHit& hit : read.rules)
      if (hit.id.text() == example.id) hits.push_back(hit.span);
  }
  const bool found =
      std::any_of(hits.begin(), hits.end(), [&](const text::Span& span) { return overlaps(example, span); });
  if (example.fires && !found)
    return example.id + (hits.empty() ? " is silent: " : " fires on other words: ") + example.text;
  if (!example.fires && !hits.empty()) return example.id + " fires: " + example.text;
  return {};
}

std::map<std::string, Verdict> verdicts() {
  std::map<std::string, Verdict> all;
  const auto files = runtime::read_pack_folder(DOJO_SOURCE_DIR "/scenarios/lantern");
  if (!files || !lantern()) return all;
  for (const codec::Example& example : codec::read_examples(*files)) {
    Verdict& verdict = all[example.file];
    verdict.asked += 1;
    if (std::string wrong = complaint(example); !wrong.empty()) verdict.wrong.push_back(std::move(wrong));
  }
  return all;
}

TEST(Examples, FireAndStaySilentAsTheySay) {
  int asked = 0;
  for (const auto& [file, verdict] : verdicts()) {
    asked += verdict.asked;
    for (const std::string& wrong : verdict.wrong) ADD_FAILURE() << file << ": " << wrong;
  }
  EXPECT_GT(asked, 500);
}

}  // namespace
}  // namespace dojo::tests
