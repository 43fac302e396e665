// Names of people, by what stands beside them. There is no list of all names: surnames, titles and
// introductions.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "runtime/private_words.h"

namespace dojo::runtime {
namespace {

constexpr std::u32string_view kSurnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚"
    U"卢姜崔钟谭陆"
    U"汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧诸司上慕尉皇端";
constexpr std::u32string_view kNoName =
    U"的了吗呢吧啊呀就是在到要想买问客服亲老板家店号人们这那什么怎么，。！？、；：,.!?;: \n（）()~～";

struct NameGlyph {
  char32_t value = 0;
  std::size_t begin = 0, end = 0;
};
using NameGlyphs = std::vector<NameGlyph>;

NameGlyphs read_glyphs(std::string_view text) {
  NameGlyphs all;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint next = base::utf8_at(text, at);
    all.push_back({next.value, at, at + next.length});
    at += next.length;
  }
  return all;
}

bool is_surname(char32_t c) {
  return kSurnames.find(c) != std::u32string_view::npos;
}

bool may_be_in_name(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF && kNoName.find(c) == std::u32string_view::npos;
}

bool stands_at(const NameGlyphs& text, std::size_t at, std::u32string_view words) {
  if (at + words.size() > text.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text[at + i].value != words[i]) return false;
  }
  return true;
}

void add_person(const NameGlyphs& text, std::size_t first, std::size_t count,
                std::vector<PrivateSpan>& spans) {
  if (count > 0) spans.push_back({PrivateKind::person, text[first].begin, text[first + count - 1].end});
}

// 谢 is a surname; in 谢谢王先生 it is none.
bool surname_at(const NameGlyphs& text, std::size_t at) {
  if (!is_surname(text[at].value)) return false;
  const bool before = at > 0 && text[at - 1].value == U'谢';
  const bool behind = at + 1 < text.size() && text[at + 1].value == U'谢';
  return text[at].value != U'谢' || (!before && !behind);
}

// Characters of a Chinese name from `at`: a surname and one to three more; 0 if there is none.
std::size_t name_length(const NameGlyphs& text, std::size_t at) {
  if (at >= text.size() || !surname_at(text, at)) return 0;
  std::size_t count = 1;
  while (count < 4 && at + count < text.size() && may_be_in_name(text[at + count].value)) ++count;
  return count >= 2 ? count : 0;
}

// 我叫王小明, 收件人：李雷
void find_introduced(const NameGlyphs& text, std::vector<PrivateSpan>& spans) {
  constexpr std::array<std::u32string_view, 11> kCues = {U"我叫",     U"名字叫", U"姓名",   U"收件人",
                                                         U"收货人",   U"联系人", U"名字是", U"真名",
                                                         U"收货姓名", U"署名",   U"本人"};
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const std::u32string_view cue : kCues) {
      if (!stands_at(text, i, cue)) continue;
      std::size_t at = i + cue.size();
      while (at < text.size() &&
             std::u32string_view(U" ：:是为，,").find(text[at].value) != std::u32string_view::npos)
        ++at;
      // Introduced like this, a name needs no known surname.
      std::size_t count = 0;
      while (count < 4 && at + count < text.size() && may_be_in_name(text[at + count].value)) ++count;
      if (count >= 2) add_person(text, at, count, spans);
    }
    if (stands_at(text, i, U"我是")) {
      const std::size_t count = name_length(text, i + 2);
      const std::size_t end = i + 2 + count;
      const bool ends = end >= text.size() || !(text[end].value >= 0x4E00 && text[end].value <= 0x9FFF);
      if (count >= 2 && count <= 3 && ends) add_person(text, i + 2, count, spans);
    }
  }
}

// 王女士, 张小明先生: the longest of at most three characters before the title that begins with a surname.
void find_titled(const NameGlyphs& text, std::vector<PrivateSpan>& spans) {
  constexpr std::array<std::u32string_view, 8> kTitles = {U"先生", U"女士", U"小姐", U"太太",
                                                          U"老师", U"阿姨", U"同学", U"师傅"};
  for (std::size_t i = 1; i < text.size(); ++i) {
    for (const std::u32string_view title : kTitles) {
      if (!stands_at(text, i, title)) continue;
      for (std::size_t count = std::min<std::size_t>(3, i); count > 0; --count) {
        const std::size_t first = i - count;
        bool whole = surname_at(text, first);
        for (std::size_t j = first + 1; j < i; ++j) whole = whole && may_be_in_name(text[j].value);
        if (!whole) continue;
        add_person(text, first, count, spans);
        break;
      }
    }
  }
}

