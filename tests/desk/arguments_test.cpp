// Typed arguments: what may be left out, and what is refused before the desk looks at it.
#include "desk/counter.h"

namespace dojo::desk {
namespace {

using namespace std::string_literals;

// What is wrong with the call, "" if nothing is.
std::string fault(const std::string& id, pack::Values args) {
  const Counter counter("paid");
  const auto completed = complete(counter.desk, {base::ActionId{id}, std::move(args)});
  if (completed) return {};
  EXPECT_EQ(completed.error().code, base::ErrorCode::invalid_input);
  return completed.error().message;
}

TEST(Arguments, TheOrderMayBeLeftOut) {
  const Counter counter("paid");
  EXPECT_EQ(text_arg(counter.call("look_up_order"), "order"), kOrder);
  EXPECT_EQ(fault("look_up_order", {{"order", std::string(kOrder)}}), "");
}

TEST(Arguments, AnOrderOfSomebodyElseIsRefused) {
  EXPECT_NE(fault("look_up_order", {{"order", "999"s}}).find("no order \"999\""), std::string::npos);
}

TEST(Arguments, WithoutAnyOrderThereIsNoneToLeaveOut) {
  const auto completed = complete(Desk{}, {base::ActionId{"look_up_order"}, {}});
  ASSERT_FALSE(completed);
  EXPECT_NE(completed.error().message.find("no order"), std::string::npos);
}

TEST(Arguments, WhatIsNeededMustBeThere) {
  EXPECT_NE(fault("change_price", {}).find("\"price_fen\" is missing"), std::string::npos);
  EXPECT_EQ(fault("accept_exchange", {{"freight", "shop"s}}), "") << "size and colour may be left out";
}

TEST(Arguments, HaveTheirType) {
  EXPECT_NE(fault("change_price", {{"price_fen", "35"s}}).find("must be an integer"), std::string::npos);
  EXPECT_NE(fault("tag_customer", {{"tag", 1}}).find("must be text"), std::string::npos);
}

TEST(Arguments, AChoiceNamesWhatThereIsToChoose) {
  const std::string message = fault("accept_return", {{"freight", "nobody"s}});
  EXPECT_NE(message.find("shop, customer"), std::string::npos) << message;
}

TEST(Arguments, UnknownOnesAndUnknownActionsAreRefused) {
  EXPECT_NE(fault("look_up_order", {{"colour", "red"s}}).find("no argument \"colour\""), std::string::npos);
  EXPECT_NE(fault("fly", {}).find("no such action"), std::string::npos);
}

TEST(Arguments, AbsentOnesReadAsNothing) {
  const ActionCall call{base::ActionId{"x"}, {{"words", "a"s}, {"number", 3}}};
  EXPECT_EQ(integer_arg(call, "number"), 3);
  EXPECT_EQ(integer_arg(call, "words"), 0);
  EXPECT_EQ(text_arg(call, "words"), "a");
  EXPECT_EQ(text_arg(call, "number"), "");
  EXPECT_EQ(text_arg(call, "absent"), "");
}

}  // namespace
}  // namespace dojo::desk
