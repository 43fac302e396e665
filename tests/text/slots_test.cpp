// The values a reply names: what people write, and what it is worth.
#include "text/slots.h"

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace dojo::text {
namespace {

using base::Locale;

std::vector<Slot> slots_of(std::string_view text, std::string_view situation = "",
                           const Vocabulary& vocabulary = {}) {
  const MappedText shadow = shadow_of(text);
  const auto glyphs = glyphs_of(shadow.text);
  const auto clauses = cut_clauses(shadow, glyphs);
  const MappedText before = shadow_of(situation);
  return SlotFinder(vocabulary).find({text, shadow, glyphs, clauses, before.text, Locale::zh});
}

// "money 1990 off|19.9元; …" in the order of the text.
std::string described(std::string_view text, std::string_view situation = "") {
  constexpr std::string_view kRoles[] = {"", " list", " asked", " offered", " off"};
  std::string out;
  for (const Slot& slot : slots_of(text, situation)) {
    if (!out.empty()) out += "; ";
    out += std::string(name(slot.kind)) + " " + slot.value +
           std::string(kRoles[static_cast<std::size_t>(slot.role)]);
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

class Slots : public ::testing::TestWithParam<Case> {};

TEST_P(Slots, AreReadAsPeopleWriteThem) {
  EXPECT_EQ(described(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Money, Slots,
    ::testing::Values(
        Case{"二十块", "money 2000"}, Case{"¥19.9", "money 1990"}, Case{"￥１９.９", "money 1990"},
        Case{"20元", "money 2000"}, Case{"十五块五", "money 1550"}, Case{"三块八毛五", "money 385"},
        Case{"9块9包邮", "money 990"}, Case{"五毛钱", "money 50"}, Case{"两百五十块", "money 25000"},
        Case{"两百五块钱", "money 25000"}, Case{"一万二的元", ""}, Case{"1,299元", "money 129900"},
        Case{"19.9给您", "money 1990 offered"}, Case{"38成交", "money 3800"}, Case{"38可以穿", ""},
        Case{"38可以的", ""}, Case{"给您减五块", "money 500 off"}, Case{"便宜10", "money 1000 off"},
        Case{"满100减20", "money 10000; money 2000 off"},
        Case{"原价199，活动价159", "money 19900 list; money 15900 offered"},
        Case{"给您算188元", "money 18800 offered"}, Case{"19.9包邮", "money 1990"},
        Case{"20 bucks", "money 2000"}, Case{"$5 off your order", "money 500 off"},
        Case{"I can take 5 off", "money 500 off"}, Case{"the original price is 200 yuan", "money 20000 list"},
        Case{"I can do it for 18.5", "money 1850 offered"}, Case{"twenty dollars", "money 2000"},
        Case{"10-20元", "money 2000"}, Case{"帮您和另一件一块发", ""}, Case{"一块五", "money 150"}));

INSTANTIATE_TEST_SUITE_P(Rates, Slots,
                         ::testing::Values(Case{"八折", "rate 800"}, Case{"8.5折", "rate 850"},
                                           Case{"85折", "rate 850"}, Case{"八五折", "rate 850"},
                                           Case{"半价", "rate 500"}, Case{"打对折", "rate 500"},
                                           Case{"15 % off", "rate 850"}, Case{"15% discount", "rate 850"},
                                           Case{"百分之十的优惠", "rate 900"},
                                           Case{"可以退您20%", "rate 800"}, Case{"100%纯棉", ""},
                                           Case{"half price", "rate 500"}, Case{"折叠伞8折", "rate 800"},
                                           Case{"打折的话提前说", ""}, Case{"七八折", "rate 780"}));

INSTANTIATE_TEST_SUITE_P(
    Times, Slots,
    ::testing::Values(Case{"两天", "duration 172800000"}, Case{"48小时内发货", "duration 172800000"},
                      Case{"within 3 working days", "duration 259200000"},
                      Case{"3-5个工作日", "duration 432000000"}, Case{"两三天到", "duration 259200000"},
                      Case{"半小时后", "duration 1800000"}, Case{"一个半小时", "duration 5400000"},
                      Case{"half an hour", "duration 1800000"},
                      Case{"a couple of days", "duration 172800000"}, Case{"24h", "duration 86400000"},
                      Case{"7-day return", "duration 604800000"}, Case{"收货第9天", ""},
                      Case{"2 to 3 days", "duration 259200000"}, Case{"稍等一下", ""}, Case{"十分抱歉", ""},
                      Case{"十分钟", "duration 600000"}, Case{"今天下午", "date 0"}, Case{"明天", "date 1"},
                      Case{"后天到", "date 2"}, Case{"周五", ""}, Case{"今晚8点前", "date 0T20"},
                      Case{"下午3点前发", "date 0T15"}, Case{"明天上午10点", "date 1T10"},
                      Case{"六点前", "date 0T18"}, Case{"tomorrow by 6 pm", "date 1T18"},
                      Case{"tonight", "date 0"}, Case{"便宜一点", ""}, Case{"下午好", ""},
                      Case{"明天15:30前", "date 1T15"}, Case{"周五下午3点", ""}, Case{"当天发出", "date 0"}));

INSTANTIATE_TEST_SUITE_P(
    Others, Slots,
    ::testing::Values(
        Case{"2件", "quantity 2"}, Case{"三双袜子", "quantity 3"}, Case{"买二送一", "quantity 2; quantity 1"},
        Case{"拍下x2", "quantity 2"}, Case{"给您发一个", ""}, Case{"第二件半价", "rate 500"},
        Case{"四件套", ""}, Case{"two pairs", "quantity 2"}, Case{"建议XL码", "size XL"},
        Case{"M or L", "size M; size L"}, Case{"it's fine", ""}, Case{"38码", "size 38"},
        Case{"黑色和藏青", "colour 黑色; colour 藏青"}, Case{"light blue", "colour light blue"},
        Case{"发顺丰", "carrier sf-express"},
        Case{"订单号2026010512345678901", "order_number 2026010512345678901"},
        Case{"单号sf1234567890123", "parcel_number SF1234567890123"},
        Case{"电话138-0013-8000", "phone 13800138000"}, Case{"13800138000", "phone 13800138000"},
        Case{"微信号：Lan_tern88", "contact_id lan_tern88"}, Case{"加我微信lan_88", "contact_id lan_88"},
        Case{"退回您的微信支付", ""}, Case{"mail a.b@c.cn", "contact_id a.b@c.cn"},
        Case{"地址是广东省深圳市南山区科技路8号3栋", "address 广东省深圳市南山区科技路8号3栋"}));

TEST(SlotRole, WhatTheCustomerAskedIsNotOffered) {
  EXPECT_EQ(described("20块真的做不到哦", "20块卖不卖"), "money 2000 asked");
  EXPECT_EQ(described("您说的15元我们亏本的"), "money 1500 asked");
}

TEST(SlotRole, RoundingOffIsTheOddPart) {
  EXPECT_EQ(described("203元给您零头抹掉"), "money 20300 offered; money 300 off");
  EXPECT_EQ(described("零头抹掉吧", "一共128.5元"), "money 50 off");
  EXPECT_EQ(described("零头抹掉吧"), "money 0 off");
}

TEST(SlotSpan, CoversWhatWasTyped) {
  const std::string text = "给您减２\u200B０元";
  const auto slots = slots_of(text);
  ASSERT_EQ(slots.size(), 1U);
  EXPECT_EQ(slots[0].number, 2000);
  EXPECT_EQ(text.substr(slots[0].span.begin), "２\u200B０元");
}

TEST(SlotTerms, SpeakTheVocabularyOfTheShop) {
  Vocabulary vocabulary;
  vocabulary.colours = {{"navy", {"藏青", "Navy Blue"}}};
  vocabulary.sizes = {{"xl", {"XL", "加大"}}};
  vocabulary.carriers = {{"express-a", {"顺丰"}}};
  const auto slots = slots_of("藏青 XL 发顺丰, or navy blue", "", vocabulary);
  ASSERT_EQ(slots.size(), 4U);
  EXPECT_EQ(slots[0].value, "navy");
  EXPECT_EQ(slots[1].value, "xl");
  EXPECT_EQ(slots[2].value, "express-a");
  EXPECT_EQ(slots[3].value, "navy");
}

}  // namespace
}  // namespace dojo::text
