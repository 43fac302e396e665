#include "grading/story.h"

namespace dojo::grading {
namespace {

pack::Rule rule() {
  pack::Rule made = make_rule(pack::CheckKind::answer_time);
  made.limits = {{"first_ms", 30000}, {"later_ms", 180000}};
  return made;
}

TEST(AnswerTime, ExactlyTheLimitIsInTime) {
  Story story;
  story.customer("在吗").says(30000, "您好").customer("嗯", {}, 40000).says(220000, "您好");
  const Verdicts verdicts = check_answer_time(rule(), story.dossier());
  EXPECT_TRUE(verdicts.applies);
  EXPECT_TRUE(verdicts.findings.empty());
}

TEST(AnswerTime, OneMillisecondMoreIsLateAndBothTimesAreTheProof) {
  Story story;
  story.customer("在吗").says(30001, "您好").customer("嗯", {}, 40000).says(220001, "您好");
  const Verdicts verdicts = check_answer_time(rule(), story.dossier());
  ASSERT_EQ(verdicts.findings.size(), 2U);
  const Finding& first = verdicts.findings[0];
  EXPECT_EQ(first.about, About::time);
  ASSERT_TRUE(first.time);
  EXPECT_EQ(first.time->ms.count(), 30001);
  EXPECT_EQ(first.time->limit.count(), 30000);
  EXPECT_EQ(first.time->from_turn, 0U);
  EXPECT_EQ(first.time->to_turn, 1U);
  EXPECT_EQ(verdicts.findings[1].time->ms.count(), 180001);
  EXPECT_EQ(verdicts.findings[1].time->limit.count(), 180000);
}

TEST(AnswerTime, OnlyTheFirstMessageOfATurnCounts) {
  Story story;
  story.customer("在吗").says(5000, "您好").says(900000, "还有一件事");
  EXPECT_TRUE(check_answer_time(rule(), story.dossier()).findings.empty());
}

TEST(AnswerTime, LookingThingsUpIsNoAnswer) {
  Story story;
  story.customer("在吗").takes("look_up_order").customer("人呢", {}, 60000).says(61000, "您好");
  story.facts.turns[1].asked_at = base::Millis{0};
  const auto findings = check_answer_time(rule(), story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].time->limit.count(), 30000) << "it is still the first answer";
}

TEST(AnswerTime, WhoNeverAnswersIsLate) {
  Story story;
  story.customer("在吗").customer("走了", {}, 180000);
  story.facts.turns.clear();
  const auto findings = check_answer_time(rule(), story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].time->ms.count(), 180000);
}

TEST(AnswerTime, LastWordsInTheWrapUpAnswerNobody) {
  Story story;
  story.customer("在吗").says(5000, "您好").wrap_up().says(500000, "再见");
  EXPECT_TRUE(check_answer_time(rule(), story.dossier()).findings.empty());
}

TEST(AnswerTime, ARuleMayJudgeLaterAnswersOnly) {
  pack::Rule later = rule();
  later.limits.erase("first_ms");
  Story story;
  story.customer("在吗").says(90000, "您好");
  const Verdicts verdicts = check_answer_time(later, story.dossier());
  EXPECT_FALSE(verdicts.applies);
  EXPECT_TRUE(verdicts.findings.empty());
}

}  // namespace
}  // namespace dojo::grading
