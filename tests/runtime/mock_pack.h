// A shop with one short case, made in code: enough for a session to run, short enough to be understood at a
// glance.
//
//   opening --greet--> talk --offer_gift--> bye (bought, 5 s of wrap-up)
//
// Whoever says nothing for 60 s is nudged. What is not understood is borne a thousand times.
#pragma once

#include <vector>

#include "pack/pack.h"
#include "runtime/session_runner.h"
#include "store/event_store.h"
#include "text/analysis.h"

namespace dojo::tests {

pack::Pack mock_pack();
text::Analyser mock_analyser(const pack::Pack& pack);
std::vector<store::Pin> mock_pins();

inline constexpr const char* kMockCase = "mock/mug-question";

}  // namespace dojo::tests
