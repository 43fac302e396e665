// How faults look, and that the table of codes is whole.
#include "codec/diagnostic.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "codec/codes.h"

namespace dojo::codec {
namespace {

TEST(Diagnostic, TextNamesPlaceCodeFaultAndRemedyInEitherLanguage) {
  Diagnostic fault = make(Code::unknown_node, "scenario.json", {12, 9}, {"opning"});
  EXPECT_EQ(to_text(fault),
            "scenario.json:12:9: error KD020: there is no node \"opning\" in this case; correct the name or "
            "add the node");
  EXPECT_EQ(to_text(fault, base::Locale::zh),
            "scenario.json:12:9: error KD020: 这个案例里没有节点“opning”；请改正名字或补上节点");
}

TEST(Diagnostic, JsonHasTheKeysOfTheContract) {
  const auto list = nlohmann::json::parse(to_json({make(Code::unused_line, "zh.json", {3, 5}, {"bye"})}));
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0]["code"], "KD054");
  EXPECT_EQ(list[0]["severity"], "warning");
  EXPECT_EQ(list[0]["line"], 3);
  EXPECT_EQ(list[0]["column"], 5);
  EXPECT_EQ(list[0]["message"], "nobody says the line \"bye\"");
  EXPECT_EQ(list[0].size(), 7U);
  EXPECT_EQ(to_json({}), "[]");
}

TEST(Diagnostic, FileNamesThatAreNoUtf8DoNotBreakTheJson) {
  const std::string text = to_json({make(Code::unexpected_file, "\xff.json", {}, {"\xff.json"})});
  EXPECT_TRUE(nlohmann::json::accept(text)) << text;
}

TEST(Diagnostic, SortedByPlaceEachOnce) {
  const Diagnostic late = make(Code::unknown_node, "b.json", {1, 1}, {"x"});
  const Diagnostic tenth = make(Code::unknown_node, "a.json", {10, 1}, {"x"});
  const Diagnostic ninth = make(Code::unknown_node, "a.json", {9, 4}, {"x"});
  Diagnostics all = {late, tenth, ninth, tenth};
  sort(all);
  EXPECT_EQ(all, (Diagnostics{ninth, tenth, late}));
}

TEST(Diagnostic, WarningsAloneAreNoErrors) {
  EXPECT_FALSE(has_errors({make(Code::stale_partner, "a", {}, {"x"})}));
  EXPECT_TRUE(
      has_errors({make(Code::stale_partner, "a", {}, {"x"}), make(Code::no_way_out, "a", {}, {"x"})}));
}

TEST(Codes, EveryRowIsWordedInBothLanguagesWithTheSamePlaces) {
  std::set<std::string> ids;
  for (const CodeInfo& row : code_table()) {
    EXPECT_TRUE(ids.insert(code_id(row.code)).second) << code_id(row.code);
    for (const auto* text : {&row.message, &row.hint}) {
      EXPECT_FALSE(text->zh.empty()) << code_id(row.code);
      EXPECT_FALSE(text->en.empty()) << code_id(row.code);
      for (const char* place : {"{0}", "{1}", "{2}", "{3}"}) {
        EXPECT_EQ(text->zh.find(place) == std::string::npos, text->en.find(place) == std::string::npos)
            << code_id(row.code);
      }
    }
  }
}

TEST(Codes, SuggestsTheNearestNameOrTheFewThatThereAre) {
  EXPECT_EQ(suggestion("opning", {"opening", "buys"}).en, "did you mean \"opening\"?");
  EXPECT_EQ(suggestion("zzz", {"opening", "buys"}).en, "it may be: opening, buys");
  EXPECT_EQ(suggestion("zzz", {}).en, "");
  EXPECT_EQ(suggestion(std::string(100000, 'z'), std::vector<std::string>(9, "name")).en, "");
}

}  // namespace
}  // namespace dojo::codec
