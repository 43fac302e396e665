// The judge's engine end to end, on small lexicons made for each question.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "text/analysis.h"

namespace dojo::text {
namespace {

using base::Locale;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Pattern> zh(std::vector<std::string> patterns) {
  std::vector<Pattern> out;
  for (auto& p : patterns) out.push_back({Locale::zh, std::move(p)});
  return out;
}

Analyser analyser_of(std::vector<Detector> detectors) {
  auto built = Analyser::build(Lexicon{std::move(detectors)}, Vocabulary{}, Model{});
  EXPECT_TRUE(built.ok()) << (built.ok() ? "" : built.error().message);
  return std::move(built).value();
}

Detector off_platform() {
  Detector d{.kind = DetectorKind::rule, .id = "conduct.off_platform"};
  d.patterns = zh({"加.{0,2}(微信|wechat)", "(add|contact).{0,12}wechat"});
  d.squeezed = zh({"加我?(微信|vx|wechat)"});
  return d;
}

std::vector<std::string> words(const Analyser& analyser, std::string_view text,
                               std::string_view situation = "") {
  std::vector<std::string> out;
  for (const RuleHit& hit : analyser.analyse({text, Locale::zh, situation}).rules) {
    out.push_back(std::string(text.substr(hit.span.begin, hit.span.end - hit.span.begin)));
  }
  return out;
}

TEST(Analyser, ProvesARuleWithTheWordsAsTyped) {
  const Analyser a = analyser_of({off_platform()});
  EXPECT_THAT(words(a, "亲，加我微信聊哈"), ElementsAre("加我微信"));
  EXPECT_THAT(words(a, "您好，请问有什么可以帮您"), IsEmpty());
}

TEST(Analyser, FindsAWordHoweverItIsDisguised) {
  const Analyser a = analyser_of({off_platform()});
  for (const std::string text : {"加我微*信", "加我微 信", "加我微.信", "加我微\u200B信", "加我微😊信",
                                 "加我Ｗ ｅ ｃ ｈ ａ ｔ", "加我w-e-c-h-a-t", "加我w3chat",
                                 "加我wеchаt" /* Cyrillic е, а */, "加我 v x", "加-我-微-信", "加，微，信"}) {
    EXPECT_FALSE(words(a, text).empty()) << text;
  }
}

TEST(Analyser, LeavesInnocentNeighboursAlone) {
  const Analyser a = analyser_of({off_platform()});
  for (const std::string text :
       {"退款原路退回您的微信支付", "这个价格加运费一共20。微信支付也可以", "we chat here in the shop"}) {
    EXPECT_THAT(words(a, text), IsEmpty()) << text;
  }
}

TEST(Analyser, NegatedWordsNeverFire) {
  const Analyser a = analyser_of({off_platform()});
  for (const std::string text : {"我不是让您加微信", "我们不会加您微信的", "加微信是不允许的哦", "请勿加微信",
                                 "we will never ask you to add us on wechat"}) {
    EXPECT_THAT(words(a, text), IsEmpty()) << text;
  }
  for (const std::string text : {"不好意思加下微信吧", "不加微信就没有优惠", "这里不能聊太多加我微信"}) {
    EXPECT_FALSE(words(a, text).empty()) << text;
  }
}

TEST(Analyser, QuotingTheCustomerProvesNothing) {
  Detector abuse{.kind = DetectorKind::rule, .id = "language.abuse"};
  abuse.patterns = zh({"垃圾"});
  const Analyser a = analyser_of({abuse});
  EXPECT_THAT(words(a, "您说的「垃圾」我们记下了"), IsEmpty());
  EXPECT_THAT(words(a, "看到您评价里写“垃圾”，非常抱歉"), IsEmpty());
  EXPECT_THAT(words(a, "您刚说垃圾，真的抱歉", "什么垃圾东西"), IsEmpty());
  EXPECT_THAT(words(a, "你才是“垃圾”"), ElementsAre("垃圾"));
  EXPECT_THAT(words(a, "你这个垃圾"), ElementsAre("垃圾"));
}

TEST(Analyser, ExceptionsAndConditionsSilenceARule) {
  Detector superlative{.kind = DetectorKind::rule, .id = "truth.exaggeration"};
  superlative.patterns = zh({"最"});
  superlative.exceptions = zh({"最近|最后"});
  superlative.unless_clause = zh({"尺码"});
  const Analyser a = analyser_of({superlative});
  EXPECT_THAT(words(a, "最近卖得很好"), IsEmpty());
  EXPECT_THAT(words(a, "尺码最大是XL"), IsEmpty());
  EXPECT_THAT(words(a, "尺码偏大，质量全网最好"), ElementsAre("最"));
}

TEST(Analyser, RulesSeeTheActsOfTheReply) {
  Detector sorry{.kind = DetectorKind::act, .id = "apologize"};
  sorry.patterns = zh({"抱歉"});
  Detector refusal{.kind = DetectorKind::rule, .id = "language.flat_refusal"};
  refusal.patterns = zh({"不行|退不了"});
  refusal.unless_acts = {"apologize"};
  const Analyser a = analyser_of({refusal, sorry});
  EXPECT_THAT(words(a, "不行"), ElementsAre("不行"));
  EXPECT_THAT(words(a, "不行哦，真的抱歉"), IsEmpty());
}

TEST(Analyser, StackedNegativesNeedTwo) {
  Detector stack{.kind = DetectorKind::rule, .id = "language.negative_stack"};
  stack.patterns = zh({"不能", "没有", "不可以"});
  stack.at_least = 2;
  const Analyser a = analyser_of({stack});
  EXPECT_THAT(words(a, "不能退"), IsEmpty());
  EXPECT_THAT(words(a, "不能退，也没有换的"), ElementsAre("不能", "没有"));
}

TEST(Analyser, SituationIsACondition) {
  Detector d{.kind = DetectorKind::rule, .id = "conduct.refuse_legal_right"};
  d.patterns = zh({"不开"});
  d.situation = zh({"发票"});
  const Analyser a = analyser_of({d});
  EXPECT_THAT(words(a, "不开的", "能开發票吗"), ElementsAre("不开"));
  EXPECT_THAT(words(a, "不开的", "空调开着吗"), IsEmpty());
}

TEST(Analyser, ActsCoverTheirClauses) {
  Detector sorry{.kind = DetectorKind::act, .id = "apologize"};
  sorry.patterns = zh({"抱歉", "sorry"});
  const Analyser a = analyser_of({sorry});
  const std::string text = "亲，真的很抱歉哈～ 马上给您查";
  const Analysis result = a.analyse({text, Locale::zh, ""});
  ASSERT_EQ(result.acts.size(), 1U);
  EXPECT_EQ(text.substr(result.acts[0].span.begin, result.acts[0].span.end - result.acts[0].span.begin),
            "真的很抱歉哈");
  EXPECT_TRUE(result.has_act("apologize"));
  EXPECT_EQ(result.clauses.size(), 3U);
}

TEST(Analyser, NamesTheDetectorOfABadPattern) {
  Detector bad{.kind = DetectorKind::act, .id = "greet"};
  bad.patterns = zh({"您好", "(亲"});
  const auto built = Analyser::build(Lexicon{{bad}}, Vocabulary{}, Model{});
  ASSERT_FALSE(built.ok());
  EXPECT_THAT(built.error().message, ::testing::HasSubstr("greet"));
  EXPECT_THAT(built.error().message, ::testing::HasSubstr("(亲"));
}

TEST(Analyser, AuthorsMayWriteTraditionalCapitalsAndFullWidth) {
  Detector d{.kind = DetectorKind::rule, .id = "x"};
  d.patterns = zh({"優惠？", "WeChat"});
  const Analyser a = analyser_of({d});
  EXPECT_THAT(words(a, "有优惠?"), ElementsAre("优惠?"));
  EXPECT_THAT(words(a, "WECHAT"), ElementsAre("WECHAT"));
}

TEST(Analyser, AnyBytesAreFine) {
  const Analyser a = analyser_of({off_platform()});
  for (const std::string& text :
       {std::string(), std::string("\xff\xfe"), std::string("\0加\0微信", 11), std::string("，。！"),
        std::string("\u200B\u200B"), std::string(kMaxReplyBytes, '(')}) {
    const Analysis result = a.analyse({text, Locale::zh, text});
    for (const Span& clause : result.clauses) EXPECT_LE(clause.end, text.size());
  }
}

}  // namespace
}  // namespace dojo::text
