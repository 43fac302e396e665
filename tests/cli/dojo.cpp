#include "cli/dojo.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>

#include "cli/shell.h"
#include "runtime/shop.h"

namespace dojo::tests {

std::vector<nlohmann::json> Answer::json_lines() const {
  std::vector<nlohmann::json> all;
  std::istringstream in(out);
  for (std::string line; std::getline(in, line);) all.push_back(nlohmann::json::parse(line, nullptr, false));
  return all;
}

namespace {

// The shipped shop is opened once: it takes longer than all that most tests do with it. Tests that bring
// packs of their own have them read each time, since they change.
std::map<std::string, runtime::Shop>* kept_shops(const std::vector<std::string>& args) {
  static std::map<std::string, runtime::Shop> shops;
  const bool own = std::find(args.begin(), args.end(), "--packs") != args.end();
  return own ? nullptr : &shops;
}

}  // namespace

Answer dojo(const std::vector<std::string>& args, const std::string& input, bool interactive) {
  ::setenv("DOJO_PACKS", DOJO_SOURCE_DIR "/scenarios", 1);
  ::setenv("DOJO_ASSETS", DOJO_SOURCE_DIR "/assets", 1);
  std::istringstream in(input);
  std::ostringstream out, err;
  cli::Shell shell(in, out, err);
  shell.kept_shops = kept_shops(args);
  shell.interactive = interactive;
  std::vector<const char*> argv = {"dojo"};
  for (const std::string& arg : args) argv.push_back(arg.c_str());
  Answer answer;
  answer.exit = cli::run(static_cast<int>(argv.size()), argv.data(), shell);
  answer.out = out.str();
  answer.err = err.str();
  return answer;
}

Home::Home() {
  ::setenv("DOJO_HOME", folder_.path().c_str(), 1);
}
Home::~Home() {
  ::unsetenv("DOJO_HOME");
}

}  // namespace dojo::tests
