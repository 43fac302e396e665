// Where a JSON pointer stands in the files of a case, for findings that name one.
//
//   CasePlaces places(folder);
//   places.line("scenario.json", "/nodes/opening/transitions/0")   ->  57; 1 if it can't be told
//
// Reads each file once, when it is first asked for.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "codec/json_source.h"

namespace dojo::cli {

class CasePlaces {
 public:
  explicit CasePlaces(std::filesystem::path folder) : folder_(std::move(folder)) {}

  int line(const std::string& file, const std::string& pointer);
  std::string full_name(const std::string& file) const { return (folder_ / file).string(); }

 private:
  std::filesystem::path folder_;
  std::map<std::string, std::optional<codec::JsonSource>> sources_;
};

}  // namespace dojo::cli
