// 100 yuan; a trainee may go down to 90 and give gifts worth 3 yuan.
#include "grading/story.h"

namespace dojo::grading {
namespace {

const pack::Rule kAuthority = make_rule(pack::CheckKind::price_authority);

TEST(PriceAuthority, TheLimitItselfIsAllowed) {
  Story story;
  story.customer("便宜点").says(5000, "90块给您").takes("change_price", {{"price_fen", 9000}});
  const Verdicts verdicts = check_price_authority(kAuthority, story.dossier());
  EXPECT_TRUE(verdicts.applies);
  EXPECT_TRUE(verdicts.findings.empty());
}

TEST(PriceAuthority, BelowItIsAFaultInWords) {
  Story story;
  story.customer("便宜点").says(5000, "89块给您");
  const auto findings = check_price_authority(kAuthority, story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].about, About::words);
  EXPECT_EQ(std::get<std::int64_t>(findings[0].args.at("amount_fen")), 8900);
  EXPECT_EQ(std::get<std::int64_t>(findings[0].args.at("limit_fen")), 9000);
}

TEST(PriceAuthority, BelowItIsAFaultInDeed) {
  Story story;
  story.customer("便宜点").takes("change_price", {{"price_fen", 8999}});
  const auto findings = check_price_authority(kAuthority, story.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].about, About::action);
}

TEST(PriceAuthority, WhatTheDeskRefusedWasNotGiven) {
  Story story;
  story.customer("便宜点").takes("change_price", {{"price_fen", 100}}, true);
  EXPECT_FALSE(check_price_authority(kAuthority, story.dossier()).applies);
}

TEST(PriceAuthority, ASupervisorsGrantLowersTheLimit) {
  Story story;
  story.customer("便宜点").takes("change_price", {{"price_fen", 8000}});
  story.facts.grants = {{base::Millis(0), {"price", true, 8000}}};
  EXPECT_TRUE(check_price_authority(kAuthority, story.dossier()).findings.empty());
  story.facts.grants = {{base::Millis(0), {"price", false, 8000}}};
  EXPECT_EQ(check_price_authority(kAuthority, story.dossier()).findings.size(), 1U);
}

TEST(PriceAuthority, AGrantDoesNotExcuseWhatCameBeforeIt) {
  Story story;
  story.customer("便宜点").takes("change_price", {{"price_fen", 8000}});
  story.facts.grants = {{base::Millis(10'000'000), {"price", true, 8000}}};
  EXPECT_EQ(check_price_authority(kAuthority, story.dossier()).findings.size(), 1U);
}

TEST(PriceAuthority, RepeatingTheCustomersBidIsNoOffer) {
  Story story;
  story.customer("50块卖吗").says(5000, "抱歉，50块做不了");
  EXPECT_TRUE(check_price_authority(kAuthority, story.dossier()).findings.empty());
}

TEST(PriceAuthority, GiftsHaveTheirOwnLimit) {
  Story story;
  story.customer("送点什么").takes("add_gift", {{"gift", std::string("gift-socks")}});
  EXPECT_TRUE(check_price_authority(kAuthority, story.dossier()).findings.empty());
  Story dear;
  dear.customer("送点什么").takes("add_gift", {{"gift", std::string("gift-lamp")}});
  const auto findings = check_price_authority(kAuthority, dear.dossier()).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(std::get<std::int64_t>(findings[0].args.at("limit_fen")), 300);
}

}  // namespace
}  // namespace dojo::grading
