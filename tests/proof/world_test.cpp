// The prover's worlds are sessions without words: the same reply leads to the same place.
#include <gtest/gtest.h>

#include "proof/cases.h"

namespace dojo::tests {
namespace {

TEST(World, FollowsEveryShippedPlanAsTheSessionDid) {
  int compared = 0;
  for (const pack::Case& scene : lantern_shop().pack().cases) {
    const session::Context context = lantern_shop().context(scene);
    const auto plans = play_plans(lantern_shop(), scene);
    const std::vector<proof::Place> places = proof::roots_of({context, plans});
    const proof::Stage stage{context.house, scene.scenario};
    for (const proof::Place& place : places) {
      if (place.from < 0) continue;
      const proof::World& before = places[static_cast<std::size_t>(place.from)].world;
      if (before.exit || place.reaction == customer::ReactionKind::opening) continue;
      const proof::Step step = proof::take(stage, before, place.reply);
      const std::string where = place.plan + ": " + proof::describe(place.reply);
      EXPECT_EQ(step.world.customer.node, place.world.customer.node) << where;
      EXPECT_EQ(step.world.customer.mood, place.world.customer.mood) << where;
      EXPECT_EQ(step.world.customer.patience, place.world.customer.patience) << where;
      EXPECT_EQ(step.reaction.transition.text(), place.way) << where;
      ++compared;
    }
  }
  EXPECT_GT(compared, 300);
}

TEST(World, KeysTellApartOnlyWhatAGuardAsksAbout) {
  const runtime::Shop shop = broken_shop("sound");
  const pack::Case& scene = shop.pack().cases.front();
  const std::vector<proof::PlayedPlan> none;
  const session::Context context = shop.context(scene);
  const auto places = proof::roots_of({context, none});
  proof::World world = places.front().world;
  const proof::Keys keys(scene.scenario);
  const std::string before = keys.of(world);
  world.acts.insert("praise");
  EXPECT_EQ(keys.of(world), before);
  world.customer.patience -= 1;
  EXPECT_NE(keys.of(world), before);
}

}  // namespace
}  // namespace dojo::tests
