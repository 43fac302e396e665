// Notes with their flags, and the customer's tag.
#include "grading/story.h"

namespace dojo::grading {
namespace {

using namespace std::string_literals;

std::size_t form_findings(const std::string& note) {
  Story story;
  story.customer("好").takes("add_note", {{"flag", "red"s}, {"text", note}});
  return check_note_flag(make_rule(pack::CheckKind::note_flag), story.dossier()).findings.size();
}

TEST(NoteForm, IsContentAgentTimeWithAnyDash) {
  for (const char* note : {"改地址—客服A17—01-05 09:04", "改地址——客服A17——01-05",
                           "change address - A17 - 09:04", "改地址-A17-0904"})
    EXPECT_EQ(form_findings(note), 0U) << note;
  for (const char* note :
       {"改地址", "改地址—客服A17", "—客服A17—01-05", "改地址—客服—01-05", "改地址—客服A17—今天"})
    EXPECT_EQ(form_findings(note), 1U) << note;
}

TEST(NoteForm, DoesNotApplyWithoutANote) {
  Story story;
  story.customer("好").says(5000, "您好");
  EXPECT_FALSE(check_note_flag(make_rule(pack::CheckKind::note_flag), story.dossier()).applies);
}

pack::Rule red_on_address() {
  pack::Rule rule = make_rule(pack::CheckKind::note_flag);
  rule.when = signal("changes_address");
  rule.names = {"red"};
  return rule;
}

TEST(NoteFlag, TheRightFlagIsFineTheWrongOneAndNoneAreFound) {
  Story right, wrong, none;
  right.customer("改地址", {"changes_address"}).takes("add_note", {{"flag", "red"s}, {"text", "x"s}});
  EXPECT_TRUE(check_note_flag(red_on_address(), right.dossier()).findings.empty());
  wrong.customer("改地址", {"changes_address"}).takes("add_note", {{"flag", "blue"s}, {"text", "x"s}});
  const auto found_wrong = check_note_flag(red_on_address(), wrong.dossier()).findings;
  ASSERT_EQ(found_wrong.size(), 1U);
  EXPECT_EQ(found_wrong[0].about, About::action);
  none.customer("改地址", {"changes_address"}).says(5000, "您好");
  const auto found_none = check_note_flag(red_on_address(), none.dossier()).findings;
  ASSERT_EQ(found_none.size(), 1U);
  EXPECT_EQ(found_none[0].about, About::missing);
}

TEST(NoteFlag, DoesNotApplyWithoutItsSituation) {
  Story story;
  story.customer("好").takes("add_note", {{"flag", "blue"s}, {"text", "x"s}});
  EXPECT_FALSE(check_note_flag(red_on_address(), story.dossier()).applies);
}

TEST(CustomerTag, OneOfTheFittingTagsIsSet) {
  pack::Rule rule = make_rule(pack::CheckKind::customer_tag);
  rule.when = since_start(signal("haggles"));
  rule.names = {"bargainer", "thorny"};
  Story story;
  story.customer("便宜点", {"haggles"}).says(5000, "您好");
  EXPECT_EQ(check_customer_tag(rule, story.dossier()).findings.size(), 1U);
  story.facts.last.desk.tags = {"premium"};
  EXPECT_EQ(check_customer_tag(rule, story.dossier()).findings.size(), 1U);
  story.facts.last.desk.tags = {"premium", "thorny"};
  EXPECT_TRUE(check_customer_tag(rule, story.dossier()).findings.empty());
  Story calm;
  calm.customer("在吗").says(5000, "您好");
  EXPECT_FALSE(check_customer_tag(rule, calm.dossier()).applies);
}

}  // namespace
}  // namespace dojo::grading
