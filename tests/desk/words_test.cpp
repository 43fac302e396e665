// Everything that the desk says exists in Chinese and in English.
#include <set>

#include "desk/counter.h"

namespace dojo::desk {
namespace {

using namespace std::string_literals;

bool has_han(const std::string& text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xE4 && byte <= 0xE9) return true;
  }
  return false;
}

void expect_both(const base::LocalText& text, const std::string& what) {
  EXPECT_TRUE(has_han(text.zh)) << what << ": " << text.zh;
  EXPECT_FALSE(text.en.empty()) << what;
  EXPECT_FALSE(has_han(text.en)) << what << ": " << text.en;
}

TEST(ActionWords, ExistInBothLanguages) {
  std::set<std::string> ids;
  for (const ActionSpec& spec : action_specs()) {
    EXPECT_TRUE(ids.insert(spec.id.text()).second) << spec.id.text() << " stands there twice";
    EXPECT_EQ(find_action(spec.id), &spec);
    expect_both(spec.name, spec.id.text());
    expect_both(spec.about, spec.id.text());
    for (const ArgumentSpec& arg : spec.arguments) {
      expect_both(arg.about, spec.id.text() + "." + arg.name);
      EXPECT_EQ(arg.choices.empty(), arg.type != ArgumentType::choice) << spec.id.text() << "." << arg.name;
    }
  }
  EXPECT_EQ(find_action(base::ActionId{"fly"}), nullptr);
}

TEST(ActionWords, MoneyIsConfirmedWhereverItMoves) {
  std::set<std::string> money;
  for (const ActionSpec& spec : action_specs()) {
    if (spec.moves_money) money.insert(spec.id.text());
  }
  EXPECT_EQ(money, (std::set<std::string>{"approve_application", "change_price", "refund_part", "resend",
                                          "waive_freight"}));
}

// Every refusal that the desk can give, caused by asking for it.
std::vector<Refusal> all_refusals() {
  std::vector<Refusal> all;
  const auto ask = [&all](const Counter& counter, const std::string& id, pack::Values args = {}) {
    const auto refused = check(counter.house, counter.desk, counter.call(id, std::move(args)));
    ASSERT_TRUE(refused) << id << " was allowed";
    all.push_back(*refused);
  };
  const Counter unpaid("unpaid"), paid("paid"), shipped("shipped");
  Counter received("received");
  ask(paid, "change_price", {{"price_fen", 7000}});
  ask(unpaid, "change_price", {{"price_fen", 0}});
  ask(unpaid, "change_price", {{"price_fen", 9000}});
  ask(unpaid, "change_price", {{"price_fen", 1050}});
  ask(unpaid, "refund_part", {{"amount_fen", 1}});
  ask(paid, "refund_part", {{"amount_fen", 99999}});
  ask(unpaid, "give_coupon", {{"coupon", "none"s}});
  ask(unpaid, "add_gift", {{"gift", "none"s}});
  ask(shipped, "add_gift", {{"gift", "gift-socks"s}});
  ask(paid, "accept_return", {{"freight", "shop"s}});
  ask(received, "check_application");
  ask(received, "send_return_address");
  ask(received, "accept_exchange", {{"freight", "shop"s}, {"size", "xxl"s}});
  ask(received, "accept_exchange", {{"freight", "shop"s}, {"colour", "pink"s}});
  ask(unpaid, "extend_receipt", {{"days", 3}});
  ask(shipped, "extend_receipt", {{"days", 31}});
  ask(paid, "look_up_goods", {{"goods", "boat"s}});
  ask(paid, "answer_review", {{"text", "x"s}});
  ask(paid, "add_note", {{"flag", "red"s}, {"text", ""s}});
  ask(paid, "add_note", {{"flag", "red"s}, {"text", std::string(1001, 'x')}});
  ask(paid, "add_note", {{"flag", "blue"s}, {"text", "x"s}});
  received.house.catalog.goods.front().stock = 0;
  ask(received, "accept_exchange", {{"freight", "shop"s}, {"size", "l"s}});
  Counter twice("unpaid");
  twice.take("waive_freight");
  ask(twice, "waive_freight");
  twice.take("give_coupon", {{"coupon", "new-5"s}});
  ask(twice, "give_coupon", {{"coupon", "new-5"s}});
  twice.take("add_gift", {{"gift", "gift-socks"s}});
  ask(twice, "add_gift", {{"gift", "gift-socks"s}});
  twice.take("tag_customer", {{"tag", "thorny"s}});
  ask(twice, "tag_customer", {{"tag", "thorny"s}});
  Counter decided("received");
  decided.take("accept_return", {{"freight", "shop"s}});
  ask(decided, "accept_return", {{"freight", "shop"s}});
  decided.customer(Deed::open_application, "return");
  decided.take("check_application");
  ask(decided, "check_application");
  decided.take("approve_application");
  ask(decided, "approve_application");
  decided.customer(Deed::open_application, "return");
  decided.take("reject_application", {{"reason", "other"s}});
  ask(decided, "approve_application");
  all.push_back({"customer_still_here", {}});  // the session's own
  return all;
}

TEST(RefusalWords, ExistInBothLanguagesWithNothingLeftInBraces) {
  std::set<std::string> reasons;
  for (const Refusal& refusal : all_refusals()) {
    reasons.insert(refusal.reason);
    const base::LocalText text = word(refusal);
    EXPECT_NE(text.zh, refusal.reason) << "no sentence for " << refusal.reason;
    expect_both(text, refusal.reason);
    EXPECT_EQ(text.zh.find('{'), std::string::npos) << text.zh;
    EXPECT_EQ(text.en.find('{'), std::string::npos) << text.en;
  }
  EXPECT_EQ(reasons.size(), 31U) << "a refusal that no test asks for, or one that is gone";
}

TEST(RefusalWords, NameAmountsInYuan) {
  EXPECT_NE(word({"below_floor", {{"floor_fen", 3050}}}).zh.find("30.5 元"), std::string::npos);
  EXPECT_NE(word({"below_floor", {{"floor_fen", 3005}}}).en.find("30.05 yuan"), std::string::npos);
  EXPECT_NE(word({"above_list_price", {{"list_fen", 4000}}}).en.find("40 yuan"), std::string::npos);
  EXPECT_NE(word({"no_such_size", {{"size", "xxl"s}}}).zh.find("xxl"), std::string::npos);
}

}  // namespace
}  // namespace dojo::desk
