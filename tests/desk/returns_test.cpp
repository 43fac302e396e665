// Returns, exchanges and applications: P-1 to P-12 as far as the desk itself holds them.
#include "desk/counter.h"

namespace dojo::desk {
namespace {

using namespace std::string_literals;

TEST(Returns, NeedSomethingThatWasSent) {
  for (const char* state : {"unpaid", "paid"}) {
    const Counter counter(state);
    EXPECT_EQ(counter.refusal("accept_return", {{"freight", "shop"s}}), "not_sent_yet") << state;
    EXPECT_EQ(counter.refusal("decline_return", {{"reason", "late"s}}), "not_sent_yet") << state;
    EXPECT_EQ(counter.refusal("accept_exchange", {{"freight", "shop"s}}), "not_sent_yet") << state;
    EXPECT_EQ(counter.refusal("decline_exchange", {{"reason", "late"s}}), "not_sent_yet") << state;
  }
}

TEST(Returns, RecordWhoPaysTheFreight) {
  Counter counter("received");
  counter.take("accept_return", {{"freight", "customer"s}});
  EXPECT_EQ(counter.order().return_decision, "accepted");
  EXPECT_EQ(counter.order().return_freight, "customer");
  EXPECT_EQ(counter.refusal("accept_return", {{"freight", "shop"s}}), "decided_already");
}

TEST(Returns, ADecisionMayBeTurnedAround) {
  Counter counter("received");
  counter.take("decline_return", {{"reason", "worn"s}});
  EXPECT_EQ(counter.order().return_decision, "declined");
  EXPECT_EQ(counter.refusal("decline_return", {{"reason", "late"s}}), "decided_already");
  counter.take("accept_return", {{"freight", "shop"s}});
  EXPECT_EQ(counter.order().return_decision, "accepted");
}

TEST(Exchanges, ChangeSizeOrColourToWhatTheShopHas) {
  Counter counter("received");
  EXPECT_EQ(counter.refusal("accept_exchange", {{"freight", "shop"s}, {"size", "xxl"s}}), "no_such_size");
  EXPECT_EQ(counter.refusal("accept_exchange", {{"freight", "shop"s}, {"colour", "pink"s}}),
            "no_such_colour");
  counter.take("accept_exchange", {{"freight", "shop"s}, {"size", "l"s}});
  EXPECT_EQ(counter.order().exchange_decision, "accepted");
  EXPECT_EQ(counter.order().size, "l");
  EXPECT_EQ(counter.order().colour, "white") << "what nobody named stays";
}

TEST(Exchanges, TakeASizeInCapitals) {
  EXPECT_EQ(Counter("received").refusal("accept_exchange", {{"freight", "shop"s}, {"size", "L"s}}), "");
}

TEST(Exchanges, NeedStock) {
  Counter counter("received");
  counter.house.catalog.goods.front().stock = 0;
  EXPECT_EQ(counter.refusal("accept_exchange", {{"freight", "shop"s}, {"size", "l"s}}), "out_of_stock");
  counter.take("decline_exchange", {{"reason", "no_stock"s}});
  EXPECT_EQ(counter.order().exchange_decision, "declined");
}

TEST(ReturnAddress, GoesOutOnceSomethingIsAgreed) {
  Counter counter("received");
  EXPECT_EQ(counter.refusal("send_return_address"), "nothing_agreed");
  counter.take("decline_return", {{"reason", "worn"s}});
  EXPECT_EQ(counter.refusal("send_return_address"), "nothing_agreed");
  counter.take("accept_exchange", {{"freight", "shop"s}, {"size", "l"s}});
  counter.take("send_return_address");
  EXPECT_TRUE(counter.order().return_address_sent);
}

TEST(Applications, AreTheCustomersToMake) {
  Counter counter("received");
  for (const char* action : {"check_application", "approve_application"})
    EXPECT_EQ(counter.refusal(action), "no_application");
  EXPECT_EQ(counter.refusal("reject_application", {{"reason", "other"s}}), "no_application");
  counter.take("ask_to_apply", {{"application", "return"s}});
  EXPECT_TRUE(counter.order().application_invited);
  EXPECT_EQ(counter.refusal("approve_application"), "no_application") << "asking is not applying";
  EXPECT_EQ(Counter("unpaid").refusal("ask_to_apply", {{"application", "return"s}}), "not_paid");
}

TEST(Applications, ARefundPaysAtOnce) {
  Counter counter("received");
  counter.customer(Deed::open_application, "refund", 1500);
  counter.take("check_application");
  EXPECT_EQ(counter.order().application->state, Application::State::checked);
  EXPECT_EQ(counter.refusal("check_application"), "application_checked_already");
  counter.take("approve_application");
  EXPECT_EQ(counter.order().refunded_fen, 1500);
  EXPECT_EQ(counter.refusal("approve_application"), "application_approved_already");
}

TEST(Applications, AReturnPaysOnlyOnceTheParcelIsBack) {
  Counter counter("received");
  counter.customer(Deed::open_application, "return");
  counter.take("approve_application");
  EXPECT_EQ(counter.order().refunded_fen, 0) << "P-7: the parcel first";
  EXPECT_EQ(counter.refusal("approve_application"), "application_approved_already");
  counter.customer(Deed::return_parcel);
  counter.take("approve_application");
  EXPECT_EQ(counter.order().refunded_fen, 8000) << "no amount named: the price of the goods";
  EXPECT_EQ(counter.refusal("approve_application"), "application_approved_already") << "never twice";
}

TEST(Applications, ARejectedOneIsOver) {
  Counter counter("received");
  counter.customer(Deed::open_application, "return");
  counter.take("reject_application", {{"reason", "wrong_amount"s}});
  EXPECT_EQ(counter.order().application->state, Application::State::rejected);
  EXPECT_EQ(counter.refusal("approve_application"), "application_rejected_already");
  counter.customer(Deed::open_application, "return");
  EXPECT_EQ(counter.refusal("approve_application"), "") << "a new application is a new one";
}

TEST(Refunds, AreNeverMoreThanWasPaidInAll) {
  Counter counter("received");
  EXPECT_EQ(counter.refusal("refund_part", {{"amount_fen", 0}}), "amount_not_positive");
  EXPECT_EQ(counter.refusal("refund_part", {{"amount_fen", 8601}}), "more_than_paid");
  counter.take("refund_part", {{"amount_fen", 600}});
  counter.take("refund_part", {{"amount_fen", 1000}});
  EXPECT_EQ(counter.order().refunded_fen, 1600);
  EXPECT_EQ(counter.refusal("refund_part", {{"amount_fen", 7001}}), "more_than_paid");
  EXPECT_EQ(counter.refusal("refund_part", {{"amount_fen", 7000}}), "");
  EXPECT_EQ(Counter("unpaid").refusal("refund_part", {{"amount_fen", 100}}), "not_paid");
}

TEST(ExtendReceipt, AddsOneToThirtyDays) {
  Counter counter("shipped");
  for (const int days : {0, -1, 31})
    EXPECT_EQ(counter.refusal("extend_receipt", {{"days", days}}), "days_out_of_range") << days;
  counter.take("extend_receipt", {{"days", 3}});
  counter.take("extend_receipt", {{"days", 30}});
  EXPECT_EQ(counter.order().receipt_extended_days, 33);
  for (const char* state : {"unpaid", "completed"})
    EXPECT_EQ(Counter(state).refusal("extend_receipt", {{"days", 3}}), "nothing_to_extend") << state;
}

TEST(Resend, NeedsAPaidOrder) {
  Counter counter("received");
  counter.take("resend", {{"text", "少发的一件"s}});
  EXPECT_TRUE(counter.order().resent);
  EXPECT_EQ(Counter("unpaid").refusal("resend", {{"text", "x"s}}), "not_paid");
}

}  // namespace
}  // namespace dojo::desk
