// Each page of docs/diagnostics shows a fault and its mend; here both are tried on the mock pack.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

#include "codec/codes.h"
#include "codec/mock.h"

namespace dojo::codec {
namespace {

struct Block {
  std::string how;
  std::string path;
  std::size_t size = 0;
  std::string body;
};

struct Page {
  std::vector<Block> fault, mend;
};

Block open_block(const std::string& line) {
  std::istringstream words(line);
  std::string fence;
  Block block;
  words >> fence >> block.how;
  if (block.how == "pad") words >> block.size;
  words >> block.path;
  return block;
}

Page read_page(const std::string& text) {
  Page page;
  std::vector<Block>* side = nullptr;
  bool inside = false;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("## Fault", 0) == 0) side = &page.fault;
    if (line.rfind("## Mend", 0) == 0) side = &page.mend;
    const bool fence = line.rfind("```", 0) == 0;
    if (fence && !inside && side)
      side->push_back(open_block(line));
    else if (inside && !fence && side)
      side->back().body += (side->back().body.empty() ? "" : "\n") + line;
    if (fence) inside = !inside;
  }
  return page;
}

// "\xNN" stands for one byte.
std::string unescape(const std::string& text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "\\x") != 0) {
      bytes += text[at];
      continue;
    }
    bytes += static_cast<char>(std::stoi(text.substr(at + 2, 2), nullptr, 16));
    at += 3;
  }
  return bytes;
}

void apply(const Block& block, SourceFiles& files) {
  if (block.how == "patch")
    patch_file(files, block.path, block.body);
  else if (block.how == "file")
    files[block.path] = block.body;
  else if (block.how == "bytes")
    files[block.path] = unescape(block.body);
  else if (block.how == "remove")
    files.erase(block.path);
  else if (block.how == "pad")
    files[block.path].resize(block.size, ' ');
  else
    ADD_FAILURE() << "a block that is neither patch, file, bytes, remove nor pad: " << block.how;
}

Diagnostics compile(const std::vector<Block>& blocks, bool stamped) {
  SourceFiles files = mock_files();
  for (const Block& block : blocks) apply(block, files);
  if (stamped) stamp_all(files);
  return read_pack(files, shipped_schemas()).diagnostics;
}

std::string all_text(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& each : diagnostics) text += to_text(each) + "\n";
  return text;
}

class DiagnosticPage : public testing::TestWithParam<Code> {};

TEST_P(DiagnosticPage, FaultGivesExactlyThisCodeAndMendNone) {
  const SourceFiles pages = files_below("docs/diagnostics");
  const std::string id = code_id(GetParam());
  ASSERT_EQ(pages.count(id + ".md"), 1U) << "docs/diagnostics/" << id << ".md is missing";
  const Page page = read_page(pages.at(id + ".md"));
  ASSERT_FALSE(page.fault.empty());
  ASSERT_FALSE(page.mend.empty());
  const bool stamped = GetParam() != Code::stale_partner;
  const Diagnostics faults = compile(page.fault, stamped);
  const std::vector<std::string> codes = codes_of(faults);
  EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()), std::set<std::string>{id}) << all_text(faults);
  const Diagnostics rest = compile(page.mend, stamped);
  EXPECT_TRUE(rest.empty()) << all_text(rest);
}

std::vector<Code> all_codes() {
  std::vector<Code> codes;
  for (const CodeInfo& row : code_table()) codes.push_back(row.code);
  return codes;
}

INSTANTIATE_TEST_SUITE_P(All, DiagnosticPage, testing::ValuesIn(all_codes()),
                         [](const testing::TestParamInfo<Code>& each) { return code_id(each.param); });

TEST(DiagnosticPages, ListNamesEveryCodeAndNoPageIsLeftOver) {
  const SourceFiles pages = files_below("docs/diagnostics");
  const std::string& list = pages.at("README.md");
  for (const CodeInfo& row : code_table()) {
    EXPECT_THAT(list, testing::HasSubstr("(" + code_id(row.code) + ".md)"));
  }
  EXPECT_EQ(pages.size(), code_table().size() + 1);
}

}  // namespace
}  // namespace dojo::codec
