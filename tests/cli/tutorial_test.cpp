// docs/author/tutorial.md, followed word for word in a clean folder: every ```sh block is run, and what the
// page shows as printed (the ```text block behind it) must be printed.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/wait.h>

#include "cli/workshop.h"

namespace dojo::tests {
namespace {

struct Step {
  int line = 0;
  int exit = 0;  // "```sh exit=1"
  std::string commands;
  std::vector<std::string> shown;
};

std::vector<Step> read_steps(std::istream& page) {
  std::vector<Step> steps;
  enum class Inside { words, commands, shown, other } inside = Inside::words;
  int number = 0;
  for (std::string line; std::getline(page, line);) {
    ++number;
    const bool fence = line.rfind("```", 0) == 0;
    if (fence && inside != Inside::words) {
      inside = Inside::words;
    } else if (fence) {
      inside = Inside::other;
      if (line.rfind("```sh", 0) == 0) {
        inside = Inside::commands;
        steps.push_back({number, 0, "", {}});
        const std::size_t exit = line.find("exit=");
        if (exit != std::string::npos) steps.back().exit = std::stoi(line.substr(exit + 5));
      } else if (line == "```text" && !steps.empty()) {
        inside = Inside::shown;
      }
    } else if (inside == Inside::commands) {
      steps.back().commands += line + "\n";
    } else if (inside == Inside::shown) {
      steps.back().shown.push_back(line);
    }
  }
  return steps;
}

struct Ran {
  int exit = -1;
  std::string printed;
};

Ran run_in(const std::filesystem::path& folder, const std::string& commands) {
  const std::filesystem::path script = folder / ".step.sh";
  std::ofstream(script) << "set -e\ncd '" << folder.string() << "'\nexec 2>&1\n" << commands;
  Ran ran;
  std::FILE* pipe = ::popen(("sh '" + script.string() + "'").c_str(), "r");
  if (!pipe) return ran;
  std::array<char, 4096> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe))
    ran.printed.append(buffer.data(), got);
  const int status = ::pclose(pipe);
  ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

// A clone as an author has it: ./run and the packs.
void make_clone(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  fs::copy(DOJO_SOURCE_DIR "/scenarios", folder / "scenarios", fs::copy_options::recursive);
  // The tutorial makes this case; a clone of today may hold it.
  fs::remove_all(folder / "scenarios/lantern/cases/logistics/where-is-it");
  std::ofstream(folder / "run") << "#!/bin/sh\nexport LANG=en_US.UTF-8 DOJO_PACKS='"
                                << (folder / "scenarios").string()
                                << "' DOJO_ASSETS='" DOJO_SOURCE_DIR "/assets' DOJO_HOME='"
                                << (folder / "home").string() << "'\nexec '" DOJO_PROGRAM "' \"$@\"\n";
  fs::permissions(folder / "run", fs::perms::owner_all);
}

TEST(Tutorial, FollowedWordForWordItEndsWithAProvedCase) {
  std::ifstream page(DOJO_SOURCE_DIR "/docs/author/tutorial.md");
  const std::vector<Step> steps = read_steps(page);
  ASSERT_GE(steps.size(), 10U);
  const TemporaryFolder folder;
  make_clone(folder.path());
  for (const Step& step : steps) {
    const Ran ran = run_in(folder.path(), step.commands);
    ASSERT_EQ(ran.exit, step.exit) << "tutorial.md:" << step.line << "\n" << step.commands << ran.printed;
    for (const std::string& line : step.shown)
      EXPECT_THAT(ran.printed, testing::HasSubstr(line)) << "tutorial.md:" << step.line;
  }
  const std::string scene = "scenarios/lantern/cases/logistics/where-is-it";
  for (const std::string& check : {"./run lint " + scene, std::string("./run plan where-is-it"),
                                   std::string("./run prove where-is-it"), "./run format --check " + scene}) {
    const Ran ran = run_in(folder.path(), check);
    EXPECT_EQ(ran.exit, 0) << check << "\n" << ran.printed;
  }
}

}  // namespace
}  // namespace dojo::tests
