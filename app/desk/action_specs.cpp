#include "desk/actions.h"

namespace dojo::desk {
namespace {

ArgumentSpec order() {
  return {"order",
          ArgumentType::order,
          false,
          {},
          {"订单号，不填就是当前订单", "order number; left out: the current order"}};
}

ArgumentSpec choice(std::string name, std::vector<std::string> choices, base::LocalText about) {
  return {std::move(name), ArgumentType::choice, true, std::move(choices), std::move(about)};
}

ArgumentSpec integer(std::string name, base::LocalText about) {
  return {std::move(name), ArgumentType::integer, true, {}, std::move(about)};
}

ArgumentSpec words(std::string name, base::LocalText about, bool required = true) {
  return {std::move(name), ArgumentType::text, required, {}, std::move(about)};
}

ArgumentSpec freight() {
  return choice("freight", {"shop", "customer"},
                {"运费谁付：店铺或买家", "who pays the freight: shop or customer"});
}

std::vector<ActionSpec> looking_up() {
  return {
      {base::ActionId{"look_up_order"},
       {"查看订单", "Look up the order"},
       {"看订单的商品、金额、状态和备注。", "Shows goods, amounts, state and notes of an order."},
       {order()}},
      {base::ActionId{"look_up_parcel"},
       {"查物流", "Look up the parcel"},
       {"看快递公司、单号和包裹状态。", "Shows carrier, number and state of the parcel."},
       {order()}},
      {base::ActionId{"look_up_goods"},
       {"查商品", "Look up the goods"},
       {"看商品的价格、库存、尺码和卖点。", "Shows price, stock, sizes and facts of an item."},
       {{"goods", ArgumentType::goods, true, {}, {"商品编号", "goods id"}}}},
  };
}

std::vector<ActionSpec> selling() {
  return {
      {base::ActionId{"change_price"},
       {"改价", "Change the price"},
       {"改未付款订单的商品总价，不含运费。", "Changes the goods total of an unpaid order, freight apart."},
       {order(), integer("price_fen", {"改后的商品总价", "new goods total"})},
       true,
       true},
      {base::ActionId{"waive_freight"},
       {"免运费", "Waive the freight"},
       {"把未付款订单的运费改成零。", "Sets the freight of an unpaid order to zero."},
       {order()},
       true,
       true},
      {base::ActionId{"give_coupon"},
       {"发优惠券", "Give a coupon"},
       {"给客户发一张店铺优惠券。", "Sends the customer one of the shop's coupons."},
       {words("coupon", {"优惠券编号", "coupon id"})},
       true,
       false},
      {base::ActionId{"add_gift"},
       {"加赠品", "Add a gift"},
       {"在订单里加一份赠品。", "Adds a gift to the order."},
       {order(), words("gift", {"赠品编号", "gift id"})},
       true,
       false},
  };
}

std::vector<ActionSpec> returning() {
  const std::vector<std::string> no_return = {"worn", "late", "excepted", "unsealed", "activated", "other"};
  return {
      {base::ActionId{"accept_return"},
       {"同意退货", "Accept a return"},
       {"登记同意退货，并写明运费由谁付。", "Records that the return is agreed and who pays its freight."},
       {order(), freight()},
       true,
       false},
      {base::ActionId{"decline_return"},
       {"拒绝退货", "Decline a return"},
       {"登记不能退货和原因。", "Records that a return is not possible, and why."},
       {order(), choice("reason", no_return, {"原因", "reason"})},
       true,
       false},
      {base::ActionId{"accept_exchange"},
       {"同意换货", "Accept an exchange"},
       {"登记换成哪个尺码或颜色，运费由谁付。", "Records the new size or colour and who pays the freight."},
       {order(), words("size", {"新尺码", "new size"}, false),
        words("colour", {"新颜色", "new colour"}, false), freight()},
       true,
       false},
      {base::ActionId{"decline_exchange"},
       {"拒绝换货", "Decline an exchange"},
       {"登记不能换货和原因。", "Records that an exchange is not possible, and why."},
       {order(), choice("reason", {"worn", "late", "no_stock", "other"}, {"原因", "reason"})},
       true,
       false},
      {base::ActionId{"ask_to_apply"},
       {"请客户提交申请", "Ask the customer to apply"},
       {"给客户发平台申请入口。", "Sends the customer the platform's application link."},
       {order(),
        choice("application", {"return", "exchange", "refund"}, {"申请种类", "kind of application"})},
       true,
       false},
      {base::ActionId{"check_application"},
       {"核对申请", "Check the application"},
       {"核对客户提交的原因和金额。", "Checks the reason and amount that the customer entered."},
       {order()}},
      {base::ActionId{"approve_application"},
       {"通过申请", "Approve the application"},
       {"通过客户的申请。", "Approves the customer's application."},
       {order()},
       true,
       true},
      {base::ActionId{"reject_application"},
       {"驳回申请", "Reject the application"},
       {"驳回申请并写明原因。", "Rejects the application with a reason."},
       {order(),
        choice("reason", {"wrong_reason", "wrong_amount", "not_qualified", "other"}, {"原因", "reason"})},
       true,
       false},
      {base::ActionId{"send_return_address"},
       {"发退货地址", "Send the return address"},
       {"把退货地址和要求发给客户。", "Sends the return address and what is required."},
       {order()},
       true,
       false},
      {base::ActionId{"extend_receipt"},
       {"延长收货", "Extend the receipt time"},
       {"延长自动确认收货的时间。", "Extends the time before receipt is confirmed automatically."},
       {order(), integer("days", {"延长几天（1 到 30）", "days to add (1 to 30)"})},
       true,
       false},
      {base::ActionId{"refund_part"},
       {"部分退款", "Refund a part"},
       {"退一部分货款、运费或差价。", "Refunds a part, freight or a price difference."},
       {order(), integer("amount_fen", {"退款金额", "amount"})},
       true,
       true},
      {base::ActionId{"resend"},
       {"补发", "Resend"},
       {"补发商品或缺件。", "Sends the item or the missing part again."},
       {order(), words("text", {"补发什么", "what is sent"})},
       true,
       true},
  };
}

std::vector<ActionSpec> recording() {
  return {
      {base::ActionId{"answer_review"},
       {"回复评价", "Answer the review"},
       {"在评价下面公开回复，所有买家都能看到。",
        "Answers publicly below the review; every buyer can read it."},
       {words("text", {"公开回复的内容", "the public answer"})},
       true,
       false},
      {base::ActionId{"add_note"},
       {"写备注", "Add a note"},
       {"在订单后面追加备注和旗帜，格式：内容—客服—时间。",
        "Appends a note and flag to the order: content—agent—time."},
       {order(), choice("flag", {"red", "blue", "purple", "green", "yellow"}, {"旗帜颜色", "flag"}),
        words("text", {"内容—客服工号—时间", "content—agent and staff number—time"})}},
      {base::ActionId{"tag_customer"},
       {"给客户打标签", "Tag the customer"},
       {"按客户分级打标签。", "Sets the customer's class."},
       {choice("tag", {"potential", "premium", "bargainer", "thorny", "blacklist"}, {"分级", "class"})}},
      {base::ActionId{"ask_supervisor"},
       {"请示主管", "Ask the supervisor"},
       {"把拿不准或超出权限的事交给主管决定。",
        "Puts what you are unsure of, or may not decide, to the supervisor."},
       {choice("topic", {"price", "return", "refund", "other"}, {"什么事", "topic"}),
        words("text", {"补充说明", "details"}, false),
        {"amount_fen", ArgumentType::integer, false, {}, {"金额", "amount"}}}},
      {base::ActionId{"register_aftersales"},
       {"登记售后单", "Register for after-sales"},
       {"登记问题并转给售后跟进。", "Registers the matter and passes it to after-sales."},
       {order(),
        choice("matter",
               {"return", "exchange", "refund", "price_difference", "missing", "lost", "faulty", "review",
                "other"},
               {"事项", "matter"}),
        words("text", {"说明", "details"})}},
      {base::ActionId{"close_chat"},
       {"结束接待", "Close the chat"},
       {"客户说完之后结束这次接待。", "Ends the chat once the customer has finished."},
       {}},
  };
}

}  // namespace

const std::vector<ActionSpec>& action_specs() {
  static const std::vector<ActionSpec> specs = [] {
    std::vector<ActionSpec> all;
    for (auto group : {looking_up(), selling(), returning(), recording()})
      all.insert(all.end(), group.begin(), group.end());
    return all;
  }();
  return specs;
}

const ActionSpec* find_action(const base::ActionId& id) {
  for (const ActionSpec& spec : action_specs()) {
    if (spec.id == id) return &spec;
  }
  return nullptr;
}

}  // namespace dojo::desk
