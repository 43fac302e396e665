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

TEST(Promises, AnActionBeforeTheWordsKeepsOnlyWhatTheyReport) {
  Story reported, promised;
  reported.customer("好").takes("change_price", {{"price_fen", 9000}}).customer("好了吗", {}, 8000);
  reported.says(9000, "改好了").ends(pack::Outcome::bought);
  EXPECT_EQ(only_promise(reported), Promise::State::kept);
  promised.customer("好").takes("add_gift").customer("还有吗", {}, 8000).says(9000, "再送您一双");
  promised.ends(pack::Outcome::bought);
  EXPECT_EQ(only_promise(promised), Promise::State::broken) << "that gift came before the promise";
}

TEST(Promises, ADeadlineIsHeldAgainstTheTimeOfTheAct) {
  const auto come_back = [](std::int64_t at_ms) {
    Story story;
    story.customer("查下").says(5000, "两小时内回复您").customer("嗯", {}, 9000).says(at_ms, "查到了");
    const auto ledger = promise_ledger(story.dossier());
    EXPECT_EQ(ledger.size(), 1U);
    return ledger.at(0);
  };
  const Promise kept = come_back(7205000);
  EXPECT_EQ(kept.state, Promise::State::kept);
  EXPECT_EQ(kept.deadline, "两小时");
  EXPECT_EQ(kept.due, base::Millis{7205000});
  const Promise late = come_back(7205001);
  EXPECT_EQ(late.state, Promise::State::late);
  EXPECT_EQ(late.done_at, base::Millis{7205001});
}

TEST(Promises, AnHourOfTheDayIsADeadlineByTheClock) {
  Story story;
  story.facts.last.start.started_civil = "2026-01-05T16:30:00+08:00";
  story.customer("查下").says(60000, "下午6点前回复您").customer("在吗", {}, 5400000);
  story.says(5500000, "查到了");  // 18:01:40
  const auto ledger = promise_ledger(story.dossier());
  ASSERT_EQ(ledger.size(), 1U);
  EXPECT_EQ(ledger[0].due, base::Millis{90 * 60000});
  EXPECT_EQ(ledger[0].state, Promise::State::late);
  EXPECT_EQ(check_promise_kept(kKept, story.dossier()).findings.size(), 1U);
}

TEST(Promises, LessRefundedThanSaidDiffers) {
  Story less, more;
  less.customer("好").says(5000, "退您20元").takes("refund_part", {{"amount_fen", 1500}});
  less.ends(pack::Outcome::solved);
  EXPECT_EQ(only_promise(less), Promise::State::differs);
  EXPECT_EQ(promise_ledger(less.dossier())[0].said_fen, 2000);
  more.customer("好").says(5000, "退您20元").takes("refund_part", {{"amount_fen", 2000}});
  more.ends(pack::Outcome::solved);
  EXPECT_EQ(only_promise(more), Promise::State::kept);
}

TEST(Promises, APriceBeyondAuthorityIsMarked) {
  Story story;
  story.customer("好").says(5000, "80块给您").ends(pack::Outcome::bought);
  EXPECT_TRUE(promise_ledger(story.dossier()).at(0).beyond_authority);
}

TEST(Promises, TheSameOneTwiceInATurnIsOne) {
  Story story;
  story.customer("好").says(5000, "送您棉袜").says(6000, "真的送您").ends(pack::Outcome::bought);
  EXPECT_EQ(promise_ledger(story.dossier()).size(), 1U);
}

}  // namespace
}  // namespace dojo::grading
