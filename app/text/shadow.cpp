#include "text/shadow.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/fold.h"

namespace dojo::text {

Span MappedText::to_original(Span span) const {
  if (span.begin >= span.end || span.end > text.size()) {
    const std::size_t at =
        span.begin < begin_of.size() ? begin_of[span.begin] : (end_of.empty() ? 0 : end_of.back());
    return {at, at};
  }
  return {begin_of[span.begin], end_of[span.end - 1]};
}

Span MappedText::from_original(Span original) const {
  const auto first = std::upper_bound(end_of.begin(), end_of.end(), original.begin);
  const auto last = std::lower_bound(begin_of.begin(), begin_of.end(), original.end);
  const auto begin = static_cast<std::size_t>(first - end_of.begin());
  const auto end = static_cast<std::size_t>(last - begin_of.begin());
  return {begin, std::max(begin, end)};
}

void MappedText::append(char32_t c, std::uint32_t original_begin, std::uint32_t original_end) {
  std::string bytes;
  base::append_utf8(bytes, c);
  append(bytes, original_begin, original_end);
}

void MappedText::append(std::string_view bytes, std::uint32_t original_begin, std::uint32_t original_end) {
  text += bytes;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    begin_of.push_back(original_begin);
    end_of.push_back(original_end);
  }
}

namespace {

// How many bytes at `at` are a character that stands for itself in the shadow: a letter, digit or sign of
// ASCII that is no capital, or a hanzi with no simpler form. 0: fold() has to say.
std::size_t plain_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return lead > 0x20 && lead < 0x7F && !(lead >= 'A' && lead <= 'Z') ? 1 : 0;
  if (lead < 0xE4 || lead > 0xE9 || at + 2 >= text.size()) return 0;
  if ((byte(at + 1) & 0xC0) != 0x80 || (byte(at + 2) & 0xC0) != 0x80) return 0;
  const char32_t c = (lead & 0x0FU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU);
  return c >= 0x4E00 && c <= 0x9FFF && simplified(c) == c ? 3 : 0;
}

}  // namespace

MappedText shadow_of(std::string_view original) {
  MappedText out;
  out.text.reserve(original.size() + 8);
  out.begin_of.reserve(original.size() + 8);
  out.end_of.reserve(original.size() + 8);
  for (std::size_t at = 0; at < original.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    if (const std::size_t length = plain_length(original, at); length > 0) {
      at += length;
      out.append(original.substr(begin, length), begin, static_cast<std::uint32_t>(at));
      continue;
    }
    const base::CodePoint c = base::utf8_at(original, at);
    at += c.length;
    const auto end = static_cast<std::uint32_t>(at);
    const Folded folded = fold(c.value);
    for (std::size_t i = 0; i < folded.count; ++i) {
      const char32_t f = folded.code_points[i];
      const bool blank = f == U' ' || f == U'\n';
      if (blank && !out.text.empty() && (out.text.back() == ' ' || out.text.back() == '\n')) {
        if (f == U'\n') out.text.back() = '\n';
        out.end_of.back() = end;
        continue;
      }
      out.append(f, begin, end);
    }
  }
  return out;
}

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Length of a token that must be copied as it stands: an escape, \p{…}, a flag group's head, a named class,
// {n,m}.
std::size_t verbatim_length(std::string_view regex, std::size_t at) {
  const std::string_view rest = regex.substr(at);
  if (rest[0] == '\\') {
    if (rest.size() > 2 && (rest[1] == 'p' || rest[1] == 'P' || rest[1] == 'x') && rest[2] == '{') {
      const std::size_t close = rest.find('}');
      return close == std::string_view::npos ? rest.size() : close + 1;
    }
    return std::min<std::size_t>(2, rest.size());
  }
  if (rest.size() > 1 && rest[0] == '(' && rest[1] == '?') {
    const std::size_t close = rest.find_first_of(":>)");
    return close == std::string_view::npos ? rest.size() : close + 1;
  }
  if (rest.size() > 1 && rest[0] == '[' && rest[1] == ':') {
    const std::size_t close = rest.find(":]");
    return close == std::string_view::npos ? rest.size() : close + 2;
  }
  return 0;
}

}  // namespace

namespace {

// Length of the quantifier at `at`: ?, *, +, {2,} with a lazy ? behind it; 0 if there is none.
std::size_t quantifier_length(std::string_view regex, std::size_t at) {
  if (at >= regex.size()) return 0;
  std::size_t length = 0;
  if (regex[at] == '?' || regex[at] == '*' || regex[at] == '+') {
    length = 1;
  } else if (regex[at] == '{') {
    const std::size_t close = regex.find('}', at);
    length = close == std::string_view::npos ? 0 : close + 1 - at;
  }
  if (length > 0 && at + length < regex.size() && regex[at + length] == '?') ++length;
  return length;
}

std::string escaped(const Folded& folded) {
  std::string out;
  for (std::size_t i = 0; i < folded.count; ++i) {
    const char32_t f = folded.code_points[i];
    const bool sign = f > U' ' && f < 0x80 && !is_letter(static_cast<char>(f)) && !(f >= U'0' && f <= U'9');
    if (sign) out += '\\';
    base::append_utf8(out, f);
  }
  return out;
}

}  // namespace

namespace {

// Letters, digits and hanzi that a pattern may have without any further look.
std::size_t folds_to_itself(std::string_view regex, std::size_t at) {
  const char c = regex[at];
  const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '|' || c == ')';
  if (static_cast<unsigned char>(c) < 0x80) return plain ? 1 : 0;
  return plain_length(regex, at);
}

}  // namespace

std::string folded_pattern(std::string_view regex) {
  std::string out;
  out.reserve(regex.size());
  bool in_class = false;
  for (std::size_t at = 0; at < regex.size();) {
    if (const std::size_t length = folds_to_itself(regex, at); length > 0) {
      out.append(regex, at, length);
      at += length;
      continue;
    }
    if (const std::size_t length = verbatim_length(regex, at); length > 0) {
      out += regex.substr(at, length);
      at += length;
      continue;
    }
    const base::CodePoint c = base::utf8_at(regex, at);
    at += c.length;
    if (c.value < 0x80) {
      const char ascii = static_cast<char>(c.value);
      in_class = ascii == '[' || (in_class && ascii != ']');
      out += is_letter(ascii) ? static_cast<char>(ascii | 0x20) : ascii;
      continue;
    }
    // A quantifier belongs to the whole of what one character became; to nothing, if it became nothing.
    const Folded folded = fold(c.value);
    const std::size_t quantifier = in_class ? 0 : quantifier_length(regex, at);
    if (folded.count == 0) {
      at += quantifier;
    } else if (folded.count > 1 && quantifier > 0) {
      out += "(?:" + escaped(folded) + ")";
    } else {
      out += escaped(folded);
    }
  }
  return out;
}

}  // namespace dojo::text
