// A pack read from its files: what comes out, and that every fault of every file is reported at once.
#include "codec/pack_reader.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/hash.h"
#include "codec/canonical.h"
#include "codec/mock.h"

namespace dojo::codec {
namespace {

using testing::ElementsAre;

constexpr const char* kScenario = "cases/bargaining/tee-haggle/scenario.json";
constexpr const char* kZh = "cases/bargaining/tee-haggle/zh.json";
constexpr const char* kPlan = "cases/bargaining/tee-haggle/plans/exemplary.json";

Diagnostics diagnostics_of(const SourceFiles& files) {
  return read_pack(files, shipped_schemas()).diagnostics;
}

LoadedPack mock() {
  return read_pack(mock_files(), shipped_schemas());
}

TEST(PackReader, ReadsTheHouse) {
  const LoadedPack loaded = mock();
  ASSERT_TRUE(loaded.pack.has_value());
  EXPECT_TRUE(loaded.diagnostics.empty());
  const pack::House& house = loaded.pack->house;
  EXPECT_EQ(house.name.en, "Mock Shop");
  EXPECT_EQ(house.wrap_up, base::Millis{60000});
  EXPECT_EQ(house.authority_of("regular")->price_permille, 900);
  EXPECT_EQ(house.rubric.criteria.size(), 2U);
  EXPECT_EQ(house.catalog.find(base::GoodsId{"tee"})->floor_fen, 3300);
  EXPECT_EQ(house.catalog.term_names.at("sf").en, "SF Express");
  EXPECT_EQ(house.catalog.vocabulary.sizes[1].words[1], "大码");
  EXPECT_FALSE(house.flags[1].usable);
  EXPECT_EQ(house.ladder.tiers[1].conditions[1].kind, pack::TierCondition::Kind::no_critical_in_last);
  EXPECT_EQ(house.lexicon().detectors.size(), 4U);
  const pack::Rule* abuse = house.find(base::RuleId{"language.abuse"});
  ASSERT_NE(abuse, nullptr);
  EXPECT_EQ(abuse->severity, pack::Severity::critical);
  EXPECT_FALSE(abuse->detector->learned);
  EXPECT_EQ(abuse->detector->kind, text::DetectorKind::rule);
  EXPECT_FALSE(pack::holds(abuse->unless, {})) << "without `unless` nothing excuses";
  EXPECT_EQ(house.find(base::RuleId{"time.answer"})->limits.at("later_ms"), 180000);
}

TEST(PackReader, ReadsTheCase) {
  const LoadedPack loaded = mock();
  ASSERT_TRUE(loaded.pack.has_value());
  const pack::Case* scene = loaded.pack->find_case("mock/tee-haggle");
  ASSERT_NE(scene, nullptr);
  const pack::Scenario& scenario = scene->scenario;
  EXPECT_EQ(scenario.persona.haggling->limit_permille, 950);
  EXPECT_EQ(scenario.orders[0].unit_price_fen.fact, "price_fen");
  EXPECT_EQ(scenario.orders[0].quantity.value, 1);
  EXPECT_EQ(std::get<std::int64_t>(scenario.variants[1].facts.at("price_fen")), 4900);
  const pack::Node* opening = scenario.find(base::NodeId{"opening"});
  ASSERT_NE(opening, nullptr);
  EXPECT_EQ(opening->question->answered_by.parts[1].name, "offer_gift");
  EXPECT_EQ(opening->transitions[1].when.role, "offered");
  EXPECT_EQ(opening->transitions[1].when.bounds.at_most->fact, "price_fen");
  EXPECT_EQ(scenario.find(base::NodeId{"buys"})->exit->outcome, pack::Outcome::bought);
  EXPECT_THAT(scenario.plans, ElementsAre("decent", "exemplary", "poor", "trap"));
  EXPECT_EQ(scene->zh.lines.at(base::LineId{"hello"}).bursts[1][1], "{goods}能便宜点吗");
  EXPECT_EQ(scene->en.words.at("name")[0], "Deer");
}

TEST(PackReader, ReadsPlans) {
  const LoadedPack loaded = mock();
  const std::vector<Plan>& plans = loaded.plans.at("tee-haggle");
  ASSERT_EQ(plans.size(), 4U);
  const Plan& plan = plans[1];
  EXPECT_EQ(plan.kind, Plan::Kind::exemplary);
  EXPECT_EQ(plan.variant, "low");
  EXPECT_EQ(plan.steps[0].wait_for, PlanStep::Wait::after_customer);
  EXPECT_EQ(plan.steps[0].phrase.text(), "welcome");
  EXPECT_EQ(plan.steps[2].action.text(), "add_gift");
  EXPECT_TRUE(plan.expect.only);
  ASSERT_TRUE(plan.expect.critical.has_value());
  EXPECT_TRUE(plan.expect.critical->empty());
  EXPECT_FALSE(plans[0].expect.critical.has_value()) << "what a plan does not mention it does not assert";
  const pack::Values args =
      with_facts({{"price_fen", std::string("$price_fen")}}, {{"price_fen", std::int64_t{3900}}});
  EXPECT_EQ(std::get<std::int64_t>(args.at("price_fen")), 3900);
}

TEST(PackReader, ReportsFaultsOfAllFilesTogetherInOrder) {
  SourceFiles files = mock_files();
  patch_file(files, kScenario, R"({"start": "opning", "persona": {"mood": 500, "extra": 1, "further": 2}})");
  patch_file(files, "house/shop.json", R"({"wrap_up_ms": "long"})");
  files["house/terms.json"] = "{";
  const LoadedPack loaded = read_pack(files, shipped_schemas());
  EXPECT_FALSE(loaded.pack.has_value());
  EXPECT_THAT(codes_of(loaded.diagnostics),
              ElementsAre("KD011", "KD011", "KD015", "KD020", "KD013", "KD002"));
  EXPECT_EQ(loaded.diagnostics[3].hint.en, "did you mean \"opening\"?");
  const std::string& text = files.at(kScenario);
  const auto lines_above =
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find("\"extra\"")), '\n');
  EXPECT_EQ(loaded.diagnostics[0].line, lines_above + 1) << "the place of the unknown key itself";
}

