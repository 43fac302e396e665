#include "codec/mock.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>

#include "codec/format.h"

namespace dojo::codec {

SourceFiles files_below(const std::string& folder) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(DOJO_SOURCE_DIR) / folder;
  SourceFiles files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    files[fs::relative(entry.path(), root).generic_string()] = {std::istreambuf_iterator<char>(stream), {}};
  }
  return files;
}

const SourceFiles& mock_files() {
  static const SourceFiles files = files_below("tests/codec/mock");
  return files;
}

const Schemas& shipped_schemas() {
  static const auto schemas = Schemas::compile(files_below("scenarios/schema"));
  EXPECT_TRUE(schemas.ok());
  return *schemas;
}

void patch_file(SourceFiles& files, const std::string& path, const std::string& patch) {
  auto value = nlohmann::json::parse(files.at(path));
  value.merge_patch(nlohmann::json::parse(patch));
  files[path] = value.dump(2);
}

SourceFiles mock_with(const std::string& path, const std::string& patch) {
  SourceFiles files = mock_files();
  patch_file(files, path, patch);
  return files;
}

void stamp_all(SourceFiles& files) {
  const SourceFiles before = files;
  const std::string zh_name = "/zh.json";
  for (const auto& [path, bytes] : before) {
    if (path.size() < zh_name.size() ||
        path.compare(path.size() - zh_name.size(), zh_name.size(), zh_name) != 0)
      continue;
    const std::string partner = path.substr(0, path.size() - zh_name.size()) + "/en.json";
    if (before.count(partner) == 0) continue;
    const auto zh = stamp_text(bytes, before.at(partner), shipped_schemas());
    const auto en = stamp_text(before.at(partner), bytes, shipped_schemas());
    if (!zh || !en) continue;
    files[path] = *zh;
    files[partner] = *en;
  }
}

std::vector<std::string> codes_of(const Diagnostics& diagnostics) {
  std::vector<std::string> codes;
  for (const Diagnostic& each : diagnostics) codes.push_back(each.code);
  return codes;
}

}  // namespace dojo::codec
