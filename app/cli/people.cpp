#include "cli/people.h"

#include <ostream>
#include <vector>

#include "base/utf8.h"
#include "runtime/new_id.h"
#include "runtime/paths.h"
#include "store/sqlite_store.h"

namespace dojo::cli {

std::unique_ptr<store::EventStore> open_store(Shell& shell) {
  const auto paths = runtime::find_paths(runtime::environment());
  if (!paths) return fail(shell, paths.error()), nullptr;
  auto opened = store::SqliteStore::open(paths->data);
  if (!opened) return fail(shell, opened.error()), nullptr;
  return std::move(*opened);
}

std::optional<store::Profile> find_profile(Shell& shell, const store::EventStore& store,
                                           const std::string& who) {
  const auto all = store.profiles();
  if (!all) return fail(shell, all.error()), std::nullopt;
  std::vector<store::Profile> fitting;
  for (const store::Profile& profile : *all) {
    if (profile.id.text() == who || profile.staff_number == who || profile.name == who)
      fitting.push_back(profile);
  }
  if (fitting.size() == 1) return fitting.front();
  const base::LocalText none = {
      "没有这个人：" + who + "。用 dojo profile list 看看有谁，或用 dojo profile add 新建。",
      "nobody is called \"" + who +
          "\"; `dojo profile list` shows who is there, `dojo profile add` adds somebody"};
  const base::LocalText many = {"有好几个人叫 " + who + "，请用编号或工号。",
                                "several people are called \"" + who + "\"; use the id or the staff number"};
  fail(shell, Exit::not_found, pick(shell, fitting.empty() ? none : many));
  return std::nullopt;
}

std::optional<store::Profile> add_person(Shell& shell, store::EventStore& store, const std::string& name,
                                         const std::string& staff_number, base::Locale language) {
  constexpr std::size_t kNameBytes = 120;
  if (name.find_first_not_of(' ') == std::string::npos || name.size() > kNameBytes || !base::is_utf8(name)) {
    fail(shell, Exit::invalid_input,
         pick(shell, {"名字不能为空，也不能太长。", "the name must not be empty, nor very long"}));
    return std::nullopt;
  }
  store::Profile profile{base::ProfileId{runtime::new_id("p")}, name, staff_number, language};
  if (auto status = store.put_profile(profile); !status) return fail(shell, status.error()), std::nullopt;
  return profile;
}

}  // namespace dojo::cli
