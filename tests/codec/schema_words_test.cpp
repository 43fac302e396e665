// Editors explain every key of a pack in both languages: the schemas say it.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "codec/mock.h"

namespace dojo::codec {
namespace {

bool has_chinese(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::utf8_at(text, at);
    if (c.value >= 0x4E00 && c.value <= 0x9FFF) return true;
    at += c.length;
  }
  return false;
}

void expect_words(const nlohmann::json& part, const std::string& where) {
  const std::string words = part.value("description", "");
  const std::size_t parting = words.find(" / en: ");
  ASSERT_NE(parting, std::string::npos) << where << " is explained by \"" << words << "\"";
  EXPECT_EQ(words.rfind("zh: ", 0), 0U) << where;
  EXPECT_TRUE(has_chinese(words.substr(0, parting))) << where;
  EXPECT_GT(words.size(), parting + 8) << where;
  EXPECT_FALSE(has_chinese(words.substr(parting))) << where;
}

void walk(const nlohmann::json& part, const std::string& where) {
  if (part.is_object()) {
    for (const char* key : {"properties", "definitions"}) {
      if (!part.contains(key) || !part[key].is_object()) continue;
      for (const auto& [name, property] : part[key].items()) expect_words(property, where + "/" + name);
    }
    const auto values = part.find("additionalProperties");
    if (values != part.end() && values->is_object() && !values->contains("$ref"))
      expect_words(*values, where + "/*");
  }
  if (!part.is_structured()) return;
  for (const auto& [key, each] : part.items()) walk(each, where + "/" + key);
}

TEST(SchemaWords, EveryKeyIsExplainedInBothLanguages) {
  for (const auto& [file, bytes] : files_below("scenarios/schema")) walk(nlohmann::json::parse(bytes), file);
}

}  // namespace
}  // namespace dojo::codec
