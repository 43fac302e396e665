// Where clauses end, and what must stay whole.
#include "text/clauses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace dojo::text {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> clauses(std::string_view text) {
  std::vector<std::string> out;
  for (const Clause& clause : cut_clauses(shadow_of(text))) {
    out.push_back(
        std::string(text.substr(clause.original.begin, clause.original.end - clause.original.begin)));
  }
  return out;
}

TEST(Clauses, EndAtChinesePunctuationBlanksAndEmoji) {
  EXPECT_THAT(clauses("亲，这款19.9包邮哦～ 拍下就发"), ElementsAre("亲", "这款19.9包邮哦", "拍下就发"));
  EXPECT_THAT(clauses("在的呢 欢迎光临\n请问您看哪款"), ElementsAre("在的呢", "欢迎光临", "请问您看哪款"));
  EXPECT_THAT(clauses("好的呢😊这边给您查"), ElementsAre("好的呢", "这边给您查"));
  EXPECT_THAT(clauses("！！。，"), ElementsAre());
}

TEST(Clauses, SpacedOutWordsStayWhole) {
  EXPECT_THAT(clauses("加 微 信 聊"), ElementsAre("加 微 信 聊"));
}

TEST(Clauses, NumbersAndAddressesStayWhole) {
  EXPECT_THAT(clauses("一共1,299元，2~3天到"), ElementsAre("一共1,299元", "2~3天到"));
  EXPECT_THAT(clauses("see https://a.example/x?y=1;z, it is 19.9"),
              ElementsAre("see https://a.example/x?y=1;z, it is 19.9"));
}

TEST(Clauses, EnglishGoesBySentenceAndConjunction) {
  EXPECT_THAT(clauses("Hi there, Mia here. We can't refund it, but a swap is fine; ok?"),
              ElementsAre("Hi there, Mia here", "We can't refund it", "but a swap is fine", "ok"));
  EXPECT_THAT(clauses("1. open the app\n2. tap it. It is 20. Ok"),
              ElementsAre("1. open the app", "2. tap it", "It is 20", "Ok"));
  EXPECT_THAT(clauses("Mr. Lee, approx. 3 days"), ElementsAre("Mr. Lee, approx. 3 days"));
}

}  // namespace
}  // namespace dojo::text
