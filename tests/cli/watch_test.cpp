// `dojo watch` as a process of its own: saved, told within a second, ended by Ctrl+C.
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iostream>
#include <poll.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/shell.h"
#include "cli/workshop.h"

namespace dojo::tests {
namespace {

using testing::HasSubstr;
using Clock = std::chrono::steady_clock;

// Writes what a stream is given straight to a descriptor.
class PipeBuffer : public std::streambuf {
 public:
  explicit PipeBuffer(int descriptor) : descriptor_(descriptor) {}

 protected:
  int_type overflow(int_type c) override {
    const char byte = static_cast<char>(c);
    return ::write(descriptor_, &byte, 1) == 1 ? c : traits_type::eof();
  }
  std::streamsize xsputn(const char* bytes, std::streamsize size) override {
    return ::write(descriptor_, bytes, static_cast<std::size_t>(size));
  }

 private:
  int descriptor_;
};

class Watching {
 public:
  explicit Watching(const std::vector<std::string>& args) {
    int ends[2];
    if (::pipe(ends) != 0) return;
    child_ = ::fork();
    if (child_ == 0) {
      PipeBuffer buffer(ends[1]);
      std::ostream out(&buffer);
      std::istringstream in;
      cli::Shell shell(in, out, out);
      std::vector<const char*> words = {"dojo"};
      for (const std::string& arg : args) words.push_back(arg.c_str());
      ::_exit(cli::run(static_cast<int>(words.size()), words.data(), shell));
    }
    ::close(ends[1]);
    output_ = ends[0];
  }
  ~Watching() {
    if (child_ > 0) ::kill(child_, SIGKILL), ::waitpid(child_, nullptr, 0);
    if (output_ >= 0) ::close(output_);
  }
  Watching(const Watching&) = delete;
  Watching& operator=(const Watching&) = delete;

  // The next line that it prints, or what came of it within twenty seconds.
  std::string line() {
    const auto last = Clock::now() + std::chrono::seconds(20);
    while (pending_.find('\n') == std::string::npos && Clock::now() < last) {
      pollfd news{output_, POLLIN, 0};
      if (::poll(&news, 1, 100) <= 0) continue;
      char bytes[4096];
      const ssize_t got = ::read(output_, bytes, sizeof bytes);
      if (got <= 0) break;
      pending_.append(bytes, static_cast<std::size_t>(got));
    }
    const std::size_t end = std::min(pending_.find('\n'), pending_.size());
    std::string first = pending_.substr(0, end);
    pending_.erase(0, end + 1);
    return first;
  }

  int interrupt() {
    ::kill(child_, SIGINT);
    int status = 0;
    ::waitpid(child_, &status, 0);
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t child_ = -1;
  int output_ = -1;
  std::string pending_;
};

TEST(Watch, SaysWhatBrokeAndWhenItIsMendedAndEndsCleanly) {
  const Workshop shop;
  ASSERT_EQ(shop.dojo({"new", "case", "return/one"}).exit, 0);
  ASSERT_EQ(shop.dojo({"new", "case", "return/two"}).exit, 0);
  Watching watching({"--packs", shop.packs().string(), "--ui-language", "en", "watch", shop.pack().string()});
  EXPECT_THAT(watching.line(), HasSubstr("0 broken"));

  const auto begin = Clock::now();
  shop.replace("return/one/scenario.json", "\"start\": \"opening\"", "\"start\": \"opning\"");
  const std::string broken = watching.line();
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
  EXPECT_THAT(broken, HasSubstr("broken  one"));
  EXPECT_THAT(broken, HasSubstr("KD020"));
  std::cout << "save to result: " << took.count() << " ms\n";
  EXPECT_LT(took.count(), 5000) << "a second on an idle machine; sanitizers and neighbours take their share";

  shop.replace("return/one/scenario.json", "\"start\": \"opning\"", "\"start\": \"opening\"");
  EXPECT_THAT(watching.line(), HasSubstr("mended  one"));

  shop.replace("return/two/plans/poor-zh.json", "\"outcome\": \"left\"", "\"outcome\": \"solved\"");
  const std::string plan = watching.line();
  EXPECT_THAT(plan, HasSubstr("broken  two"));
  EXPECT_THAT(plan, HasSubstr("plans/poor-zh.json: outcome is left"));

  std::filesystem::remove_all(shop.scene("return/two"));
  std::string gone = watching.line();
  while (gone.find("gone") == std::string::npos && !gone.empty()) gone = watching.line();
  EXPECT_THAT(gone, HasSubstr("gone    two"));
  EXPECT_EQ(watching.interrupt(), 0);
}

TEST(Watch, OfOneCaseIsSilentAboutOthers) {
  const Workshop shop;
  ASSERT_EQ(shop.dojo({"new", "case", "return/one"}).exit, 0);
  ASSERT_EQ(shop.dojo({"new", "case", "return/two"}).exit, 0);
  Watching watching({"--packs", shop.packs().string(), "--ui-language", "en", "watch", "one", "--json"});
  EXPECT_THAT(watching.line(), HasSubstr("watching"));
  shop.write("return/two/zh.json", "{");
  shop.write("return/one/zh.json", "{");
  const auto line = nlohmann::json::parse(watching.line(), nullptr, false);
  ASSERT_TRUE(line.is_object());
  EXPECT_EQ(line["case"], "one");
  EXPECT_EQ(line["state"], "broken");
  EXPECT_EQ(watching.interrupt(), 0);
}

TEST(Watch, WhatIsNotThereIsExitFour) {
  const Workshop shop;
  EXPECT_EQ(shop.dojo({"watch", "nothing"}).exit, 4);
}

}  // namespace
}  // namespace dojo::tests
