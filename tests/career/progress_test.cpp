#include "career/progress.h"

#include <gtest/gtest.h>

#include "career/words.h"

namespace dojo::career {
namespace {

using Kind = pack::TierCondition::Kind;

// trainee -> regular: 2 cases, one of them bargaining -> senior: 3 cases at 90, 2 clean, a lead.
pack::Ladder ladder() {
  return {
      {{"trainee", {}, {}, {}},
       {"regular", {}, {}, {{Kind::cases_passed, "", 2, 800}, {Kind::cases_passed, "bargaining", 1, 800}}},
       {"senior",
        {},
        {},
        {{Kind::cases_passed, "", 3, 900},
         {Kind::no_critical_in_last, "", 2, 0},
         {Kind::lead_confirmation, "", 1, 0}}}}};
}

class Story {
 public:
  Story& played(const std::string& case_id, const std::string& kind, int quality) {
    Result result;
    result.session = base::SessionId{"s-" + std::to_string(records_.size())};
    result.profile = base::ProfileId{"p-anna"};
    result.case_id = base::CaseId{case_id};
    result.kind = kind;
    result.quality_permille = quality;
    result.passed = quality >= 800;
    result.finished = true;
    records_.push_back(result);
    return *this;
  }
  Story& critical() {
    last().critical = true, last().passed = false;
    return *this;
  }
  Story& aided() {
    last().aided = true;
    return *this;
  }
  Story& unfinished() {
    last().finished = false;
    return *this;
  }
  Story& of_session(const std::string& id) {
    last().session = base::SessionId{id};
    return *this;
  }
  Story& confirmed(const std::string& tier, const std::string& by = "p-lead") {
    records_.push_back(LeadConfirmation{base::ProfileId{"p-anna"}, tier, base::ProfileId{by}, ""});
    return *this;
  }

  Progress now() const { return progress(ladder(), records_); }

