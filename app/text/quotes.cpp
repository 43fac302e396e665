#include "text/quotes.h"

#include <array>
#include <re2/re2.h>
#include <string>

namespace dojo::text {
namespace {

struct Marks {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Marks, 5> kMarks = {
    {{"「", "」"}, {"『", "』"}, {"“", "”"}, {"\"", "\""}, {"《", "》"}}};
constexpr std::size_t kLongestQuote = 240;  // bytes
constexpr std::size_t kCueWindow = 60;      // bytes before the quotation in which the cue stands

// The tail of what stands before a quotation must match.
constexpr const char* kBefore =
    R"((?:您|你|亲|客户|顾客|买家|客人|对方)[^。!?;\n]{0,8}?(?:说|提到|提及|提出|讲|问|写|发|骂|叫|称|打|评价|反馈|留言|反映)[^。!?;\n]{0,8}$)"
    R"(|(?:评价|评论|留言|反馈|原话|截图|差评)[^。!?;\n]{0,8}$)"
    R"(|(?:所谓|那句|这句|这个词|字眼)[^。!?;\n]{0,4}$)"
    R"(|\b(?:you|customer|buyer|they|he|she)\b[^.!?;\n]{0,24}\b(?:say|says|said|saying|wrote|write|writing|call|called|calling|)"
    R"(mention|mentioned|ask|asked|asking|used|describe|described|put)\b[^.!?;\n]{0,24}$)"
    R"(|\b(?:review|message|comment|word|words|phrase|quote|feedback|saying|calling)\b[^.!?;\n]{0,24}$)";
// The head of what stands after it.
constexpr const char* kAfter =
    R"(^\s?(这个词|这个字|这种词|这种话|这样的|这句|这话|字眼|二字|两个字|三个字|四个字|的说法|的评价|这类|这几个字|is what you|)"
    R"(as you (said|wrote|put)))";

std::string_view window_before(std::string_view text, std::size_t at) {
  std::size_t begin = at > kCueWindow ? at - kCueWindow : 0;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return text.substr(begin, at - begin);
}

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

std::unique_ptr<re2::RE2> compiled(const char* pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return std::make_unique<re2::RE2>(pattern, options);
}

}  // namespace

QuoteFinder::QuoteFinder() : before_(compiled(kBefore)), after_(compiled(kAfter)) {}
QuoteFinder::~QuoteFinder() = default;

std::vector<Span> QuoteFinder::quoted(std::string_view shadow, std::string_view situation) const {
  std::vector<Span> spans;
  for (const Marks& marks : kMarks) {
    for (std::size_t at = shadow.find(marks.open); at != std::string_view::npos;) {
      const std::size_t begin = at + marks.open.size();
      const std::size_t end = shadow.find(marks.close, begin);
      if (end == std::string_view::npos) break;
      const std::string_view words = shadow.substr(begin, end - begin);
      const std::size_t after = end + marks.close.size();
      const bool short_enough = words.size() <= kLongestQuote && words.find('\n') == std::string_view::npos;
      const bool cued = re2::RE2::PartialMatch(piece(window_before(shadow, at)), *before_) ||
                        re2::RE2::PartialMatch(piece(shadow.substr(after)), *after_) ||
                        (words.size() >= 4 && situation.find(words) != std::string_view::npos);
      if (short_enough && cued) spans.push_back({begin, end});
      at = shadow.find(marks.open, after);
    }
  }
  return spans;
}

bool QuoteFinder::is_echo(std::string_view shadow, Span match, Span clause,
                          std::string_view situation) const {
  const std::string_view words = shadow.substr(match.begin, match.end - match.begin);
  if (words.size() < 4 || situation.find(words) == std::string_view::npos || clause.begin > match.begin)
    return false;
  const std::string_view before = window_before(shadow.substr(clause.begin), match.begin - clause.begin);
  return re2::RE2::PartialMatch(piece(before), *before_);
}

}  // namespace dojo::text
