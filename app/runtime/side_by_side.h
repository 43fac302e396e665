// Many independent pieces of work on several threads, with progress and a way to stop.
//
//   auto done = run_side_by_side(300, 4, [&](std::size_t i) { results[i] = work(i); }, show, stopped);
//
// `work` is called once for each index, in no order; it must write only what belongs to its index. `show` is
// called on the caller's thread about ten times a second with the number done. When `stopped` says so no new
// piece is begun; those under way are finished. Gives one flag an index: whether it was done.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace dojo::runtime {

std::vector<char> run_side_by_side(std::size_t count, unsigned threads,
                                   const std::function<void(std::size_t)>& work,
                                   const std::function<void(std::size_t)>& show,
                                   const std::function<bool()>& stopped);

}  // namespace dojo::runtime
