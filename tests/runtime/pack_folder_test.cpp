#include "runtime/pack_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "store/temporary_folder.h"

namespace dojo::runtime {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using ::testing::HasSubstr;

class PackFolder : public ::testing::Test {
 protected:
  PackFolder() : pack_(folder_.path() / "pack") { write("house/shop.json", "{}"); }

  void write(const std::string& name, const std::string& bytes) {
    fs::create_directories((pack_ / name).parent_path());
    std::ofstream(pack_ / name, std::ios::binary) << bytes;
  }

  std::string refusal() {
    const auto files = read_pack_folder(pack_);
    EXPECT_FALSE(files) << "was read";
    return files ? "" : files.error().message;
  }

  tests::TemporaryFolder folder_;
  fs::path pack_;
};

TEST_F(PackFolder, GivesTheJsonFilesByTheirRelativePath) {
  write("cases/return/two-sizes/zh.json", "{\"a\": \"尺码\"}");
  write("notes.md", "not for the program");
  write(".git/config.json", "hidden");
  const auto files = read_pack_folder(pack_);
  ASSERT_TRUE(files) << files.error().message;
  EXPECT_EQ(*files, (codec::SourceFiles{{"house/shop.json", "{}"},
                                        {"cases/return/two-sizes/zh.json", "{\"a\": \"尺码\"}"}}));
}

TEST_F(PackFolder, AFolderThatIsNotThereIsNotFound) {
  EXPECT_EQ(read_pack_folder(folder_.path() / "nowhere").error().code, ErrorCode::not_found);
  EXPECT_EQ(read_pack_folder(pack_ / "house/shop.json").error().code, ErrorCode::invalid_input);
}

TEST_F(PackFolder, NothingLeadsOutOfIt) {
  std::ofstream(folder_.path() / "secret.json") << "secret";
  fs::create_symlink(folder_.path() / "secret.json", pack_ / "house/clauses.json");
  EXPECT_THAT(refusal(), HasSubstr("clauses.json: is a link out of the pack"));
  fs::remove(pack_ / "house/clauses.json");
  fs::create_directory_symlink(pack_, pack_ / "again");
  EXPECT_THAT(refusal(), HasSubstr("again: is a link to a folder"));
  fs::remove(pack_ / "again");
  fs::create_symlink(pack_ / "house/shop.json", pack_ / "house/other.json");  // inside: fine
  EXPECT_TRUE(read_pack_folder(pack_));
}

TEST_F(PackFolder, SizesAndDepthAreLimited) {
  write("house/big.json", std::string(kMaxFileBytes, ' '));
  EXPECT_TRUE(read_pack_folder(pack_));
  write("house/big.json", std::string(kMaxFileBytes + 1, ' '));
  EXPECT_THAT(refusal(), HasSubstr("big.json: is larger than 4 MiB"));
  fs::remove(pack_ / "house/big.json");
  write("a/b/c/d/e/f/g/h/i/deep.json", "{}");
  EXPECT_THAT(refusal(), HasSubstr("8 folders deep"));
}

TEST_F(PackFolder, TheWholePackIsLimited) {
  for (int i = 0; i < 33; ++i)
    write("cases/c" + std::to_string(i) + ".json", std::string(kMaxFileBytes, ' '));
  EXPECT_THAT(refusal(), HasSubstr("128 MiB"));
}

TEST_F(PackFolder, PipesDoNotHangIt) {
  ASSERT_EQ(::mkfifo((pack_ / "house/pipe.json").c_str(), 0600), 0);
  EXPECT_THAT(refusal(), HasSubstr("pipe.json: is no plain file"));
}

TEST_F(PackFolder, NamesThatCouldConfuseAreRefused) {
  write("house/a\nb.json", "{}");
  EXPECT_THAT(refusal(), HasSubstr("not plain UTF-8"));
}

}  // namespace
}  // namespace dojo::runtime
