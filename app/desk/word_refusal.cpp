#include <map>

#include "desk/actions.h"

namespace dojo::desk {
namespace {

std::string yuan(std::int64_t fen) {
  std::string text = std::to_string(fen / 100);
  const std::int64_t rest = fen % 100;
  if (rest == 0) return text;
  text += rest < 10 ? ".0" : ".";
  text += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
  return text;
}

const std::map<std::string, base::LocalText>& sentences() {
  static const std::map<std::string, base::LocalText> all = {
      {"already_paid", {"订单已经付款，不能再改价。", "The order is paid; its price can no longer change."}},
      {"not_paid", {"订单还没付款。", "The order is not paid yet."}},
      {"amount_not_positive", {"金额要大于零。", "The amount must be above zero."}},
      {"freight_free_already", {"这个订单已经免运费了。", "The freight of this order is free already."}},
      {"above_list_price",
       {"改后的价格不能高于原价 {list_fen} 元。",
        "The new price can't be above the list price of {list_fen} yuan."}},
      {"below_floor",
       {"低于底价 {floor_fen} 元，要先请示主管。",
        "That is below the floor of {floor_fen} yuan; ask the supervisor first."}},
      {"more_than_paid", {"退款不能超过客户付的钱。", "A refund can't be more than the customer paid."}},
      {"no_such_coupon", {"没有优惠券 {coupon}。", "There is no coupon {coupon}."}},
      {"coupon_given_already", {"这张券已经发过了。", "That coupon has been given already."}},
      {"no_such_gift", {"没有赠品 {gift}。", "There is no gift {gift}."}},
      {"gift_added_already", {"这份赠品已经加过了。", "That gift is on the order already."}},
      {"already_sent", {"包裹已经发出。", "The parcel has been sent already."}},
      {"not_sent_yet", {"还没发货，谈不上退换。", "Nothing has been sent yet, so nothing can come back."}},
      {"decided_already", {"已经这样登记过了。", "That has been recorded already."}},
      {"no_application", {"客户还没有提交申请。", "The customer has not applied yet."}},
      {"application_checked_already", {"申请已经核对过了。", "The application has been checked already."}},
      {"application_approved_already", {"申请已经通过了。", "The application has been approved already."}},
      {"application_rejected_already", {"申请已经驳回了。", "The application has been rejected already."}},
      {"nothing_agreed",
       {"先登记同意退货或换货，再发地址。",
        "Record the agreed return or exchange first, then send the address."}},
      {"nothing_to_extend",
       {"这个订单没有可以延长的收货时间。", "This order has no receipt time to extend."}},
      {"days_out_of_range", {"只能延长 1 到 30 天。", "It can be extended by 1 to 30 days."}},
      {"no_such_size", {"这款没有尺码 {size}。", "This item has no size {size}."}},
      {"no_such_colour", {"这款没有颜色 {colour}。", "This item has no colour {colour}."}},
      {"no_such_goods", {"没有这个商品编号。", "There is no such goods id."}},
      {"out_of_stock", {"这款现在没货。", "This item is out of stock."}},
      {"no_review", {"这位客户没有评价可以回复。", "This customer has no review to answer."}},
      {"empty_text", {"内容不能为空。", "The text can't be empty."}},
      {"note_too_long", {"备注最多 1000 字节。", "A note holds at most 1,000 bytes."}},
      {"no_such_flag", {"没有旗帜 {flag}。", "There is no flag {flag}."}},
      {"tagged_already", {"已经打过这个标签了。", "The customer has that tag already."}},
      {"customer_still_here",
       {"客户还在等您，先把话说完。", "The customer is still waiting for you; finish the chat first."}},
  };
  return all;
}

std::string fill(std::string text, const pack::Values& args) {
  for (const auto& [name, value] : args) {
    const std::string mark = "{" + name + "}";
    const auto* number = std::get_if<std::int64_t>(&value);
    const std::string words = number ? yuan(*number) : std::get<std::string>(value);
    if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), words);
  }
  return text;
}

}  // namespace

base::LocalText word(const Refusal& refusal) {
  const auto found = sentences().find(refusal.reason);
  if (found == sentences().end()) return {refusal.reason, refusal.reason};
  return {fill(found->second.zh, refusal.args), fill(found->second.en, refusal.args)};
}

}  // namespace dojo::desk
