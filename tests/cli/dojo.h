// `dojo` as a function: arguments and standard input in, exit code and both outputs back.
//
//   Answer a = dojo({"judge"}, lines);      a.exit, a.out, a.err
//
// The shipped packs and weights are used; the shop stays open between calls unless --packs names another
// folder. A Home gives data and settings a temporary folder of their own.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "store/temporary_folder.h"

namespace dojo::tests {

struct Answer {
  int exit = 0;
  std::string out, err;

  nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
  std::vector<nlohmann::json> json_lines() const;
};

// `interactive`: as if a person sat at the terminal and typed the input.
Answer dojo(const std::vector<std::string>& args, const std::string& input = "", bool interactive = false);

class Home {
 public:
  Home();
  ~Home();
  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

inline constexpr const char* kCase = "small-order-haggle";

}  // namespace dojo::tests
