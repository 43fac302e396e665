// A room includes only what stands beside its arrow in docs/architecture.md, and the pure rooms stay pure.
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>

#include "tidy/source_tree.h"

namespace dojo::tests {
namespace {

// The arrows, with what each room reaches through them.
const std::map<std::string, std::set<std::string>>& allowed() {
  static const std::map<std::string, std::set<std::string>> table = {
      {"base", {}},
      {"text", {"base"}},
      {"corpus", {"base", "text"}},
      {"pack", {"base", "text"}},
      {"desk", {"base", "pack"}},
      {"customer", {"base", "text", "pack", "desk"}},
      {"session", {"base", "text", "pack", "desk", "customer"}},
      {"grading", {"base", "text", "pack", "session"}},
      {"proof", {"base", "text", "pack", "desk", "customer", "session", "grading"}},
      {"trial", {"base", "text", "pack", "desk", "customer", "session", "grading", "proof"}},
      {"career", {"base", "pack"}},
      {"exam", {"base", "pack"}},
      {"codec", {"base", "text", "pack", "desk", "customer", "session", "grading", "career"}},
      {"store", {"base", "session"}},
      {"runtime",
       {"base", "text", "pack", "desk", "customer", "session", "grading", "career", "codec", "store"}},
      {"cli",
       {"base", "text", "pack", "desk", "customer", "session", "grading", "career", "codec", "store",
        "runtime", "proof", "trial", "corpus"}},
      {"window",
       {"base", "text", "pack", "desk", "customer", "session", "grading", "career", "store", "runtime"}},
  };
  return table;
}

const std::set<std::string> kPure = {"base",    "text",  "pack",  "desk",   "customer", "session",
                                     "grading", "proof", "trial", "career", "exam"};

std::set<std::string> includes_of(const Source& source) {
  static const std::regex include(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
  std::set<std::string> all;
  for (const std::string& line : source.lines()) {
    std::smatch match;
    if (std::regex_search(line, match, include)) all.insert(match[1]);
  }
  return all;
}

TEST(Rooms, IncludeOnlyWhatStandsBesideTheirArrow) {
  int seen = 0;
  for (const Source& source : sources_of_app()) {
    const auto room = allowed().find(source.room);
    ASSERT_NE(room, allowed().end()) << source.room << " is a room without an arrow";
    for (const std::string& include : includes_of(source)) {
      const std::string other = include.substr(0, include.find('/'));
      if (other == source.room || allowed().count(other) == 0) continue;
      ++seen;
      EXPECT_EQ(room->second.count(other), 1U)
          << source.path << " includes " << include << ": " << source.room << " must not know " << other;
    }
  }
  EXPECT_GT(seen, 100) << "the sources were not found";
}

TEST(Rooms, TheTableItselfHasNoCircle) {
  for (const auto& [room, others] : allowed()) {
    for (const std::string& other : others)
      EXPECT_EQ(allowed().at(other).count(room), 0U) << room << " and " << other << " know each other";
  }
}

TEST(Headers, OfPureRoomsHoldNoJson) {
  for (const Source& source : sources_of_app()) {
    if (kPure.count(source.room) == 0) continue;
    for (const std::string& include : includes_of(source))
      EXPECT_NE(include.rfind("nlohmann", 0), 0U) << source.path;
  }
}

TEST(Headers, AreReadOnceAndSayWhatTheyAreFor) {
  for (const Source& source : sources_of_app()) {
    if (!source.is_header()) continue;
    EXPECT_NE(source.text.find("#pragma once"), std::string::npos) << source.path;
    EXPECT_EQ(source.text.rfind("// ", 0), 0U) << source.path << " does not begin by saying what it is for";
  }
}

TEST(PureRooms, HaveNoClockNoChanceNoFilesNoLocale) {
  const std::regex impure(
      R"re(\b(system_clock|steady_clock|high_resolution_clock|clock_gettime|gettimeofday|time\s*\(\s*(NULL|nullptr|0)|random_device|mt19937|std::rand|srand|uniform_int_distribution|setlocale|std::locale|getenv|ifstream|ofstream|fstream|fopen|std::filesystem|std::thread|std::mutex|toupper|tolower|isalpha|strftime|stod|strtod)\b)re");
  int seen = 0;
  for (const Source& source : sources_of_app()) {
    if (kPure.count(source.room) == 0) continue;
    ++seen;
    const std::string code = code_only(source.text);
    std::smatch match;
    EXPECT_FALSE(std::regex_search(code, match, impure)) << source.path << " uses " << match[0];
  }
  EXPECT_GT(seen, 100);
}

TEST(PureRooms, IncludeNoShell) {
  const std::set<std::string> shells = {"chrono_literals", "fstream", "filesystem", "thread",
                                        "mutex",           "random",  "locale",     "ctime",
                                        "iostream",        "imgui.h", "sqlite3.h"};
  for (const Source& source : sources_of_app()) {
    if (kPure.count(source.room) == 0) continue;
    for (const std::string& include : includes_of(source))
      EXPECT_EQ(shells.count(include), 0U) << source.path << " includes <" << include << ">";
  }
}

}  // namespace
}  // namespace dojo::tests
