#include "runtime/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace dojo::runtime {

std::vector<char> run_side_by_side(std::size_t count, unsigned threads,
                                   const std::function<void(std::size_t)>& work,
                                   const std::function<void(std::size_t)>& show,
                                   const std::function<bool()>& stopped) {
  std::vector<char> done(count, 0);
  std::atomic<std::size_t> next{0}, finished{0};
  std::atomic<unsigned> running{std::max(1U, threads)};
  const auto labour = [&] {
    for (std::size_t i = next++; i < count && !stopped(); i = next++) {
      work(i);
      done[i] = 1;
      ++finished;
    }
    --running;
  };
  std::vector<std::thread> team;
  for (unsigned t = 0; t < std::max(1U, threads); ++t) team.emplace_back(labour);
  while (running > 0) {
    show(finished);
    std::this_thread::sleep_for(std::chrono::milliseconds(finished < count ? 50 : 1));
  }
  for (std::thread& each : team) each.join();
  show(finished);
  return done;
}

}  // namespace dojo::runtime