TEST(PackReader, OneBrokenHouseFileDoesNotMakeEveryNameUnknown) {
  SourceFiles files = mock_files();
  files["house/acts/basic.json"] = "[";
  files.erase("house/clauses.json");
  EXPECT_THAT(codes_of(diagnostics_of(files)), ElementsAre("KD002", "KD001"));
}

TEST(PackReader, OneBrokenTextDoesNotMakeEveryLineUnknown) {
  SourceFiles files = mock_files();
  files[kZh] = "not json";
  EXPECT_THAT(codes_of(diagnostics_of(files)), ElementsAre("KD002"));
}

TEST(PackReader, FilesThatAreNoJsonAreLeftAlone) {
  SourceFiles files = mock_files();
  files["README.md"] = "about";
  files["pictures/tee.png"] = "\xff";
  EXPECT_TRUE(diagnostics_of(files).empty());
}

TEST(PackReader, TheSameCaseNameUnderTwoKindsIsAmbiguous) {
  SourceFiles files = mock_files();
  for (const auto& [path, bytes] : mock_files()) {
    if (path.rfind("cases/", 0) == 0)
      files["cases/advice/" + path.substr(std::string("cases/bargaining/").size())] = bytes;
  }
  patch_file(files, "cases/advice/tee-haggle/scenario.json", R"({"kind": "advice"})");
  EXPECT_THAT(codes_of(diagnostics_of(files)), ElementsAre("KD040"));
}

TEST(PackReader, FactsThatStandForGoodsAreCheckedInEveryVariant) {
  const SourceFiles files = mock_with(kScenario, R"({"variants": [
    {"id": "low", "facts": {"goods": "tee", "price_fen": 3900}}, {"id": "high", "facts": {"goods": "mug", "price_fen": 3900}}]})");
  const Diagnostics diagnostics = diagnostics_of(files);
  ASSERT_THAT(codes_of(diagnostics), ElementsAre("KD028"));
  EXPECT_NE(diagnostics[0].message.en.find("mug"), std::string::npos);
}

TEST(PackReader, MalformedPlansFail) {
  const auto codes = [](const char* patch) { return codes_of(diagnostics_of(mock_with(kPlan, patch))); };
  EXPECT_THAT(codes(R"({"steps": [{"say": "hi"}]})"), ElementsAre("KD012")) << "when?";
  EXPECT_THAT(codes(R"({"steps": [{"after_ms": 1, "answer_ms": 1, "say": "hi"}]})"), ElementsAre("KD017"));
  EXPECT_THAT(codes(R"({"steps": [{"after_ms": 1}]})"), ElementsAre("KD012")) << "what?";
  EXPECT_THAT(codes(R"({"steps": [{"after_ms": 1, "say": "hi", "do": "add_gift"}]})"),
              ElementsAre("KD017", "KD025"));
  EXPECT_THAT(codes(R"({"steps": [{"after_ms": 1, "do": "add_gift"}]})"), ElementsAre("KD025"))
      << "which gift?";
  EXPECT_THAT(codes(R"({"steps": [{"after_ms": 1, "do": "change_price", "args": {"price_fen": "$goods"}}]})"),
              ElementsAre("KD025"));
  EXPECT_THAT(codes(R"({"expect": {"outcome": null}})"), ElementsAre("KD012"));
  EXPECT_THAT(codes(R"({"expect": {"lines": ["helo"]}})"), ElementsAre("KD021"));
}

