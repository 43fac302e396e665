#include "text/negation.h"

#include <gtest/gtest.h>
#include <string>
#include <string_view>

namespace dojo::text {
namespace {

bool negated(std::string_view text, std::string_view word) {
  const NegationGuard guard;
  const std::size_t at = text.find(word);
  EXPECT_NE(at, std::string_view::npos);
  return guard.negates(text, {at, at + word.size()}, {0, text.size()});
}

TEST(Negation, IsSeenBeforeAndAfter) {
  EXPECT_TRUE(negated("我不是让您加微信", "加微信"));
  EXPECT_TRUE(negated("这个我们没办法保证明天到", "保证明天到"));
  EXPECT_TRUE(negated("平台禁止私下转账", "私下转账"));
  EXPECT_TRUE(negated("千万别加微信", "加微信"));
  EXPECT_TRUE(negated("加微信是不允许的", "加微信"));
  EXPECT_TRUE(negated("we can't guarantee it arrives tomorrow", "guarantee"));
  EXPECT_TRUE(negated("we are not asking you to delete your review", "delete your review"));
  EXPECT_TRUE(negated("there is no need to return it", "return it"));
}

TEST(Negation, IsNotSeenWhereThereIsNone) {
  EXPECT_FALSE(negated("不好意思加下微信吧", "加下微信"));
  EXPECT_FALSE(negated("不加微信就没优惠", "加微信"));
  EXPECT_FALSE(negated("这里不能聊太多加我微信", "加我微信"));
  EXPECT_FALSE(negated("特别保证明天到", "保证明天到"));
  EXPECT_FALSE(negated("要是不加微信没法给您优惠", "加微信"));
  EXPECT_FALSE(negated("if you don't add me on wechat no discount", "add me on wechat"));
}

}  // namespace
}  // namespace dojo::text
