// A folder of packs to write in: the shipped schemas and house, without cases.
//
//   Workshop shop;  shop.dojo({"new", "case", "return/too-small"});  shop.read("return/too-small/zh.json")
#pragma once

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

#include "cli/dojo.h"

namespace dojo::tests {

class Workshop {
 public:
  Workshop() {
    namespace fs = std::filesystem;
    fs::create_directories(pack());
    fs::copy(DOJO_SOURCE_DIR "/scenarios/schema", packs() / "schema", fs::copy_options::recursive);
    fs::copy(DOJO_SOURCE_DIR "/scenarios/lantern/house", pack() / "house", fs::copy_options::recursive);
  }

  std::filesystem::path packs() const { return folder_.path() / "scenarios"; }
  std::filesystem::path pack() const { return packs() / "lantern"; }
  std::filesystem::path scene(const std::string& name) const { return pack() / "cases" / name; }

  Answer dojo(std::vector<std::string> args, const std::string& input = "", bool interactive = false) const {
    args.insert(args.begin(), {"--packs", packs().string(), "--ui-language", "en"});
    return tests::dojo(args, input, interactive);
  }

  std::string read(const std::string& file) const {
    std::ifstream in(pack() / "cases" / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  void write(const std::string& file, const std::string& bytes) const {
    std::ofstream(pack() / "cases" / file, std::ios::binary) << bytes;
  }

  void replace(const std::string& file, const std::string& old_words, const std::string& new_words) const {
    std::string bytes = read(file);
    const std::size_t at = bytes.find(old_words);
    ASSERT_NE(at, std::string::npos) << file << " has no " << old_words;
    write(file, bytes.replace(at, old_words.size(), new_words));
  }

  // Everything that stands in the files of a case, one after another.
  std::string all_of(const std::string& name) const {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(scene(name))) {
      if (entry.is_regular_file())
        all += read(std::filesystem::relative(entry.path(), pack() / "cases").generic_string());
    }
    return all;
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace dojo::tests
