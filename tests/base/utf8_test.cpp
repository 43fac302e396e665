// What counts as UTF-8, byte by byte (Unicode 15, table 3-7): a log holds nothing that another reader would
// refuse.
#include "base/utf8.h"

#include <gtest/gtest.h>

namespace dojo::base {
namespace {

TEST(Utf8, TakesTheFirstAndLastOfEachLength) {
  for (const char32_t c : {U'\u0001', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uD7FF', U'\uE000',
                           U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, c);
    EXPECT_TRUE(is_utf8(text)) << std::hex << static_cast<unsigned>(c);
    const CodePoint read = utf8_at(text, 0);
    EXPECT_EQ(read.value, c);
    EXPECT_EQ(read.length, text.size());
  }
}

struct Bad {
  const char* what;
  std::string bytes;
};

class BadUtf8 : public testing::TestWithParam<Bad> {};

TEST_P(BadUtf8, IsRefusedAndALoopStillAdvances) {
  const std::string text = "亲" + GetParam().bytes + "好";
  EXPECT_FALSE(is_utf8(GetParam().bytes)) << GetParam().what;
  EXPECT_FALSE(is_utf8(text)) << GetParam().what;
  const CodePoint bad = utf8_at(text, 3);
  EXPECT_FALSE(bad.valid) << GetParam().what;
  EXPECT_EQ(bad.value, U'\uFFFD');
  EXPECT_EQ(bad.length, 1U);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, BadUtf8,
    testing::Values(Bad{"continuation alone", "\x80"}, Bad{"byte FF", "\xFF"},
                    Bad{"overlong slash", "\xC0\xAF"}, Bad{"overlong, two", "\xC1\xBF"},
                    Bad{"overlong, three", "\xE0\x9F\xBF"}, Bad{"overlong, four", "\xF0\x8F\xBF\xBF"},
                    Bad{"first surrogate", "\xED\xA0\x80"}, Bad{"last surrogate", "\xED\xBF\xBF"},
                    Bad{"above U+10FFFF", "\xF4\x90\x80\x80"}, Bad{"cut short, two", "\xC3"},
                    Bad{"cut short, three", "\xE4\xBA"}, Bad{"cut short, four", "\xF0\x9F\x98"}));

TEST(Utf8, CountsCodePointsNotBytes) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("您好ok😀"), 5U);
}

TEST(Utf8, EmptyAndZeroBytesAreText) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8(std::string("a\0b", 3)));
}

}  // namespace
}  // namespace dojo::base