// "张三，13800138000，浙江省…": a short name beside a phone or an address.
void find_beside_contact(const NameGlyphs& text, std::vector<PrivateSpan>& spans) {
  const auto is_gap = [](char32_t c) {
    return std::u32string_view(U" ，,、:：;；/|\n").find(c) != std::u32string_view::npos;
  };
  const auto is_contact = [&](std::size_t begin) {
    return std::any_of(spans.begin(), spans.end(), [&](const PrivateSpan& span) {
      const bool kind = span.kind == PrivateKind::phone || span.kind == PrivateKind::address;
      return kind && (span.begin == begin || span.end == begin);
    });
  };
  std::vector<PrivateSpan> people;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool at_start = i == 0 || is_gap(text[i - 1].value);
    const std::size_t count = at_start ? name_length(text, i) : 0;
    if (count == 0) continue;
    std::size_t next = i + count;
    const bool alone = next >= text.size() || is_gap(text[next].value) ||
                       (text[next].value >= U'0' && text[next].value <= U'9');
    while (next < text.size() && is_gap(text[next].value)) ++next;
    std::size_t before = i;
    while (before > 0 && is_gap(text[before - 1].value)) --before;
    const bool touches = (next < text.size() && is_contact(text[next].begin)) ||
                         (before > 0 && is_contact(text[before - 1].end));
    if (alone && touches) add_person(text, i, count, people);
  }
  spans.insert(spans.end(), people.begin(), people.end());
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter_of_name(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || c == '\'' || c == '-';
}

bool is_common_word(std::string_view word) {
  constexpr std::array<std::string_view, 34> kCommon = {
      "There",   "All",   "Sir", "Madam", "Seller", "Team",  "Customer", "Dear",    "Friend",
      "Shop",    "Store", "The", "Your",  "I",      "You",   "We",       "It",      "My",
      "Please",  "Can",   "Is",  "And",   "But",    "Hi",    "Hello",    "Lantern", "Support",
      "Service", "Sorry", "Not", "A",     "Thanks", "Thank", "Again"};
  return std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end();
}

// The end of one to three words with capitals from `at`; `at` itself if there is none.
std::size_t end_of_name(std::string_view text, std::size_t at, bool small_too) {
  std::size_t end = at;
  for (int words = 0; words < 3; ++words) {
    const std::size_t begin = words == 0 ? at : end + 1;
    if (words > 0 && (end >= text.size() || text[end] != ' ')) break;
    std::size_t stop = begin;
    while (stop < text.size() && is_letter_of_name(text[stop])) ++stop;
    if (stop - begin < 2 || is_common_word(text.substr(begin, stop - begin))) break;
    if (!is_upper(text[begin]) && !(small_too && words == 0)) break;
    end = stop;
  }
  return end;
}

bool same_letters(std::string_view text, std::size_t at, std::string_view small) {
  if (at + small.size() > text.size()) return false;
  for (std::size_t i = 0; i < small.size(); ++i) {
    const char c = text[at + i];
    if ((is_upper(c) ? static_cast<char>(c + 32) : c) != small[i]) return false;
  }
  return true;
}

void find_english(std::string_view text, std::vector<PrivateSpan>& spans) {
  struct Cue {
    std::string_view words;
    bool small_too;
  };
  constexpr std::array<Cue, 22> kCues = {
      {{"my name is ", true},   {"my name's ", true},     {"name: ", true}, {"recipient: ", true},
       {"recipient is ", true}, {"receiver: ", true},     {"attn: ", true}, {"attn ", false},
       {"contact: ", false},    {"this is ", false},      {"i'm ", false},  {"i am ", false},
       {"mr ", false},          {"mr. ", false},          {"mrs ", false},  {"mrs. ", false},
       {"ms ", false},          {"ms. ", false},          {"miss ", false}, {"dear ", false},
       {"regards, ", false},    {"under the name ", true}}};
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool at_start = at == 0 || !is_letter_of_name(text[at - 1]);
    if (!at_start) continue;
    for (const Cue& cue : kCues) {
      if (!same_letters(text, at, cue.words)) continue;
      const std::size_t begin = at + cue.words.size();
      const std::size_t end = end_of_name(text, begin, cue.small_too);
      if (end > begin) spans.push_back({PrivateKind::person, begin, end});
    }
    // "Jane Doe, 12 Market Street"
    const std::size_t end = end_of_name(text, at, false);
    if (end <= at || text.substr(at, end - at).find(' ') == std::string_view::npos) continue;
    const std::size_t next = std::min(text.find_first_not_of(" ,;:\n", end), text.size());
    const bool touches = std::any_of(spans.begin(), spans.end(), [&](const PrivateSpan& span) {
      return (span.kind == PrivateKind::phone || span.kind == PrivateKind::address) && span.begin == next;
    });
    if (touches) spans.push_back({PrivateKind::person, at, end});
  }
}

}  // namespace

void find_people(std::string_view text, std::vector<PrivateSpan>& spans) {
  const NameGlyphs glyphs = read_glyphs(text);
  find_introduced(glyphs, spans);
  find_titled(glyphs, spans);
  find_beside_contact(glyphs, spans);
  find_english(text, spans);
}

}  // namespace dojo::runtime
