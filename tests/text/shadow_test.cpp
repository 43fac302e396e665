// The shadow text and its squeezed view: what a disguise cannot hide, and the way back to the typed bytes.
#include "text/shadow.h"

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace dojo::text {
namespace {

std::string shadow(std::string_view text) {
  return shadow_of(text).text;
}
std::string squeezed(std::string_view text) {
  return squeezed_of(shadow_of(text)).text;
}

TEST(Shadow, FoldsWidthCaseScriptAndLookAlikes) {
  EXPECT_EQ(shadow("ＷｅＣｈａｔ１２３，！"), "wechat123,!");
  EXPECT_EQ(shadow("優惠價 發貨 裡面 乾淨"), "优惠价 发货 里面 干净");
  EXPECT_EQ(shadow("WеСhаt"), "wechat");  // Cyrillic е, С, а
  EXPECT_EQ(shadow("ⓥⓧ 𝐖𝐞 🆅🅧 Café"), "vx we vx cafe");
  EXPECT_EQ(shadow("ﬁt…"), "fit...");
}

TEST(Shadow, DropsWhatIsNotSeen) {
  EXPECT_EQ(shadow("微\u200B信\u2060\uFEFF\u202E号\u00AD\uFE0F"), "微信号");
  EXPECT_EQ(shadow("w\u0336e\u0301"), "we");
  EXPECT_EQ(shadow(std::string_view("a\0b\x1b", 4)), "ab");
}

TEST(Shadow, MakesOneBlankOfMany) {
  EXPECT_EQ(shadow("a \u3000\u00A0\t b"), "a b");
  EXPECT_EQ(shadow("a \r\n  b"), "a\nb");
}

TEST(Shadow, EveryByteLeadsBackToItsCharacter) {
  const std::string typed = "加\u200BＶ信…é👋";
  const MappedText mapped = shadow_of(typed);
  ASSERT_EQ(mapped.begin_of.size(), mapped.text.size());
  ASSERT_EQ(mapped.end_of.size(), mapped.text.size());
  for (std::size_t i = 0; i < mapped.text.size(); ++i) {
    EXPECT_LT(mapped.begin_of[i], mapped.end_of[i]);
    EXPECT_EQ(base::utf8_at(typed, mapped.begin_of[i]).valid, true);
    if (i > 0) {
      EXPECT_GE(mapped.begin_of[i], mapped.begin_of[i - 1]);
    }
  }
  const std::size_t v = mapped.text.find('v');
  const Span span = mapped.to_original({v, v + 1});
  EXPECT_EQ(typed.substr(span.begin, span.end - span.begin), "Ｖ");
  EXPECT_EQ(mapped.from_original(span), (Span{v, v + 1}));
}

TEST(Shadow, BadBytesAreNoDisaster) {
  const MappedText mapped = shadow_of("\xff加\xe5\x8a");
  EXPECT_NE(mapped.text.find("加"), std::string::npos);
  EXPECT_TRUE(base::is_utf8(mapped.text));
}

TEST(Squeezed, MakesSplitWordsWhole) {
  for (const char* text : {"微信", "微 信", "微*信", "微.信", "微_信", "微|信", "微😊信", "微，信", "微\n信",
                           "微·信", "微 * 信"}) {
    EXPECT_EQ(squeezed(std::string("加") + text), "加微信") << text;
  }
  for (const char* text :
       {"wechat", "w e c h a t", "w.e.c.h.a.t", "w-e-c-h-a-t", "we-chat", "we😊chat", "w3chat", "wech@t"}) {
    EXPECT_EQ(squeezed(text), "wechat") << text;
  }
}

TEST(Squeezed, KeepsWordsAndClausesApart) {
  EXPECT_EQ(squeezed("now we chat"), "now we chat");
  EXPECT_EQ(squeezed("best size. we have it"), "best size. we have it");
  EXPECT_EQ(squeezed("谢谢好评，返回首页"), "谢谢好评,返回首页");
  EXPECT_EQ(squeezed("原价 19.9 8折"), squeezed("原价19.9 8折"));
  EXPECT_NE(squeezed("19.9").find("19.9"), std::string::npos);
}

TEST(Squeezed, LeadsBackToTheTypedBytes) {
  const std::string typed = "亲加微 * 信哦";
  const MappedText view = squeezed_of(shadow_of(typed));
  const std::size_t at = view.text.find("微信");
  ASSERT_NE(at, std::string::npos);
  const Span span = view.to_original({at, at + std::string_view("微信").size()});
  EXPECT_EQ(typed.substr(span.begin, span.end - span.begin), "微 * 信");
}

// Whatever is put between the letters of a word, wherever: the squeezed view still holds the word.
TEST(Squeezed, HoldsTheWordForEveryDisguiseAtEveryPlace) {
  const std::vector<std::string> disguises = {"\u200B", "\u200D", "\u202E", "\uFE0F", "\u2060",
                                              "*",      "_",      "·",      "😊"};
  for (const std::string word : {"加微信", "好评返现", "wechat", "支付宝转账"}) {
    for (std::size_t at = 0; at < word.size(); at += base::utf8_at(word, at).length) {
      for (const std::string& disguise : disguises) {
        std::string typed = "亲，" + word.substr(0, at) + disguise + word.substr(at) + "哈";
        EXPECT_NE(squeezed(typed).find(word), std::string::npos) << typed;
      }
    }
  }
}

TEST(FoldedPattern, LeavesSyntaxAlone) {
  EXPECT_EQ(folded_pattern("(?:優惠|WeChat)\\S\\p{Han}{0,3}？"), "(?:优惠|wechat)\\S\\p{Han}{0,3}\\?");
  EXPECT_EQ(folded_pattern("[，。]"), "[\\,。]");
  EXPECT_EQ(folded_pattern("[[:alpha:]]+\\W"), "[[:alpha:]]+\\W");
  EXPECT_EQ(folded_pattern("(?:❗\uFE0F?|‼+){2,}"), "(?:❗|(?:\\!\\!)+){2,}");
}

}  // namespace
}  // namespace dojo::text
