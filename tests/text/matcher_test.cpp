// Our matcher is held to RE2: same expression, same text, same places.
#include "text/matcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <re2/re2.h>
#include <string>
#include <utility>
#include <vector>

#include "base/draw.h"
#include "text/regex_parts.h"
#include "text/scanner.h"

namespace dojo::text {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Places = std::vector<std::pair<std::size_t, std::size_t>>;

Places by_re2(const std::string& regex, const std::string& text) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  const re2::RE2 compiled(regex, options);
  EXPECT_TRUE(compiled.ok()) << regex;
  Places places;
  re2::StringPiece found;
  for (std::size_t at = 0;
       at < text.size() && compiled.Match(text, at, text.size(), re2::RE2::UNANCHORED, &found, 1);) {
    const auto begin = static_cast<std::size_t>(found.data() - text.data());
    if (!found.empty()) places.emplace_back(begin, begin + found.size());
    at = begin + std::max<std::size_t>(1, found.size());
  }
  return places;
}

Places by_pool(const std::string& regex, const std::string& text) {
  const auto tree = parse_regex(regex);
  EXPECT_TRUE(tree) << regex;
  if (!tree) return {};
  MatcherPool pool;
  const std::uint32_t program = pool.add(*tree);
  const std::vector<Glyph> glyphs = glyphs_of(text);
  MatcherScratch scratch;
  Places found;
  pool.find(program, MatcherText(glyphs), scratch, found);
  Places bytes;
  for (const auto& [first, last] : found) bytes.emplace_back(glyphs[first].begin, glyphs[last - 1].end);
  return bytes;
}

TEST(Matcher, FindsWhatRe2Finds) {
  const std::vector<std::string> expressions = {"加(?:我|下)?.{0,3}微信",
                                                "(?:a|ab)(?:c|bcd)",
                                                "a+?b*",
                                                "\\b(?:no|not)\\b",
                                                "^(?:hi|hello)",
                                                "[^,。]{0,4}退(?:款|货)$",
                                                "\\d+(?:\\.\\d+)?元",
                                                "(?:您|你)[^,。]*?好",
                                                "[\\p{Han}\\d]{2,3}号",
                                                "x{2,}",
                                                "[a-c-]+",
                                                "\\w+\\s\\w+",
                                                "(?:ab|a)(?:ab|b)?",
                                                "(?:a|^| ){1,3}b",
                                                "b\\b? ?c$?",
                                                "x(?:a?|b*){2,4}c?",
                                                "(?:\\b|[^a-z])\\d"};
  const std::vector<std::string> texts = {"加我的微信",
                                          "加 微信加下微信",
                                          "abcd abc",
                                          "aab aaa",
                                          "no, nothing is not",
                                          "hello hi",
                                          "可以退款",
                                          "可以,就退货",
                                          "一共19.9元10元",
                                          "您真好你好好",
                                          "在3号楼12号",
                                          "xxxxx",
                                          "a-b-c d",
                                          ""};
  for (const std::string& expression : expressions) {
    for (const std::string& text : texts)
      EXPECT_EQ(by_pool(expression, text), by_re2(expression, text)) << expression << " in " << text;
  }
}

// Expressions made by chance from a small grammar, over texts of few letters, where mistakes show.
class Maker {
 public:
  explicit Maker(std::uint64_t seed) : seed_(seed) {}

  std::string expression(int depth) {
    std::string out;
    const int parts = 1 + pick(3);
    for (int i = 0; i < parts; ++i) {
      std::string atom;
      switch (pick(depth > 0 ? 8 : 5)) {
        case 0:
        case 1:
          atom = letter();
          break;
        case 2:
          atom = "[" + letter() + letter() + "]";
          break;
        case 3:
          atom = "[^" + letter() + "]";
          break;
        case 4:
          out += pick(2) == 0 ? "\\b" : "";
          atom = letter() + letter();
          break;
        default:
          atom = "(?:" + expression(depth - 1) + "|" + expression(depth - 1) + ")";
      }
      out += atom;
      const bool one = atom.size() == letter().size() || atom.back() == ')' || atom.back() == ']';
      if (one && pick(3) == 0) {
        constexpr const char* kRepeats[] = {"?", "*", "+", "{0,2}", "{1,3}", "??", "*?"};
        out += kRepeats[pick(7)];
      }
    }
    return out;
  }

  std::string text() {
    std::string out;
    const int length = pick(12);
    for (int i = 0; i < length; ++i) out += pick(6) == 0 ? " " : letter();
    return out;
  }

 private:
  int pick(int below) {
    return static_cast<int>(
        base::draw_below(seed_, std::to_string(count_++), static_cast<std::uint64_t>(below)));
  }
  std::string letter() {
    constexpr const char* kLetters[] = {"a", "b", "c", "微"};
    return kLetters[pick(4)];
  }

  std::uint64_t seed_;
  int count_ = 0;
};

TEST(Matcher, FindsWhatRe2FindsForAnyExpression) {
  int compared = 0;
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    Maker maker(seed);
    const std::string expression = maker.expression(2);
    const auto tree = parse_regex(expression);
    if (!tree || tree->may_be_empty()) continue;
    for (int i = 0; i < 8; ++i) {
      const std::string text = maker.text();
      ASSERT_EQ(by_pool(expression, text), by_re2(expression, text)) << expression << " in '" << text << "'";
      ++compared;
    }
  }
  EXPECT_GT(compared, 5000);
}

