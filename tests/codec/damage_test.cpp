// Whatever stands in the files, the loader answers with faults or a pack and never crashes.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "codec/mock.h"
#include "codec/pack_files.h"

namespace dojo::codec {
namespace {

using nlohmann::json;

void gather_pointers(const json& value, const json::json_pointer& at,
                     std::vector<json::json_pointer>& pointers) {
  pointers.push_back(at);
  if (value.is_object()) {
    for (const auto& [key, each] : value.items()) gather_pointers(each, at / key, pointers);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) gather_pointers(value[i], at / i, pointers);
  }
}

const json& replacement(std::size_t index) {
  static const std::vector<json> kValues = {nullptr,        -1,   "$nothing", json::array(),
                                            json::object(), true, INT64_MAX};
  return kValues[index % kValues.size()];
}

// Every value somewhere, and values of every other kind in turn; the whole product would take minutes.
TEST(Damage, AValueOfAnotherKindAnywhereIsAFaultOrHarmless) {
  constexpr std::size_t kStride = 11;
  std::size_t count = 0;
  for (const auto& [path, bytes] : mock_files()) {
    if (!kind_of(path)) continue;
    const json original = json::parse(bytes);
    std::vector<json::json_pointer> pointers;
    gather_pointers(original, json::json_pointer(), pointers);
    for (const json::json_pointer& pointer : pointers) {
      if (++count % kStride != 0) continue;
      SourceFiles files = mock_files();
      json damaged = original;
      damaged[pointer] = replacement(count / kStride);
      files[path] = damaged.dump();
      const LoadedPack loaded = read_pack(files, shipped_schemas());
      EXPECT_EQ(loaded.pack.has_value(), !has_errors(loaded.diagnostics))
          << path << " " << pointer.to_string();
      if (original[pointer].type() == damaged[pointer].type()) continue;
      if (original[pointer].is_number() && damaged[pointer].is_number()) continue;
      EXPECT_TRUE(has_errors(loaded.diagnostics))
          << path << " " << pointer.to_string() << " " << damaged[pointer].dump();
    }
  }
  EXPECT_GT(count, 500U);
}

TEST(Damage, PinnedBytesOfAnyShapeDoNotCrash) {
  for (const char* bytes :
       {"{}", "{\"house/shop.json\": 1}", "{\"cases/a/b/scenario.json\": []}",
        "{\"cases/a/b/scenario.json\": {\"variants\": 3, \"nodes\": [1]}}", "{\"x\": 1}"}) {
    read_pinned(bytes, bytes);
  }
}

TEST(Schemas, AreRefusedWhenMissingOrNoSchema) {
  SourceFiles files = files_below("scenarios/schema");
  files.erase("plan.json");
  EXPECT_FALSE(Schemas::compile(files).ok());
  files["plan.json"] = "[]";
  EXPECT_FALSE(Schemas::compile(files).ok());
  EXPECT_FALSE(Schemas::compile({}).ok());
}

TEST(Schemas, EveryKeyIsDescribedInBothLanguages) {
  for (const auto& [path, bytes] : files_below("scenarios/schema")) {
    const json schema = json::parse(bytes);
    std::vector<json::json_pointer> pointers;
    gather_pointers(schema, json::json_pointer(), pointers);
    for (const json::json_pointer& pointer : pointers) {
      if (pointer.empty() || pointer.parent_pointer().empty() ||
          pointer.parent_pointer().back() != "properties")
        continue;
      const std::string words = schema[pointer].value("description", "");
      EXPECT_EQ(words.rfind("zh: ", 0), 0U) << path << " " << pointer.to_string();
      EXPECT_NE(words.find(" / en: "), std::string::npos) << path << " " << pointer.to_string();
    }
  }
}

}  // namespace
}  // namespace dojo::codec