 private:
  Result& last() { return std::get<Result>(records_.back()); }
  std::vector<Record> records_;
};

TEST(Progress, BeginsAtTheBottomAndSaysWhatIsMissing) {
  const Progress p = Story().now();
  EXPECT_EQ(p.tier, "trainee");
  EXPECT_EQ(p.next, "regular");
  ASSERT_EQ(p.conditions.size(), 2u);
  EXPECT_FALSE(p.conditions[0].met);
  EXPECT_EQ(p.conditions[0].have, 0);
  EXPECT_EQ(p.conditions[0].need, 2);
}

TEST(Progress, TwoPassedCasesMakeARegular) {
  const Progress p = Story().played("haggle", "bargaining", 800).played("return", "return", 850).now();
  EXPECT_EQ(p.tier, "regular");
  EXPECT_EQ(p.next, "senior");
  EXPECT_EQ(p.counted, 2);
}

TEST(Progress, TheSameCaseTwiceIsOneCaseWithItsBestResult) {
  const Progress p = Story()
                         .played("haggle", "bargaining", 810)
                         .played("haggle", "bargaining", 700)
                         .played("haggle", "bargaining", 990)
                         .now();
  EXPECT_EQ(p.tier, "trainee");
  EXPECT_EQ(p.conditions[0].have, 1);
  EXPECT_TRUE(p.conditions[1].met);
}

TEST(Progress, TheKindThatATierAsksForCannotBeReplaced) {
  const Progress p =
      Story().played("a", "return", 900).played("b", "review", 900).played("c", "review", 900).now();
  EXPECT_EQ(p.tier, "trainee");
  EXPECT_TRUE(p.conditions[0].met);
  EXPECT_EQ(p.conditions[0].have, 2);  // not 3: what is more than needed does not show
  EXPECT_FALSE(p.conditions[1].met);
}

TEST(Progress, AidedAndUnfinishedSessionsDoNotCount) {
  const Progress p =
      Story().played("a", "bargaining", 990).aided().played("b", "return", 990).unfinished().now();
  EXPECT_EQ(p.conditions[0].have, 0);
  EXPECT_EQ(p.counted, 0);
  EXPECT_EQ(p.set_aside, 2);
}

TEST(Progress, ACriticalFindingKeepsACaseFromCountingWhateverItsScore) {
  const Progress p = Story().played("a", "bargaining", 990).critical().now();
  EXPECT_EQ(p.conditions[0].have, 0);
}

TEST(Progress, CriticalFindingsAreForgottenAfterEnoughCleanSessions) {
  Story story;
  story.played("a", "bargaining", 950).played("b", "return", 950).played("c", "review", 950).critical();
  EXPECT_EQ(story.now().conditions[1].have, 0);
  story.played("c", "review", 950);
  EXPECT_EQ(story.now().conditions[1].have, 1);
  story.played("d", "review", 100);  // poor, and still free of critical findings
  EXPECT_TRUE(story.now().conditions[1].met);
}

TEST(Progress, FewSessionsAreNotEnoughToBeFreeOfCriticalFindings) {
  pack::Ladder two{{{"trainee", {}, {}, {}}, {"regular", {}, {}, {{Kind::no_critical_in_last, "", 3, 0}}}}};
  EXPECT_EQ(progress(two, {}).tier, "trainee");
  EXPECT_EQ(progress(two, {}).conditions[0].missing(), 3);
}

TEST(Progress, ALeadMustConfirmAndNobodyConfirmsThemselves) {
  Story story;
  story.played("a", "bargaining", 950).played("b", "return", 950).played("c", "review", 950);
  EXPECT_EQ(story.now().tier, "regular");
  EXPECT_EQ(story.now().practice_tier, "senior");
  story.confirmed("senior", "p-anna");
  EXPECT_EQ(story.now().tier, "regular");
  story.confirmed("regular");
  EXPECT_EQ(story.now().tier, "regular");
  story.confirmed("senior");
  EXPECT_EQ(story.now().tier, "senior");
  EXPECT_EQ(story.now().next, "");
  EXPECT_TRUE(story.now().conditions.empty());
}

TEST(Progress, ATierOnceReachedStays) {
  Story story;
  story.played("a", "bargaining", 950)
      .played("b", "return", 950)
      .played("c", "review", 950)
      .confirmed("senior");
  story.played("d", "return", 500).critical();
  EXPECT_EQ(story.now().tier, "senior");
}

TEST(Progress, ARegradeReplacesTheEarlierResultInItsPlace) {
  Story story;
  story.played("a", "bargaining", 950).of_session("s-x").played("b", "return", 950);
  EXPECT_EQ(story.now().tier, "regular");
  story.played("a", "bargaining", 600).of_session("s-x");
  EXPECT_EQ(story.now().tier, "trainee");
  EXPECT_EQ(story.now().counted, 2);
}

TEST(Progress, AnEmptyLadderGivesNothing) {
  EXPECT_EQ(progress({}, {}).tier, "");
}

ConditionProgress condition(Kind kind, const std::string& case_kind, int have, int need) {
  return {{kind, case_kind, need, 800}, have == need, have, need};
}

TEST(ProgressWords, SayExactlyWhatIsMissing) {
  const auto haggling = word(condition(Kind::cases_passed, "bargaining", 1, 3), {"议价", "bargaining"});
  EXPECT_EQ(haggling.zh, "还要通过 2 个不同的议价案例，每个至少 80 分（已通过 1 / 3 个）");
  EXPECT_EQ(haggling.en, "Pass 2 more bargaining cases with 80 or more (1 / 3 so far)");
  EXPECT_EQ(word(condition(Kind::cases_passed, "", 1, 2), {"议价", "bargaining"}).en,
            "Pass 1 more case with 80 or more (1 / 2 so far)");
  EXPECT_EQ(word(condition(Kind::no_critical_in_last, "", 2, 5), {}).zh,
            "还要连续 3 次计分练习没有严重差错（目前连续 2 / 5 次）");
  EXPECT_EQ(word(condition(Kind::lead_confirmation, "", 0, 1), {}).en, "A team lead must confirm the step");
}

TEST(ProgressWords, MarksAreOutOfAHundred) {
  EXPECT_EQ(mark(800), "80");
  EXPECT_EQ(mark(855), "85.5");
  EXPECT_EQ(mark(1000), "100");
}

}  // namespace
}  // namespace dojo::career
