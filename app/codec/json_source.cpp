#include "codec/json_source.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "codec/codes.h"

namespace dojo::codec {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class LineIndex {
 public:
  explicit LineIndex(std::string_view bytes) : bytes_(bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      if (bytes[at] == '\n') starts_.push_back(at + 1);
    }
  }

  Position at(std::size_t offset) const {
    offset = std::min(offset, bytes_.size());
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const std::size_t line = static_cast<std::size_t>(next - starts_.begin());
    const std::size_t start = starts_[line - 1];
    const std::size_t characters = base::count_code_points(bytes_.substr(start, offset - start));
    return {static_cast<int>(line), static_cast<int>(characters) + 1};
  }

 private:
  std::string_view bytes_;
  std::vector<std::size_t> starts_{0};
};

// Builds the value from the parser's events. nlohmann says what comes but not where, so the builder walks the
// same bytes beside it: the events come in the order of the text, and each begins at the next byte that is no
// space and no separator.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(JsonSource& source, std::string_view bytes, const LineIndex& lines, Diagnostics& diagnostics)
      : source_(source), bytes_(bytes), lines_(lines), diagnostics_(diagnostics) {}

  void start_at(std::size_t offset) { cursor_ = offset; }

  bool null() override { return add(nullptr, take_token()); }
  bool boolean(bool value) override { return add(value, take_token()); }
  bool number_integer(number_integer_t value) override { return add(value, take_token()); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value <= static_cast<number_unsigned_t>(INT64_MAX))
      return add(static_cast<std::int64_t>(value), take_token());
    return refuse_number();
  }
  bool number_float(number_float_t, const string_t&) override { return refuse_number(); }
  bool string(string_t& value) override { return add(std::move(value), take_token()); }
  bool binary(binary_t&) override { return false; }

  bool key(string_t& value) override {
    const std::size_t begin = take_token();
    Level& level = levels_.back();
    if (!level.keys.insert(value).second) report(Code::duplicate_key, begin, {value});
    level.key = value;
    level.key_begin = begin;
    return true;
  }

  bool start_object(std::size_t) override { return open(nlohmann::json::object()); }
  bool start_array(std::size_t) override { return open(nlohmann::json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    // "[json.exception.parse_error.101] parse error at line 1, column 2: what is wrong"
    const std::string words = error.what();
    const std::size_t colon = words.find(": ");
    const std::size_t token = std::min(next_token(), bytes_.size());
    const std::size_t seen = position == 0 ? 0 : std::min(position - 1, bytes_.size());
    report(Code::not_json, std::min(token, seen),
           {colon == std::string::npos ? words : words.substr(colon + 2)});
    return false;
  }

 private:
  struct Level {
    nlohmann::json* node = nullptr;
    std::string pointer;
    std::set<std::string> keys;
    std::string key;
    std::size_t key_begin = 0;
  };

  void report(Code code, std::size_t offset, const std::vector<std::string>& arguments) {
    diagnostics_.push_back(make(code, source_.file, lines_.at(offset), arguments));
  }

  std::size_t next_token() const {
    const std::size_t at = bytes_.find_first_not_of(" \t\r\n,:", cursor_);
    return at == std::string_view::npos ? bytes_.size() : at;
  }

  // Moves behind the next token and says where it began.
  std::size_t take_token() {
    const std::size_t begin = next_token();
    cursor_ = begin;
    if (begin == bytes_.size()) return begin;
    if (bytes_[begin] == '"') {
      for (++cursor_; cursor_ < bytes_.size() && bytes_[cursor_] != '"'; ++cursor_) {
        if (bytes_[cursor_] == '\\') ++cursor_;
      }
      ++cursor_;
    } else if (std::string_view("{}[]").find(bytes_[begin]) != std::string_view::npos) {
      ++cursor_;
    } else {
      cursor_ = std::min(bytes_.find_first_of(" \t\r\n,:{}[]\"", begin), bytes_.size());
    }
    return begin;
  }

  bool refuse_number() {
    const std::size_t begin = take_token();
    report(Code::not_an_integer, begin, {std::string(bytes_.substr(begin, cursor_ - begin))});
    // One stands for it, which is in nearly every range: the other faults of the file are still looked for.
    return add(1, begin);
  }

  nlohmann::json* place_value(nlohmann::json value, std::size_t begin) {
    if (levels_.empty()) {
      source_.value = std::move(value);
      source_.places[""] = {lines_.at(begin), lines_.at(begin)};
      return &source_.value;
    }
    Level& level = levels_.back();
    if (level.node->is_array()) {
      source_.places[level.pointer + "/" + std::to_string(level.node->size())] = {lines_.at(begin),
                                                                                  lines_.at(begin)};
      level.node->push_back(std::move(value));
      return &level.node->back();
    }
    source_.places[level.pointer + "/" + pointer_step(level.key)] = {lines_.at(level.key_begin),
                                                                     lines_.at(begin)};
    nlohmann::json& slot = (*level.node)[level.key];
    slot = std::move(value);
    return &slot;
  }

  bool add(nlohmann::json value, std::size_t begin) {
    place_value(std::move(value), begin);
    return true;
  }

  bool open(nlohmann::json value) {
    const std::size_t begin = take_token();
    if (levels_.size() == kMaxDepth) {
      report(Code::too_deep, begin, {std::to_string(kMaxDepth)});
      return false;
    }
    std::string pointer;
    if (!levels_.empty()) {
      const Level& level = levels_.back();
      const std::string step =
          level.node->is_array() ? std::to_string(level.node->size()) : pointer_step(level.key);
      pointer = level.pointer + "/" + step;
    }
    nlohmann::json* node = place_value(std::move(value), begin);
    levels_.push_back({node, std::move(pointer), {}, {}, 0});
    return true;
  }

  bool close() {
    take_token();
    levels_.pop_back();
    return true;
  }

  JsonSource& source_;
  std::string_view bytes_;
  const LineIndex& lines_;
  Diagnostics& diagnostics_;
  std::vector<Level> levels_;
  std::size_t cursor_ = 0;
};

std::size_t first_bad_byte(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const base::CodePoint next = base::utf8_at(bytes, at);
    if (!next.valid) return at;
    at += next.length;
  }
  return bytes.size();
}

}  // namespace

Place JsonSource::place(std::string pointer) const {
  for (;;) {
    const auto found = places.find(pointer);
    if (found != places.end()) return found->second;
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string::npos) return {};
    pointer.resize(slash);
  }
}

std::string pointer_step(std::string_view key) {
  std::string step;
  for (const char c : key) {
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else
      step += c;
  }
  return step;
}

std::optional<JsonSource> parse_json(const std::string& file, std::string_view bytes,
                                     Diagnostics& diagnostics) {
  if (bytes.size() > kMaxFileBytes) {
    const std::vector<std::string> sizes = {std::to_string(bytes.size()), std::to_string(kMaxFileBytes)};
    diagnostics.push_back(make(Code::too_large, file, {}, sizes));
    return std::nullopt;
  }
  const LineIndex lines(bytes);
  if (const std::size_t bad = first_bad_byte(bytes); bad < bytes.size()) {
    diagnostics.push_back(make(Code::bad_utf8, file, lines.at(bad), {std::to_string(bad + 1)}));
    return std::nullopt;
  }
  JsonSource source{file, nullptr, {}};
  Builder builder(source, bytes, lines, diagnostics);
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    diagnostics.push_back(make(Code::byte_order_mark, file, {}, {}));
    builder.start_at(kByteOrderMark.size());  // nlohmann passes over it too
  }
  if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder)) return std::nullopt;
  return source;
}

}  // namespace dojo::codec
