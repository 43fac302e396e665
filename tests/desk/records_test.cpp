// Notes, tags, registrations and the answer below a review.
#include "desk/counter.h"

namespace dojo::desk {
namespace {

using namespace std::string_literals;

TEST(Notes, AreAppendedInOrderWithTheirFlag) {
  Counter counter("paid");
  counter.take("add_note", {{"flag", "red"s}, {"text", "改地址—客服A17—01-05 09:04"s}});
  counter.take("add_note", {{"flag", "red"s}, {"text", "送袜子—客服A17—01-05 09:06"s}});
  EXPECT_EQ(counter.order().notes, (std::vector<Note>{{"red", "改地址—客服A17—01-05 09:04"},
                                                      {"red", "送袜子—客服A17—01-05 09:06"}}));
}

TEST(Notes, HoldWordsUpToAThousandBytesAndAFlagOfTheHouse) {
  const Counter counter("paid");
  EXPECT_EQ(counter.refusal("add_note", {{"flag", "red"s}, {"text", ""s}}), "empty_text");
  EXPECT_EQ(counter.refusal("add_note", {{"flag", "red"s}, {"text", std::string(1000, 'x')}}), "");
  EXPECT_EQ(counter.refusal("add_note", {{"flag", "red"s}, {"text", std::string(1001, 'x')}}),
            "note_too_long");
  EXPECT_EQ(counter.refusal("add_note", {{"flag", "blue"s}, {"text", "x"s}}), "no_such_flag");
}

TEST(Tags, AreSetOnceEach) {
  Counter counter("paid");
  counter.take("tag_customer", {{"tag", "bargainer"s}});
  counter.take("tag_customer", {{"tag", "thorny"s}});
  EXPECT_EQ(counter.desk.tags, (std::set<std::string>{"bargainer", "thorny"}));
  EXPECT_EQ(counter.refusal("tag_customer", {{"tag", "thorny"s}}), "tagged_already");
}

TEST(Registrations, KeepMatterAndWords) {
  Counter counter("received");
  counter.take("register_aftersales", {{"matter", "review"s}, {"text", "客户愿意改评"s}});
  EXPECT_EQ(counter.order().registrations, (std::vector<Registration>{{"review", "客户愿意改评"}}));
}

TEST(Reviews, AreAnsweredOnlyWhereThereIsOne) {
  Counter counter("received");
  EXPECT_EQ(counter.refusal("answer_review", {{"text", "谢谢"s}}), "no_review");
  counter.customer(Deed::add_review);
  ASSERT_TRUE(counter.desk.review);
  EXPECT_EQ(counter.refusal("answer_review", {{"text", ""s}}), "empty_text");
  counter.take("answer_review", {{"text", "抱歉让您失望了"s}});
  EXPECT_EQ(counter.desk.review->answer, "抱歉让您失望了");
  EXPECT_EQ(counter.desk.review->stars, 2);
  EXPECT_EQ(counter.desk.review->text, "一般般");
}

TEST(Customers, PayCancelAndReceive) {
  Counter counter("unpaid");
  counter.customer(Deed::pay_order);
  EXPECT_EQ(counter.order().state, "paid");
  counter.customer(Deed::receive_parcel);
  EXPECT_EQ(counter.order().state, "received");
  counter.customer(Deed::cancel_order);
  EXPECT_EQ(counter.order().state, "cancelled");
}

TEST(Customers, ChangeTheStarsOfAReviewAndKeepItsWords) {
  Counter counter("received");
  counter.customer(Deed::change_review);
  EXPECT_FALSE(counter.desk.review) << "there is nothing to change";
  counter.desk.review = Review{5, "很好", "谢谢"};
  counter.customer(Deed::change_review);
  EXPECT_EQ(counter.desk.review->stars, 2);
  EXPECT_EQ(counter.desk.review->text, "很好");
}

TEST(Customers, WithoutAnOrderCanStillReview) {
  Counter counter("received");
  counter.desk.orders.clear();
  counter.customer(Deed::pay_order);
  counter.customer(Deed::add_review);
  EXPECT_TRUE(counter.desk.orders.empty());
  EXPECT_TRUE(counter.desk.review);
}

}  // namespace
}  // namespace dojo::desk
