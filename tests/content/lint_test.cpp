// The shipped packs have no errors, by the loader itself.
#include <filesystem>
#include <gtest/gtest.h>

#include "codec/pack_reader.h"
#include "runtime/pack_folder.h"
#include "runtime/paths.h"

namespace dojo::tests {
namespace {

TEST(Lint, TheShippedPacksAreCleanOfErrors) {
  const std::filesystem::path scenarios = DOJO_SOURCE_DIR "/scenarios";
  const auto schema_files = runtime::read_pack_folder(scenarios / "schema");
  ASSERT_TRUE(schema_files.ok()) << schema_files.error().message;
  const auto schemas = codec::Schemas::compile(*schema_files);
  ASSERT_TRUE(schemas.ok()) << schemas.error().message;
  const auto packs = runtime::pack_names(scenarios);
  ASSERT_FALSE(packs.empty());
  for (const std::string& pack : packs) {
    const auto files = runtime::read_pack_folder(scenarios / pack);
    ASSERT_TRUE(files.ok()) << files.error().message;
    for (const codec::Diagnostic& each : codec::read_pack(*files, *schemas).diagnostics)
      EXPECT_NE(each.severity, codec::Level::error) << pack << "/" << codec::to_text(each);
  }
}

}  // namespace
}  // namespace dojo::tests
