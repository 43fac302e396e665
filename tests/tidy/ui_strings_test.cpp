// Every string of the interface exists in Chinese and in English, with the same placeholders.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "tidy/source_tree.h"

namespace dojo::tests {
namespace {

nlohmann::json strings(const std::string& language) {
  return nlohmann::json::parse(
      read_whole(std::filesystem::path(DOJO_SOURCE_DIR) / "assets" / "lang" / (language + ".json")), nullptr,
      false);
}

// Their names: {count} and the plural choice {count|day|days} both name count.
std::set<std::string> placeholders(const std::string& text) {
  static const std::regex braces(R"re(\{([^}|]*)[^}]*\})re");
  return {std::sregex_token_iterator(text.begin(), text.end(), braces, 1), std::sregex_token_iterator()};
}

bool has_han(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

TEST(UiStrings, ExistInBothLanguages) {
  const nlohmann::json zh = strings("zh"), en = strings("en");
  ASSERT_TRUE(zh.is_object() && en.is_object());
  ASSERT_FALSE(zh.empty());
  for (const auto& [key, text] : zh.items()) EXPECT_TRUE(en.contains(key)) << key << " has no English";
  for (const auto& [key, text] : en.items()) EXPECT_TRUE(zh.contains(key)) << key << " has no Chinese";
}

TEST(UiStrings, AreNeverEmptyAndHaveTheSamePlaceholders) {
  const nlohmann::json zh = strings("zh"), en = strings("en");
  for (const auto& [key, text] : zh.items()) {
    ASSERT_TRUE(text.is_string()) << key;
    EXPECT_FALSE(text.get<std::string>().empty()) << key;
    if (!en.contains(key) || !en[key].is_string()) continue;  // told by the test above
    EXPECT_FALSE(en[key].get<std::string>().empty()) << key;
    EXPECT_EQ(placeholders(text), placeholders(en[key])) << key;
  }
}

TEST(UiStrings, EnglishIsEnglish) {
  const nlohmann::json en = strings("en");
  for (const auto& [key, text] : en.items()) {
    // Languages are called as they call themselves; the sample of a font shows both scripts.
    if (key.rfind("language.", 0) == 0 || key == "profile.sample") continue;
    EXPECT_FALSE(has_han(text.get<std::string>())) << key << ": " << text;
  }
}

}  // namespace
}  // namespace dojo::tests
