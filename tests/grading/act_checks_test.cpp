#include "grading/story.h"

namespace dojo::grading {
namespace {

pack::Rule act_rule(const std::string& window = "turn") {
  pack::Rule rule = make_rule(pack::CheckKind::act_required);
  rule.when = signal("is_angry");
  rule.acts = {"apologize"};
  rule.window = window;
  return rule;
}

TEST(ActRequired, IsSilentWhenTheActCame) {
  Story story;
  story.customer("太差了", {"is_angry"}).says(5000, "您好").says(6000, "非常抱歉");
  const Verdicts verdicts = check_act_required(act_rule(), story.dossier());
  EXPECT_TRUE(verdicts.applies);
  EXPECT_TRUE(verdicts.findings.empty());
}

TEST(ActRequired, SaysWhatWasLookedForAndWhere) {
  Story story;
  story.customer("太差了", {"is_angry"}).says(5000, "您好").says(6000, "怎么了");
  const auto findings = check_act_required(act_rule(), story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].about, About::missing);
  EXPECT_EQ(findings[0].missing->expected, "apologize");
  EXPECT_EQ(findings[0].missing->searched, (std::vector<std::size_t>{1, 2}));
  EXPECT_TRUE(findings[0].evidence.empty());
}

TEST(ActRequired, DoesNotApplyOutsideItsSituationOrWithItsExcuse) {
  Story calm;
  calm.customer("在吗").says(5000, "怎么了");
  EXPECT_FALSE(check_act_required(act_rule(), calm.dossier()).applies);
  pack::Rule excused = act_rule();
  excused.unless = said("greet");
  Story angry;
  angry.customer("太差了", {"is_angry"}).says(5000, "您好");
  EXPECT_FALSE(check_act_required(excused, angry.dossier()).applies);
}

TEST(ActRequired, InTheSameTurnOrAnywhereByItsWindow) {
  Story story;
  story.customer("太差了", {"is_angry"}).says(5000, "您好").customer("嗯", {}, 9000).says(12000, "抱歉");
  EXPECT_EQ(check_act_required(act_rule("turn"), story.dossier()).findings.size(), 1U);
  EXPECT_TRUE(check_act_required(act_rule("session"), story.dossier()).findings.empty());
}

TEST(ActForbidden, FindsTheWordsOfTheActInItsSituationOnly) {
  pack::Rule rule = make_rule(pack::CheckKind::act_forbidden);
  rule.when = signal("may_return");
  rule.acts = {"decline_return"};
  Story story;
  story.customer("可以退吗", {"may_return"}).says(5000, "不能退哦");
  const auto findings = check_act_forbidden(rule, story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].evidence, "不能退哦") << "an act is a whole clause";
  Story other;
  other.customer("可以退吗").says(5000, "不能退哦");
  EXPECT_FALSE(check_act_forbidden(rule, other.dossier()).applies);
  Story kind;
  kind.customer("可以退吗", {"may_return"}).says(5000, "您好");
  EXPECT_TRUE(check_act_forbidden(rule, kind.dossier()).findings.empty());
}

}  // namespace
}  // namespace dojo::grading
