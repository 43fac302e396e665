// make-long-thread HOME COUNT: a person and an unfinished session with COUNT messages, stored under HOME as
// DOJO_HOME, for window_bench.py. The shop is found as the program finds it (DOJO_PACKS).
#include <cstdio>
#include <cstdlib>
#include <string>

#include "runtime/paths.h"
#include "runtime/session_runner.h"
#include "runtime/shop.h"
#include "store/sqlite_store.h"

namespace {

using namespace dojo;

std::string message(int number) {
  std::string text = "第 " + std::to_string(number) + " 条：这件外套您收到以后先别剪吊牌";
  for (int i = 0; i < number % 4; ++i) text += "，不合适七天内都可以换，运费我们来出";
  return text + "。";
}

int fail(const base::Error& error) {
  std::fprintf(stderr, "make-long-thread: %s\n", error.message.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "make-long-thread HOME COUNT\n");
    return 2;
  }
  ::setenv("DOJO_HOME", argv[1], 1);
  const int count = std::atoi(argv[2]);
  const auto paths = runtime::find_paths(runtime::environment());
  if (!paths) return fail(paths.error());
  auto store = store::SqliteStore::open(paths->data);
  if (!store) return fail(store.error());
  auto shop = runtime::open_shop("", "lantern");
  if (!shop) return fail(shop.error());
  const store::Profile person{base::ProfileId{"p-bench"}, "Bench", "B1", base::Locale::zh};
  if (const auto saved = (*store)->put_profile(person); !saved) return fail(saved.error());
  const pack::Case& scene = shop->pack().cases.front();
  const runtime::SystemClock clock;
  auto runner = runtime::SessionRunner::start(shop->stage(), **store, clock,
                                              {person.id, scene.scenario.id.text(), {}, shop->pins(scene)});
  if (!runner) return fail(runner.error());
  // Faster than the customer reacts: all of it is one turn.
  for (int i = 0; i < count; ++i) {
    const base::Millis at{i * 1000 / (count + 1)};
    const auto sent = (*runner)->submit_at(at, session::SubmitReply{message(i), {}});
    if (!sent) return fail(sent.error());
  }
  return 0;
}
