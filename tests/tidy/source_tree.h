// The program's own sources as text, for tests that hold the house to its rules.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace dojo::tests {

struct Source {
  std::string path;  // "app/desk/check.cpp"
  std::string room;  // "desk"
  std::string text;

  bool is_header() const { return path.ends_with(".h"); }
  std::vector<std::string> lines() const {
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) all.push_back(line);
    return all;
  }
};

inline std::string read_whole(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::vector<Source> sources_of_app() {
  namespace fs = std::filesystem;
  const fs::path root = DOJO_SOURCE_DIR;
  std::vector<Source> all;
  for (const auto& entry : fs::recursive_directory_iterator(root / "app")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    const fs::path inside = entry.path().lexically_relative(root / "app");
    all.push_back({"app/" + inside.generic_string(), inside.begin()->string(), read_whole(entry.path())});
  }
  std::sort(all.begin(), all.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
  return all;
}

// The code without comments and without what stands in quotes: names in prose are no use of them.
inline std::string code_only(const std::string& text) {
  std::string code;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "//") == 0) {
      while (i < text.size() && text[i] != '\n') ++i;
      code += '\n';
    } else if (text.compare(i, 2, "/*") == 0) {
      i = std::min(text.find("*/", i + 2), text.size() - 2) + 1;
    } else if (text.compare(i, 3, "R\"(") == 0) {
      i = std::min(text.find(")\"", i + 3), text.size() - 2) + 1;
    } else if (text.compare(i, 3, "'\"'") == 0) {
      i += 2;
    } else if (text[i] == '"') {
      for (++i; i < text.size() && text[i] != '"' && text[i] != '\n'; ++i) {
        if (text[i] == '\\') ++i;
      }
      code += "\"\"";
    } else {
      code += text[i];
    }
  }
  return code;
}

}  // namespace dojo::tests
