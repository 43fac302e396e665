// The judge's accuracy on the untouched third does not fall below what was once reached (corpus/floor.json).
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>

#include "content/lantern.h"
#include "corpus/metrics.h"

namespace dojo::tests {
namespace {

bool belongs(const std::string& group, const std::string& label) {
  if (group == "acts") return !corpus::is_rule(label);
  const pack::Rule* rule = lantern()->pack().house.find(base::RuleId(label));
  return rule != nullptr && (rule->severity == pack::Severity::critical) == (group == "critical");
}

TEST(Accuracy, DoesNotFallBelowTheFloor) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "measured in the release build";
#endif
  const std::string folder = DOJO_SOURCE_DIR "/corpus";
  const auto replies = corpus::read_corpus(folder + "/judge");
  ASSERT_TRUE(replies.ok()) << replies.error().message;
  const auto floor = nlohmann::json::parse(std::ifstream(folder + "/floor.json"));
  const corpus::Metrics metrics = corpus::measure(*replies, lantern()->analyser(), corpus::Share::test);
  ASSERT_GT(metrics.replies, 4000);
  for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
    for (const char* group : {"acts", "critical", "rules"}) {
      const corpus::Counts counts =
          metrics.total(locale, [&](const std::string& label) { return belongs(group, label); });
      const auto& least = floor.at(std::string(base::name(locale))).at(group);
      EXPECT_GE(counts.precision(), least.at("precision").get<int>()) << base::name(locale) << " " << group;
      EXPECT_GE(counts.recall(), least.at("recall").get<int>()) << base::name(locale) << " " << group;
    }
  }
}

}  // namespace
}  // namespace dojo::tests
