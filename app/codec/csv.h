// Comma-separated values as RFC 4180 has them: quoted fields with commas, quotes ("") and line ends inside.
//
//   auto rows = parse_csv(bytes);      (*rows)[0].fields, (*rows)[0].line
//
// A byte order mark is passed over, CRLF and LF end rows, empty lines are left out. A quote inside an
// unquoted field, text behind a closing quote and a quote that is never closed are invalid_input, naming the
// line. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dojo::codec {

struct CsvRow {
  int line = 1;  // on which it begins
  std::vector<std::string> fields;
};

base::Result<std::vector<CsvRow>> parse_csv(std::string_view bytes);

}  // namespace dojo::codec
