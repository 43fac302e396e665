// `dojo new case`, and that what it makes is sound: clean, stamped, laid out, playable.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/workshop.h"
#include "codec/case_skeleton.h"

namespace dojo::tests {
namespace {

using testing::HasSubstr;

TEST(NewCase, LintsCleanAndItsPlansMeet) {
  const Workshop shop;
  const Answer made = shop.dojo({"new", "case", "logistics/where-is-it", "--json"});
  ASSERT_EQ(made.exit, 0) << made.err;
  EXPECT_EQ(made.json()["files"].size(), 7U);
  const Answer lint = shop.dojo({"lint", shop.scene("logistics/where-is-it").string()});
  EXPECT_EQ(lint.exit, 0) << lint.out << lint.err;
  EXPECT_EQ(lint.out, "");
  const Answer plan = shop.dojo({"plan", "where-is-it"});
  EXPECT_EQ(plan.exit, 0) << plan.out;
  for (const char* kind : {"exemplary", "decent", "poor", "trap"}) EXPECT_THAT(plan.out, HasSubstr(kind));
  EXPECT_EQ(shop.dojo({"format", "--check", shop.scene("logistics/where-is-it").string()}).exit, 0);
}

TEST(NewCase, EveryKindMakesASoundOne) {
  const Workshop shop;
  for (const std::string& kind : codec::case_kinds())
    ASSERT_EQ(shop.dojo({"new", "case", kind + "/my-" + kind}).exit, 0);
  const Answer lint = shop.dojo({"lint", shop.scene("").string()});
  EXPECT_EQ(lint.exit, 0) << lint.out << lint.err;
  EXPECT_EQ(shop.dojo({"plan"}).exit, 0);
}

TEST(NewCase, TouchesNothingThatIsThere) {
  const Workshop shop;
  ASSERT_EQ(shop.dojo({"new", "case", "return/mine"}).exit, 0);
  shop.write("return/mine/zh.json", "mine");
  const Answer again = shop.dojo({"new", "case", "return/mine"});
  EXPECT_EQ(again.exit, 7);
  EXPECT_THAT(again.err, HasSubstr("is there already"));
  EXPECT_EQ(shop.read("return/mine/zh.json"), "mine");
}

TEST(NewCase, RefusesNamesThatAreNone) {
  const Workshop shop;
  EXPECT_EQ(shop.dojo({"new", "case", "mine"}).exit, 2);
  EXPECT_EQ(shop.dojo({"new", "case", "cooking/mine"}).exit, 3);
  EXPECT_THAT(shop.dojo({"new", "case", "cooking/mine"}).err, HasSubstr("bargaining"));
  EXPECT_EQ(shop.dojo({"new", "case", "return/../../../mine"}).exit, 3);
  EXPECT_EQ(shop.dojo({"new", "case", "return/mine", "--into", shop.packs().string()}).exit, 4);
  EXPECT_FALSE(std::filesystem::exists(shop.pack() / "cases"));
}

}  // namespace
}  // namespace dojo::tests
