#include "base/civil_time.h"

#include <optional>
#include <time.h>

namespace dojo::base {
namespace {

// Takes a text apart from the left; once something does not fit, nothing fits any more.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  int number(std::size_t digits) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) value = 10 * value + digit();
    return value;
  }

  bool skip(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void expect(char c) { fits_ = skip(c) && fits_; }
  bool at_digit() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }
  bool done() const { return fits_ && rest_.empty(); }

  int digit() {
    if (!at_digit()) {
      fits_ = false;
      return 0;
    }
    const int value = rest_.front() - '0';
    rest_.remove_prefix(1);
    return value;
  }

 private:
  std::string_view rest_;
  bool fits_ = true;
};

int read_fraction(Cursor& cursor) {
  int millis = 0;
  int scale = 100;
  do {
    millis += scale * cursor.digit();
    scale /= 10;
  } while (cursor.at_digit());
  return millis;
}

int read_offset(Cursor& cursor) {
  if (cursor.skip('Z')) return 0;
  const bool west = cursor.skip('-');
  if (!west) cursor.expect('+');
  const int hours = cursor.number(2);
  cursor.expect(':');
  const int minutes = 60 * hours + cursor.number(2);
  return west ? -minutes : minutes;
}

bool is_same_moment(const tm& a, const tm& b) {
  return a.tm_year == b.tm_year && a.tm_mon == b.tm_mon && a.tm_mday == b.tm_mday && a.tm_hour == b.tm_hour &&
         a.tm_min == b.tm_min && a.tm_sec == b.tm_sec;
}

std::string padded(std::int64_t value, std::size_t width) {
  std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

base::Result<CivilTime> parse_rfc3339(std::string_view text) {
  const base::Error bad{
      base::ErrorCode::invalid_input,
      "\"" + std::string(text.substr(0, 40)) + "\" is no time; write it like 2026-01-05T09:00:00+08:00"};
  Cursor cursor(text);
  tm parts{};
  parts.tm_year = cursor.number(4) - 1900;
  cursor.expect('-');
  parts.tm_mon = cursor.number(2) - 1;
  cursor.expect('-');
  parts.tm_mday = cursor.number(2);
  cursor.expect('T');
  parts.tm_hour = cursor.number(2);
  cursor.expect(':');
  parts.tm_min = cursor.number(2);
  cursor.expect(':');
  parts.tm_sec = cursor.number(2);
  const int millis = cursor.skip('.') ? read_fraction(cursor) : 0;
  const int offset_minutes = read_offset(cursor);
  if (!cursor.done() || parts.tm_year < 70 || offset_minutes < -1439 || offset_minutes > 1439) return bad;

  // timegm carries 31 April over to 1 May; a date that comes back changed was none.
  tm carried = parts;
  const std::int64_t seconds = ::timegm(&carried);
  if (!is_same_moment(parts, carried)) return bad;
  return CivilTime{(seconds - 60 * offset_minutes) * 1000 + millis, offset_minutes};
}

std::string write_rfc3339(const CivilTime& time) {
  const std::int64_t local_ms = time.unix_ms + 60000 * std::int64_t{time.offset_minutes};
  const time_t seconds = static_cast<time_t>(local_ms / 1000);
  tm parts{};
  ::gmtime_r(&seconds, &parts);
  const int offset = time.offset_minutes < 0 ? -time.offset_minutes : time.offset_minutes;
  return padded(parts.tm_year + 1900, 4) + "-" + padded(parts.tm_mon + 1, 2) + "-" +
         padded(parts.tm_mday, 2) + "T" + padded(parts.tm_hour, 2) + ":" + padded(parts.tm_min, 2) + ":" +
         padded(parts.tm_sec, 2) + "." + padded(local_ms % 1000, 3) + (time.offset_minutes < 0 ? "-" : "+") +
         padded(offset / 60, 2) + ":" + padded(offset % 60, 2);
}

}  // namespace dojo::base
