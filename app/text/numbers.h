// Numbers however people write them, in thousandths: 19.9, 1,000, １２, 二十, 两百五 (250), 一万二
// (12,000), 1.2万, twenty five, a couple of (2), and ranges 3-5, 三到五, 两三, 2 to 3 (the number is the
// upper end: what binds us).
//
//   for (const Number& n : find_numbers(shadow, glyphs)) …  n.milli == 19900 for "19.9"
//
// 八五 without units is a `sequence`, 85 (八五折); 两三 and 七八 are sequences too, but read as ranges (low
// 2, upper 3). Words that only look like numbers (一下, 一定, 第一 as a word, 十分, 万一, 千万) are left out;
// 第二 and 周三 are marked ordinal. Numbers of more than 12 digits are left out (identifiers). Offsets are
// bytes of the shadow text; results are in order and do not overlap. Pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/characters.h"
#include "text/span.h"

namespace dojo::text {

struct Number {
  Span span;
  std::int64_t milli = 0;
  std::int64_t low_milli = 0;  // of a range; else the same
  bool decimal = false;        // written with a decimal point
  bool sequence = false;       // Chinese digits without units
  bool ordinal = false;        // 第二, 周三, 星期一
  bool arabic = false;
  bool glued_before = false;  // a letter stands right before: b2, v1

  bool is_whole() const { return milli % 1000 == 0; }
  std::int64_t whole() const { return milli / 1000; }
};

std::vector<Number> find_numbers(std::string_view shadow, const std::vector<Glyph>& glyphs);

}  // namespace dojo::text
