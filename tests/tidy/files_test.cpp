// Sources stay short enough to be read, and hold nothing of the machine that they were written on.
#include <gtest/gtest.h>

#include "tidy/source_tree.h"

namespace dojo::tests {
namespace {

TEST(Files, HaveAtMostFourHundredLines) {
  constexpr std::size_t kMostLines = 400;
  for (const Source& source : sources_of_app())
    EXPECT_LE(source.lines().size(), kMostLines) << source.path << " is about more than one thing";
}

TEST(Files, EndWithALineEndAndHoldNoTabs) {
  for (const Source& source : sources_of_app()) {
    ASSERT_FALSE(source.text.empty()) << source.path;
    EXPECT_EQ(source.text.back(), '\n') << source.path;
    EXPECT_EQ(source.text.find('\t'), std::string::npos) << source.path;
    EXPECT_EQ(source.text.find('\r'), std::string::npos) << source.path;
  }
}

TEST(Files, NameNoFolderOfOneMachine) {
  for (const Source& source : sources_of_app()) {
    for (const char* folder : {"/home/", "/root/", "\"/tmp/", DOJO_SOURCE_DIR "/"})
      EXPECT_EQ(source.text.find(folder), std::string::npos) << source.path << " names " << folder;
  }
}

}  // namespace
}  // namespace dojo::tests
