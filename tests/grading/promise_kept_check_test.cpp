#include "grading/story.h"

namespace dojo::grading {
namespace {

const pack::Rule kKept = make_rule(pack::CheckKind::promise_kept);

Promise::State only_promise(Story& story) {
  const auto ledger = promise_ledger(story.dossier());
  EXPECT_EQ(ledger.size(), 1U);
  return ledger.empty() ? Promise::State::offered : ledger[0].state;
}

TEST(Promises, AGiftThatIsAddedIsKept) {
  Story story;
  story.customer("好").says(5000, "送您棉袜").takes("add_gift").ends(pack::Outcome::bought);
  EXPECT_EQ(only_promise(story), Promise::State::kept);
  EXPECT_TRUE(check_promise_kept(kKept, story.dossier()).findings.empty());
}

TEST(Promises, AGiftThatIsForgottenIsBrokenOnceTheCustomerBought) {
  Story story;
  story.customer("好").says(5000, "送您棉袜").ends(pack::Outcome::bought);
  EXPECT_EQ(only_promise(story), Promise::State::broken);
  const auto findings = check_promise_kept(kKept, story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].evidence, "送您棉袜") << "an act is a whole clause";
  EXPECT_EQ(findings[0].place.turn, 1U);
}

TEST(Promises, AnOfferThatNobodyTookUpBindsNobody) {
  Story story;
  story.customer("好").says(5000, "送您棉袜").ends(pack::Outcome::left);
  EXPECT_EQ(only_promise(story), Promise::State::offered);
  EXPECT_FALSE(check_promise_kept(kKept, story.dossier()).applies);
}

TEST(Promises, APriceHigherThanSaidIsNotTheOneThatWasPromised) {
  Story dearer, cheaper;
  dearer.customer("好").says(5000, "90块给您").takes("change_price", {{"price_fen", 9500}});
  dearer.ends(pack::Outcome::bought);
  EXPECT_EQ(only_promise(dearer), Promise::State::differs);
  EXPECT_EQ(check_promise_kept(kKept, dearer.dossier()).findings.size(), 1U);
  cheaper.customer("好").says(5000, "90块给您").takes("change_price", {{"price_fen", 8900}});
  cheaper.ends(pack::Outcome::bought);
  EXPECT_EQ(only_promise(cheaper), Promise::State::kept) << "a better price breaks no word";
}

TEST(Promises, AFollowUpIsKeptByComingBackLater) {
  Story kept, broken;
  kept.customer("查下").says(5000, "马上回复您").customer("嗯", {}, 9000).says(20000, "查到了");
  EXPECT_EQ(only_promise(kept), Promise::State::kept);
  broken.customer("查下").says(5000, "马上回复您").customer("嗯", {}, 9000).says(20000, "您好");
  EXPECT_EQ(only_promise(broken), Promise::State::broken);
}

TEST(Promises, TheSameOneTwiceInATurnIsOne) {
  Story story;
  story.customer("好").says(5000, "送您棉袜").says(6000, "真的送您").ends(pack::Outcome::bought);
  EXPECT_EQ(promise_ledger(story.dossier()).size(), 1U);
}

}  // namespace
}  // namespace dojo::grading
