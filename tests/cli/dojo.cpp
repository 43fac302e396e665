#include "cli/dojo.h"

#include <cstdlib>
#include <sstream>

#include "cli/shell.h"

namespace dojo::tests {

std::vector<nlohmann::json> Answer::json_lines() const {
  std::vector<nlohmann::json> all;
  std::istringstream in(out);
  for (std::string line; std::getline(in, line);) all.push_back(nlohmann::json::parse(line, nullptr, false));
  return all;
}

Answer dojo(const std::vector<std::string>& args, const std::string& input) {
  ::setenv("DOJO_PACKS", DOJO_SOURCE_DIR "/scenarios", 1);
  ::setenv("DOJO_ASSETS", DOJO_SOURCE_DIR "/assets", 1);
  std::istringstream in(input);
  std::ostringstream out, err;
  cli::Shell shell(in, out, err);
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