// The quick look at the first character never hides a match.
TEST(MatchStart, AllowsEveryPlaceWhereAMatchBegins) {
  int begun = 0;
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    Maker maker(seed);
    const std::string expression = maker.expression(2);
    const auto tree = parse_regex(expression);
    if (!tree || tree->may_be_empty()) continue;
    const MatchStart start = match_start_of(*tree);
    for (int i = 0; i < 8; ++i) {
      const std::string text = maker.text();
      const std::vector<Glyph> glyphs = glyphs_of(text);
      const std::vector<StartPlace> places = start_places(glyphs);
      for (const auto& [begin, end] : by_re2(expression, text)) {
        if (begin == 0) continue;
        ASSERT_TRUE(start.allows(places[glyph_at(glyphs, begin)])) << expression << " in '" << text << "'";
        ++begun;
      }
    }
  }
  EXPECT_GT(begun, 2000);
}

TEST(MatchStart, KnowsEdgesClassesAndWhatMayBeLeftOut) {
  const auto allowed = [](const std::string& regex, const std::string& text) {
    const std::vector<Glyph> glyphs = glyphs_of(text);
    const MatchStart start = match_start_of(*parse_regex(regex));
    std::string marks;
    for (const StartPlace place : start_places(glyphs)) marks += start.allows(place) ? '+' : '.';
    return marks;
  };
  EXPECT_EQ(allowed("\\bno", "no on non"), "+.....+..");
  EXPECT_EQ(allowed("\\Bn", "no non"), ".....+");
  EXPECT_EQ(allowed("^a|b", "aabb"), "..++");
  EXPECT_EQ(allowed("(?:再)?加|[0-9]", "再加x7"), "++.+");
  EXPECT_EQ(allowed("[^,]x", "微,y"), "+.+");
  EXPECT_EQ(allowed("\\p{Han}x", "微x"), "+.");
}

// Whatever is needed or exact in the parts of an expression: the scanner finds a match exactly where RE2
// finds one.
TEST(Scanner, MatchesATextIfAndOnlyIfRe2Does) {
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    Maker maker(seed);
    const std::string expression = maker.expression(2) + "|" + maker.expression(1);
    const auto tree = parse_regex(expression);
    if (!tree || tree->may_be_empty()) continue;
    const auto scanner = Scanner::build({expression});
    ASSERT_TRUE(scanner.ok()) << expression;
    for (int i = 0; i < 8; ++i) {
      const std::string text = maker.text();
      const auto glyphs = glyphs_of(text);
      Scan scan = scanner->scan(text, glyphs);
      ASSERT_EQ(scan.occurs(0), !by_re2(expression, text).empty()) << expression << " in '" << text << "'";
    }
  }
}

TEST(Scanner, UsesRe2ForWhatItDoesNotKnow) {
  const auto scanner = Scanner::build({"(?i)ABC", "[[:alpha:]]+\\p{Greek}"});
  ASSERT_TRUE(scanner.ok());
  const std::string text = "xabc λ";
  const auto glyphs = glyphs_of(text);
  Scan scan = scanner->scan(text, glyphs);
  EXPECT_THAT(scan.places(0), ElementsAre(Span{1, 4}));
  EXPECT_THAT(scan.places(1), IsEmpty());
}

TEST(Scanner, RefusesWhatIsNoExpressionOrMatchesNothing) {
  for (const char* bad :
       {"(a", "a)", "[a", "a**", "*a", "a{2,1}", "\\", "a?", "", "(?:a|)", "x{1001}", "[z-a]"}) {
    const auto scanner = Scanner::build({bad});
    EXPECT_FALSE(scanner.ok()) << bad;
  }
}

TEST(Scanner, TakesLinearTime) {
  const auto scanner = Scanner::build({"(?:a|aa|aaa)*b", "(?:[^x]{0,9}a){0,9}c"});
  ASSERT_TRUE(scanner.ok());
  const std::string text(16 * 1024, 'a');
  const auto glyphs = glyphs_of(text);
  Scan scan = scanner->scan(text + "", glyphs);
  EXPECT_THAT(scan.places(0), IsEmpty());
}

TEST(RegexParts, SayWhatAnExpressionNeeds) {
  const std::vector<RegexPart> all =
      parts_of(*parse_regex("抱歉|\\b(?:sorry|pardon)\\b|(?:加|搜).{0,4}微信"));
  const auto* parts = &all;
  ASSERT_EQ(parts->size(), 4U);
  EXPECT_TRUE((*parts)[0].exact);
  EXPECT_TRUE((*parts)[1].exact && (*parts)[1].edges.word_begin && (*parts)[1].edges.word_end);
  EXPECT_FALSE((*parts)[3].exact);
  EXPECT_THAT((*parts)[3].needs[0], ElementsAre(U"微信"));
  EXPECT_EQ((*parts)[3].needs.size(), 2U);
}

}  // namespace
}  // namespace dojo::text
