#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>

#include "window/lang/load.h"

namespace dojo::window::lang {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = DOJO_SOURCE_DIR;

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

fs::path written(const std::string& name, const std::string& text) {
  const fs::path file = fs::path(::testing::TempDir()) / name;
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

TEST(Filled, PlaceholdersAndForms) {
  EXPECT_EQ(filled("{count} {count|message|messages} from {who}", {{"count", 1}, {"who", std::string("Li")}}),
            "1 message from Li");
  EXPECT_EQ(filled("{count} {count|message|messages}", {{"count", 2}}), "2 messages");
  EXPECT_EQ(filled("共 {count} 条", {{"count", 2}, {"unused", 3}}), "共 2 条");
}

TEST(Filled, AMissingArgumentStaysVisibleAndAnOpenBraceIsText) {
  EXPECT_EQ(filled("hello {name}", {}), "hello {name}");
  EXPECT_EQ(filled("50 {", {}), "50 {");
}

TEST(Filled, AnArgumentIsNotReadAsAPattern) {
  EXPECT_EQ(filled("{text}", {{"text", std::string("{count}")}, {"count", 5}}), "{count}");
}

TEST(Problems, AreFoundBetweenTheLanguages) {
  EXPECT_TRUE(problems_of({{"a", "{n} 条"}}, {{"a", "{n} {n|line|lines}"}}).empty());
  EXPECT_EQ(problems_of({{"a", "x"}}, {}).size(), 1u);
  EXPECT_EQ(problems_of({{"a", "{n}"}}, {{"a", "{m}"}}).size(), 1u);
  EXPECT_EQ(problems_of({{"a", ""}}, {{"a", "x"}}).size(), 1u);
  EXPECT_EQ(problems_of({{"a", "{n"}}, {{"a", "x"}}).size(), 1u);
}

TEST(Translator, SwitchesLive) {
  Translator words({{"send", "发送"}}, {{"send", "Send"}});
  EXPECT_EQ(words.tr("send").utf8(), "发送");
  words.set_locale(Locale::en);
  EXPECT_EQ(words.tr("send").utf8(), "Send");
}

TEST(Translator, AnUnknownKeyIsShownAndRemembered) {
  const Translator words({}, {});
  EXPECT_EQ(words.tr("no.such").utf8(), "[no.such]");
  EXPECT_EQ(words.unknown_keys().count("no.such"), 1u);
}

TEST(Load, RefusesWhatIsNoCatalog) {
  EXPECT_FALSE(load_catalog(kRoot / "no-such-file.json").ok());
  EXPECT_FALSE(load_catalog(written("broken.json", "{\"a\": ")).ok());
  EXPECT_FALSE(load_catalog(written("list.json", "[]")).ok());
  EXPECT_FALSE(load_catalog(written("number.json", "{\"a\": 1}")).ok());
  const auto twice = load_catalog(written("twice.json", R"({"a.b": "1", "a.b": "2"})"));
  ASSERT_FALSE(twice.ok());
  EXPECT_NE(twice.error().message.find("a.b"), std::string::npos) << "says which key";
}

TEST(Strings, AreCompleteInBothLanguagesAndTheirPlaceholdersAgree) {
  const auto words = load_translator(kRoot / "assets" / "lang");
  ASSERT_TRUE(words.ok()) << words.error().message;
  EXPECT_TRUE(problems_of(words->catalog(Locale::zh), words->catalog(Locale::en)).empty());
}

TEST(Strings, EveryKeyThatTheCodeNamesExists) {
  const auto words = load_translator(kRoot / "assets" / "lang");
  ASSERT_TRUE(words.ok()) << words.error().message;
  const std::regex call(R"rx(\btr(?:_in)?\(\s*(?:[a-z_:]+,\s*)?"([a-z0-9_.]+)")rx");
  int keys = 0;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "app" / "window")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = read(entry.path());
    for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it, ++keys) {
      const std::string key = (*it)[1].str();
      // The beginning of a family ("outcome." + name); views_test holds each family complete.
      const auto& all = words->catalog(Locale::zh);
      const auto first = all.lower_bound(key);
      const bool family = key.back() == '.' && first != all.end() && first->first.rfind(key, 0) == 0;
      EXPECT_TRUE(family || words->has(key)) << entry.path() << ": " << key;
    }
  }
  EXPECT_GT(keys, 1) << "the scan finds calls at all";
}

}  // namespace
}  // namespace dojo::window::lang
