// What is personal in a chat is found, and what is not stays as it was said.
#include "runtime/private_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dojo::runtime {
namespace {

// Without a lexicon: slots are what is looked for here.
const text::Analyser& analyser() {
  static const auto built = text::Analyser::build({}, {}, {});
  return built.value();
}

std::string cleaned(const std::string& text, std::map<std::string, PrivateKind> known = {}) {
  const PrivateFinder finder(analyser(), std::move(known));
  return without_private(text, finder.find_all({text}));
}

TEST(PrivateWords, ChineseOnesAreReplaced) {
  EXPECT_EQ(cleaned("我叫陈晓云，电话138 0013 8000"), "我叫{person}，电话{phone}");
  EXPECT_EQ(cleaned("加我微信lixm_88"), "加我微信{contact}");
  EXPECT_EQ(cleaned("谢谢王先生"), "谢谢{person}先生");
  EXPECT_EQ(cleaned("电话幺三八零零零幺三八零零零"), "电话{number}");
  EXPECT_EQ(cleaned("１３９００００１１１１"), "{phone}");
  EXPECT_EQ(cleaned("收货人：李雷 13800138000"), "收货人：{person} {phone}");
  EXPECT_EQ(cleaned("韩梅梅，13800138000"), "{person}，{phone}");
  EXPECT_EQ(cleaned("住在桂花小区3栋502"), "住在{address}");
  EXPECT_EQ(cleaned("尾号0234的那个"), "尾号{number}的那个");
  EXPECT_EQ(cleaned("看这个 https://a.example/u/7 好吗"), "看这个 {link} 好吗");
}

TEST(PrivateWords, EnglishOnesAreReplaced) {
  EXPECT_EQ(cleaned("My name is Jane Doe. Does it fit Jane?"), "My name is {person}. Does it fit {person}?");
  EXPECT_EQ(cleaned("mail ann@shop.example please"), "mail {contact} please");
  EXPECT_EQ(cleaned("Thank you, Ms Doe"), "Thank you, Ms {person}");
  EXPECT_EQ(cleaned("Robin Hood, 12 Market Street"), "{person}, {address}");
}

TEST(PrivateWords, NicknamesOfTheLogAreReplacedEverywhere) {
  EXPECT_EQ(
      cleaned("橙子汽水您好，我是小灯", {{"橙子汽水", PrivateKind::nickname}, {"小灯", PrivateKind::agent}}),
      "{name}您好，我是{agent}");
}

TEST(PrivateWords, WhatNamesNobodyStays) {
  for (const char* text :
       {"这件39.9元，买2件减5块", "我是想问一下什么时候发货", "10000mah的充电宝", "1月5号下午3点能发吗",
        "M码还是170/88A", "谢谢老师", "I'm sorry, this is too small",
        "Hello dear, is the 350ml mug in stock?", "7天无理由，15天内寄回"})
    EXPECT_EQ(cleaned(text), text);
}

TEST(PrivateWords, BracesOfTheTextAreNoPlaceholders) {
  EXPECT_EQ(cleaned("{name}在吗"), "（name）在吗");
}

}  // namespace
}  // namespace dojo::runtime
