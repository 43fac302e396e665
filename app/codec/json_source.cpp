#include "codec/json_source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "codec/codes.h"

namespace dojo::codec {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Builds the value from the parser's events. nlohmann says what comes but not where, so the builder walks the
// same bytes beside it: the events come in the order of the text, and each begins at the next byte that is no
// space and no separator. That walk is only made for files in which something is wrong.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(JsonSource& source, std::string_view bytes, const LineIndex& lines, Diagnostics& diagnostics)
      : source_(source), bytes_(bytes), tokens_(bytes), lines_(&lines), diagnostics_(&diagnostics) {}
  // Without places, which most files never need; stops at the first fault.
  Builder(JsonSource& source, std::string_view bytes) : source_(source), bytes_(bytes), tokens_(bytes) {}

  void start_at(std::size_t offset) { tokens_.start_at(offset); }

  bool null() override { return take(nullptr); }
  bool boolean(bool value) override { return take(value); }
  bool number_integer(number_integer_t value) override { return take(value); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value <= static_cast<number_unsigned_t>(INT64_MAX)) return take(static_cast<std::int64_t>(value));
    return refuse_number();
  }
  bool number_float(number_float_t, const string_t&) override { return refuse_number(); }
  bool string(string_t& value) override { return take(std::move(value)); }
  bool binary(binary_t&) override { return false; }

  bool key(string_t& value) override {
    const std::size_t begin = next_token();
    Level& level = levels_.back();
    const auto [slot, is_new] = level.node->emplace(value, nullptr);
    level.slot = &*slot;
    return is_new || report(Code::duplicate_key, begin, {value});
  }

  bool start_object(std::size_t) override { return open(nlohmann::json::object()); }
  bool start_array(std::size_t) override { return open(nlohmann::json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    if (!lines_) return false;
    // "[json.exception.parse_error.101] parse error at line 1, column 2: what is wrong"
    const std::string words = error.what();
    const std::size_t colon = words.find(": ");
    const std::size_t token = std::min(tokens_.peek(), bytes_.size());
    const std::size_t seen = position == 0 ? 0 : std::min(position - 1, bytes_.size());
    report(Code::not_json, std::min(token, seen),
           {colon == std::string::npos ? words : words.substr(colon + 2)});
    return false;
  }

 private:
  struct Level {
    nlohmann::json* node = nullptr;
    nlohmann::json* slot = nullptr;  // of an object: the value of the key just read
  };

  // Whether to go on.
  bool report(Code code, std::size_t offset, const std::vector<std::string>& arguments) {
    if (!lines_) return false;
    diagnostics_->push_back(make(code, source_.file, lines_->at(offset), arguments));
    return true;
  }

  std::size_t next_token() { return lines_ ? tokens_.take() : 0; }

  bool refuse_number() {
    if (!lines_) return false;
    const std::size_t begin = next_token();
    report(Code::not_an_integer, begin, {std::string(tokens_.text(begin))});
    // One stands for it, which is in nearly every range: the other faults of the file are still looked for.
    return add(1);
  }

  nlohmann::json* put(nlohmann::json value) {
    if (levels_.empty()) {
      source_.value = std::move(value);
      return &source_.value;
    }
    Level& level = levels_.back();
    if (level.node->is_array()) {
      level.node->push_back(std::move(value));
      return &level.node->back();
    }
    *level.slot = std::move(value);
    return level.slot;
  }

  bool add(nlohmann::json value) {
    put(std::move(value));
    return true;
  }

  bool take(nlohmann::json value) {
    next_token();
    return add(std::move(value));
  }

  bool open(nlohmann::json value) {
    const std::size_t begin = next_token();
    if (levels_.size() == kMaxDepth) {
      report(Code::too_deep, begin, {std::to_string(kMaxDepth)});
      return false;
    }
    levels_.push_back({put(std::move(value))});
    return true;
  }

  bool close() {
    next_token();
    levels_.pop_back();
    return true;
  }

  JsonSource& source_;
  std::string_view bytes_;
  Tokens tokens_;
  const LineIndex* lines_ = nullptr;  // nothing: without places
  Diagnostics* diagnostics_ = nullptr;
  std::vector<Level> levels_;
};

bool has_mark(std::string_view bytes) {
  return bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark;
}

std::size_t first_bad_byte(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const base::CodePoint next = base::utf8_at(bytes, at);
    if (!next.valid) return at;
    at += next.length;
  }
  return bytes.size();
}

}  // namespace

Place JsonSource::place(std::string pointer) const {
  if (!places) places = std::make_shared<const Places>(find_places(bytes));
  for (;;) {
    const auto found = places->find(pointer);
    if (found != places->end()) return found->second;
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string::npos) return {};
    pointer.resize(slash);
  }
}

std::optional<JsonSource> parse_json(const std::string& file, std::string_view bytes,
                                     Diagnostics& diagnostics) {
  if (bytes.size() > kMaxFileBytes) {
    const std::vector<std::string> sizes = {std::to_string(bytes.size()), std::to_string(kMaxFileBytes)};
    diagnostics.push_back(make(Code::too_large, file, {}, sizes));
    return std::nullopt;
  }
  if (const std::size_t bad = first_bad_byte(bytes); bad < bytes.size()) {
    diagnostics.push_back(make(Code::bad_utf8, file, LineIndex(bytes).at(bad), {std::to_string(bad + 1)}));
    return std::nullopt;
  }
  JsonSource source{file, nullptr, std::string(bytes)};
  if (Builder quick(source, bytes);
      nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &quick) && !has_mark(bytes))
    return source;
  source.value = nullptr;
  const LineIndex lines(bytes);
  Builder builder(source, bytes, lines, diagnostics);
  if (has_mark(bytes)) {
    diagnostics.push_back(make(Code::byte_order_mark, file, {}, {}));
    builder.start_at(kByteOrderMark.size());  // nlohmann passes over it too
  }
  if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder)) return std::nullopt;
  return source;
}

}  // namespace dojo::codec