TEST(PackReader, ModifiersThatDoNotBelongToAConditionAreNamed) {
  const auto codes = [](const std::string& when) {
    return codes_of(diagnostics_of(mock_with(
        kScenario, R"({"always": [{"id": "insulted", "to": "complains", "when": )" + when + "}]}")));
  };
  EXPECT_THAT(codes(R"({"act": "greet", "at_most": 3})"), ElementsAre("KD016"));
  EXPECT_THAT(codes(R"({"since": "start"})"), ElementsAre("KD016"));
  EXPECT_THAT(codes(R"({"fact": "price_fen"})"), ElementsAre("KD016")) << "compared with what?";
  EXPECT_THAT(codes(R"({"fact": "price_fen", "equals": "dear"})"), ElementsAre("KD066"));
  EXPECT_THAT(codes(R"({"visits": "opening", "at_least": 2})"), ElementsAre());
  EXPECT_THAT(codes(R"({"mood": {"at_most": 30}})"), ElementsAre());
  EXPECT_THAT(codes(R"({"done": "change_price", "where": {"price_fen": {"at_most": "$price_fen"}}})"),
              ElementsAre());
  EXPECT_THAT(codes(R"({"done": "change_price", "where": {"price": 5}})"), ElementsAre("KD025"));
  EXPECT_THAT(codes(R"({"any_rule": ["language.abuse", "language.x"], "since": "start"})"),
              ElementsAre("KD023"));
}

TEST(Canonical, DoesNotMoveWithNotesPlansExamplesStampsOrLayout) {
  const LoadedPack before = mock();
  SourceFiles files = mock_files();
  patch_file(files, kScenario, R"({"note": "to do"})");
  patch_file(files, kPlan, R"({"seed": 77})");
  patch_file(files, "house/rules/language.abuse.json",
             R"({"examples": {"en": {"silent": ["a", "b", "c"]}}})");
  patch_file(files, "house/terms.json", R"({"terms": []})");
  const LoadedPack after = read_pack(files, shipped_schemas());
  ASSERT_TRUE(after.pack.has_value());
  EXPECT_EQ(after.pack->house_hash, before.pack->house_hash);
  EXPECT_EQ(after.pack->case_hashes, before.pack->case_hashes);
}

TEST(Canonical, MovesWithWhatCanChangeAGrade) {
  const LoadedPack before = mock();
  const auto with = [](const char* path, const char* patch) {
    return read_pack(mock_with(path, patch), shipped_schemas());
  };
  const LoadedPack house = with("house/rules/time.answer.json", R"({"points": 11})");
  ASSERT_TRUE(house.pack.has_value());
  EXPECT_NE(house.pack->house_hash, before.pack->house_hash);
  EXPECT_EQ(house.pack->case_hashes, before.pack->case_hashes);
  const LoadedPack scene = with(kScenario, R"({"persona": {"mood": 61}})");
  EXPECT_EQ(scene.pack->house_hash, before.pack->house_hash);
  EXPECT_NE(scene.pack->case_hashes, before.pack->case_hashes);
}

TEST(Canonical, PinnedBytesReadBackAsTheSameShopAndCase) {
  const LoadedPack before = mock();
  EXPECT_EQ(base::sha256_hex(before.house_bytes), before.pack->house_hash);
  EXPECT_EQ(canonical_house(mock_files()), before.house_bytes);
  EXPECT_EQ(canonical_case(mock_files(), "tee-haggle"), before.case_bytes[0]);
  EXPECT_EQ(canonical_case(mock_files(), "nothing"), "");
  const LoadedPack after = read_pinned(before.house_bytes, before.case_bytes[0]);
  ASSERT_TRUE(after.pack.has_value());
  EXPECT_EQ(after.house_bytes, before.house_bytes);
  EXPECT_EQ(after.pack->house_hash, before.pack->house_hash);
  EXPECT_EQ(after.pack->case_hashes, before.pack->case_hashes);
  EXPECT_EQ(after.pack->house.rules.size(), before.pack->house.rules.size());
  EXPECT_EQ(after.pack->cases[0].scenario.nodes.size(), before.pack->cases[0].scenario.nodes.size());
  EXPECT_EQ(after.pack->cases[0].zh.title, before.pack->cases[0].zh.title);
}

TEST(Canonical, BytesThatAreNoPinsAreRefused) {
  EXPECT_FALSE(read_pinned("{", "{}").pack.has_value());
  EXPECT_TRUE(has_errors(read_pinned("{}", "[]").diagnostics));
}

}  // namespace
}  // namespace dojo::codec
