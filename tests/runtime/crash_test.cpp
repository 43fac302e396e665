// R1 and R3: a program that is killed at any moment has lost nothing that it acknowledged, and goes on at the
// same turn.
#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <map>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "base/draw.h"
#include "codec/state_json.h"
#include "runtime/fake_clock.h"
#include "runtime/mock_pack.h"
#include "runtime/session_log.h"
#include "runtime/session_runner.h"
#include "runtime/sessions.h"
#include "store/sqlite_store.h"
#include "store/temporary_folder.h"

namespace dojo::runtime {
namespace {

using base::Millis;

constexpr int kKills = 200;
const base::ProfileId kAnna{"p-anna"};

// What the child says it has been promised: this many events of this session, and the state that they lead
// to.
struct Promise {
  std::string session;
  std::size_t events = 0;
  std::string checksum;
};

class Crash : public ::testing::Test {
 protected:
  Crash() : pack_(tests::mock_pack()), analyser_(tests::mock_analyser(pack_)) {}

  Stage stage() const { return {pack_, analyser_, ""}; }

  std::unique_ptr<store::SqliteStore> open() {
    auto store = store::SqliteStore::open(folder_.path() / "data");
    if (!store) ADD_FAILURE() << store.error().message;
    return store ? std::move(*store) : nullptr;
  }

  base::Result<std::unique_ptr<SessionRunner>> go_on(store::EventStore& store, const Clock& clock) {
    const auto open = unfinished_sessions(store, kAnna);
    if (!open) return open.error();
    if (!open->empty()) return SessionRunner::resume(stage(), store, clock, open->front().id);
    NewSession wanted{kAnna, tests::kMockCase, {}, tests::mock_pins()};
    wanted.how.seed = static_cast<std::uint64_t>(store.streams()->size());
    return SessionRunner::start(stage(), store, clock, wanted);
  }

  // Plays until it is killed. Only what was acknowledged is written to the pipe.
  [[noreturn]] void play(int pipe, int round) {
    tests::FakeClock clock;
    auto store = store::SqliteStore::open(folder_.path() / "data");
    if (!store) ::_exit(3);
    for (std::uint64_t i = 0;; ++i) {
      auto runner = go_on(**store, clock);
      if (!runner) ::_exit(4);
      while ((*runner)->state().phase != session::Phase::ended) {
        clock.pass(Millis{4000});
        const std::string words = base::draw_below(i++, std::to_string(round), 3) == 0
                                      ? "您好，送您一个杯垫"
                                      : "嗯嗯您好，稍等看看这个杯子";
        const bool speaks = (*runner)->state().phase == session::Phase::chatting && i % 2 == 0;
        if (!(speaks ? (*runner)->submit(session::SubmitReply{words, {}}) : (*runner)->tick())) ::_exit(5);
        (void)(*runner)->keep_draft(words.substr(0, 3 * (i % 4)));
        const std::string line = (*runner)->id().text() + " " + std::to_string((*runner)->events().size()) +
                                 " " + codec::state_checksum((*runner)->state()) + "\n";
        if (::write(pipe, line.data(), line.size()) != static_cast<ssize_t>(line.size())) ::_exit(6);
      }
    }
  }

  // One life: the bytes that the child wrote before it was killed.
  std::string live_and_die(int round) {
    int ends[2];
    if (::pipe(ends) != 0) return "";
    const pid_t child = ::fork();
    if (child == 0) {
      ::close(ends[0]);
      play(ends[1], round);
    }
    ::close(ends[1]);
    std::string said;
    char buffer[4096];
    // So many promises are waited for (none in one life of four), whatever else the machine does; then a
    // moment.
    const auto count = static_cast<std::ptrdiff_t>(
        round % 4 == 0 ? 0 : base::draw_between(99, "count/" + std::to_string(round), 1, 6));
    while (std::count(said.begin(), said.end(), '\n') < count) {
      const ssize_t got = ::read(ends[0], buffer, sizeof buffer);
      if (got <= 0) break;  // it left by itself; the check of its status below says so
      said.append(buffer, static_cast<std::size_t>(got));
    }
    const auto moment = base::draw_below(99, "moment/" + std::to_string(round), 15000);
    std::this_thread::sleep_for(std::chrono::microseconds(moment));
    ::kill(child, SIGKILL);
    for (ssize_t got; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
      said.append(buffer, static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
        << "the child left by itself: " << WEXITSTATUS(status);
    return said;
  }

  static std::vector<Promise> promises(const std::string& said) {
    std::vector<Promise> all;
    std::size_t at = 0;
    for (std::size_t end; (end = said.find('\n', at)) != std::string::npos; at = end + 1) {
      const std::string line = said.substr(at, end - at);
      const std::size_t first = line.find(' ');
      const std::size_t second = line.find(' ', first + 1);
      all.push_back({line.substr(0, first),
                     static_cast<std::size_t>(std::stoul(line.substr(first + 1, second - first - 1))),
                     line.substr(second + 1)});
    }
    return all;
  }

  // Every promise is kept: the events are there, verified, and lead to the state that was shown.
  void check(const std::vector<Promise>& promised) {
    const auto store = open();
    std::map<std::string, SessionLog> logs;
    for (const Promise& promise : promised) {
      if (logs.count(promise.session)) continue;
      auto log = read_session(*store, base::SessionId{promise.session});
      ASSERT_TRUE(log) << log.error().message;
      logs.emplace(promise.session, std::move(*log));
    }
    for (const Promise& promise : promised) {
      const SessionLog& log = logs.at(promise.session);
      ASSERT_GE(log.events.size(), promise.events)
          << "an acknowledged event of " << promise.session << " is lost";
      const std::vector<session::Event> shown(
          log.events.begin(), log.events.begin() + static_cast<std::ptrdiff_t>(promise.events));
      // The last promise is the state that was on the screen; the ones before it are prefixes of the same
      // chain.
      if (&promise == &promised.back()) {
        ASSERT_EQ(codec::state_checksum(replay(pack_.house, shown)), promise.checksum);
      }
    }
  }

  void check_resume() {
    const auto store = open();
    const auto interrupted = unfinished_sessions(*store, kAnna);
    ASSERT_TRUE(interrupted) << interrupted.error().message;
    if (interrupted->empty()) return;
    const base::SessionId id = interrupted->front().id;
    const auto log = read_session(*store, id);
    const session::State before = replay(pack_.house, log->events);
    const tests::FakeClock clock;
    const auto began = std::chrono::steady_clock::now();
    const auto runner = SessionRunner::resume(stage(), *store, clock, id);
    ASSERT_TRUE(runner) << runner.error().message;
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(1));
    EXPECT_EQ(codec::state_checksum((*runner)->state()), codec::state_checksum(before));
    EXPECT_EQ((*runner)->state().turns, before.turns);
  }

  pack::Pack pack_;
  text::Analyser analyser_;
  tests::TemporaryFolder folder_;
};

TEST_F(Crash, TwoHundredKillsLoseNothingThatWasAcknowledged) {
  open();
  std::size_t promised = 0;
  for (int round = 0; round < kKills && !HasFatalFailure(); ++round) {
    const auto heard = promises(live_and_die(round));
    promised += heard.size();
    check(heard);
    if (round % 10 == 9) check_resume();
  }
  EXPECT_GT(promised, std::size_t{kKills}) << "the children were killed before they did anything";
}

}  // namespace
}  // namespace dojo::runtime
