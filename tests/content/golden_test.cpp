// The same bytes for the same session on every compiler, in debug and in release: each plan's checksum and
// the SHA-256 of its result in both languages, against tests/golden/debriefs.json.
//
// A change that moves them on purpose raises session::kEngine where a grade or a conversation of old changes,
// and writes the file again: DOJO_UPDATE_GOLDEN=1 test_content --gtest_filter='Golden.*'
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "codec/grade_json.h"
#include "codec/state_json.h"
#include "content/lantern.h"

namespace dojo::tests {
namespace {

constexpr const char* kFile = DOJO_SOURCE_DIR "/tests/golden/debriefs.json";

nlohmann::json digests_now() {
  nlohmann::json all = nlohmann::json::object();
  const pack::House& house = lantern()->pack().house;
  for (const PlanName& name : plan_names()) {
    const runtime::Played& run = played(name).played;
    const auto digest = [&](base::Locale ui) {
      return base::sha256_hex(codec::play_json({house, run.state, run.grade, {}, ui}));
    };
    all[name.text()] = {{"checksum", codec::state_checksum(run.state)},
                        {"zh", digest(base::Locale::zh)},
                        {"en", digest(base::Locale::en)}};
  }
  return all;
}

TEST(Golden, EveryPlanMeetsItsCommittedDigests) {
  ASSERT_NE(lantern(), nullptr);
  const nlohmann::json now = digests_now();
  if (const char* update = std::getenv("DOJO_UPDATE_GOLDEN"); update && std::string(update) == "1") {
    std::ofstream(kFile) << now.dump(1) << "\n";
    GTEST_SKIP() << "written again: " << kFile;
  }
  std::ifstream file(kFile);
  const nlohmann::json committed = nlohmann::json::parse(file, nullptr, false);
  ASSERT_TRUE(committed.is_object()) << kFile << " can't be read";
  for (const auto& [plan, digests] : now.items()) {
    ASSERT_TRUE(committed.contains(plan)) << plan << " has no digest yet";
    EXPECT_EQ(committed[plan]["checksum"], digests["checksum"]) << plan << ": the session itself changed";
    EXPECT_EQ(committed[plan]["zh"], digests["zh"]) << plan << ": its result in Chinese changed";
    EXPECT_EQ(committed[plan]["en"], digests["en"]) << plan << ": its result in English changed";
  }
  for (const auto& [plan, digests] : committed.items())
    EXPECT_TRUE(now.contains(plan)) << plan << " is gone, its digest is not";
}

}  // namespace
}  // namespace dojo::tests
