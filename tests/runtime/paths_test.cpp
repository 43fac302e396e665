#include "runtime/paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/temporary_folder.h"

namespace dojo::runtime {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Paths, FollowTheXdgSpecification) {
  const auto usual = find_paths({{"HOME", "/home/anna"}});
  EXPECT_EQ(usual->data, "/home/anna/.local/share/kefu-dojo");
  EXPECT_EQ(usual->settings, "/home/anna/.config/kefu-dojo");
  const auto moved =
      find_paths({{"HOME", "/home/anna"}, {"XDG_DATA_HOME", "/big"}, {"XDG_CONFIG_HOME", "not/absolute"}});
  EXPECT_EQ(moved->data, "/big/kefu-dojo");
  EXPECT_EQ(moved->settings, "/home/anna/.config/kefu-dojo");
  EXPECT_THAT(find_paths({}).error().message, HasSubstr("DOJO_HOME"));
}

TEST(Paths, DojoHomeMovesBoth) {
  const auto paths =
      find_paths({{"HOME", "/home/anna"}, {"XDG_DATA_HOME", "/big"}, {"DOJO_HOME", "/stick/dojo"}});
  EXPECT_EQ(paths->data, "/stick/dojo/data");
  EXPECT_EQ(paths->settings, "/stick/dojo/config");
  EXPECT_TRUE(find_paths({{"DOJO_HOME", "here"}})->data.is_absolute());
}

class Scenarios : public ::testing::Test {
 protected:
  fs::path make_packs(const std::string& place, const std::string& pack) {
    fs::create_directories(folder_.path() / place / pack / "house");
    return folder_.path() / place;
  }
  tests::TemporaryFolder folder_;
};

TEST_F(Scenarios, AreFoundAboveTheProgramAndBesideIt) {
  const fs::path above = make_packs("tree/scenarios", "lantern");
  fs::create_directories(above / "schema");
  EXPECT_THAT(pack_names(above), ElementsAre("lantern"));
  EXPECT_EQ(*find_scenarios("", {}, folder_.path() / "tree/build/release/app"), above);
  const fs::path shared = make_packs("prefix/share/kefu-dojo/scenarios", "lantern");
  EXPECT_EQ(*find_scenarios("", {}, folder_.path() / "prefix/bin"), shared);
}

TEST_F(Scenarios, AWishIsNeverPassedOverSilently) {
  const fs::path above = make_packs("tree/scenarios", "lantern");
  const fs::path own = make_packs("own", "teahouse");
  const fs::path program = folder_.path() / "tree/bin";
  EXPECT_EQ(*find_scenarios(own.string(), {{"DOJO_PACKS", above.string()}}, program), own);
  EXPECT_EQ(*find_scenarios("", {{"DOJO_PACKS", own.string()}}, program), own);
  const auto wrong = find_scenarios("", {{"DOJO_PACKS", "/nowhere"}}, program);
  ASSERT_FALSE(wrong);
  EXPECT_THAT(wrong.error().message, HasSubstr("/nowhere"));
}

}  // namespace
}  // namespace dojo::runtime
