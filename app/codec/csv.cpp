#include "codec/csv.h"

#include <algorithm>

namespace dojo::codec {
namespace {

class CsvReader {
 public:
  explicit CsvReader(std::string_view bytes) : bytes_(bytes) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (bytes_.substr(0, kByteOrderMark.size()) == kByteOrderMark) at_ = kByteOrderMark.size();
  }

  base::Result<std::vector<CsvRow>> read() {
    std::vector<CsvRow> rows;
    while (at_ < bytes_.size()) {
      CsvRow row;
      row.line = line_;
      for (;;) {
        auto field = bytes_.substr(at_, 1) == "\"" ? quoted_field() : plain_field();
        if (!field) return field.error();
        row.fields.push_back(std::move(*field));
        if (bytes_.substr(at_, 1) != ",") break;
        ++at_;
      }
      end_row();
      const bool is_blank = row.fields.size() == 1 && row.fields.front().empty();
      if (!is_blank) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  base::Error fault(const std::string& why) const {
    return {base::ErrorCode::invalid_input, "CSV line " + std::to_string(line_) + ": " + why};
  }

  base::Result<std::string> plain_field() {
    const std::size_t end = std::min(bytes_.find_first_of(",\r\n", at_), bytes_.size());
    std::string field(bytes_.substr(at_, end - at_));
    at_ = end;
    if (field.find('"') != std::string::npos)
      return fault("a quote inside a field; write the field in quotes and the quote twice");
    return field;
  }

  base::Result<std::string> quoted_field() {
    const base::Error open = fault("this quoted field is never closed");
    std::string field;
    for (++at_; at_ < bytes_.size(); ++at_) {
      if (bytes_[at_] == '\n') ++line_;
      if (bytes_[at_] != '"') {
        field += bytes_[at_];
      } else if (bytes_.substr(at_ + 1, 1) == "\"") {
        field += '"';
        ++at_;
      } else {
        ++at_;
        const std::string_view next = bytes_.substr(at_, 1);
        if (!next.empty() && std::string_view(",\r\n").find(next) == std::string_view::npos)
          return fault("text behind a closing quote");
        return field;
      }
    }
    return open;
  }

  void end_row() {
    if (bytes_.substr(at_, 2) == "\r\n") ++at_;
    if (at_ < bytes_.size()) ++at_;
    ++line_;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

base::Result<std::vector<CsvRow>> parse_csv(std::string_view bytes) {
  return CsvReader(bytes).read();
}

}  // namespace dojo::codec
