// The sessions of a store at a glance: for `dojo sessions`, and for the offer to go on where somebody was
// interrupted.
//
//   auto open = unfinished_sessions(store, profile);     // newest first
//
// A damaged or erased session is listed with its `fault` and never hides the others.
#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "base/locale.h"
#include "base/result.h"
#include "pack/scenario.h"
#include "store/event_store.h"

namespace dojo::runtime {

struct SessionSummary {
  base::SessionId id;
  base::ProfileId profile;
  base::CaseId case_id;
  base::Locale locale = base::Locale::zh;
  std::string started_civil;
  std::string last_recorded_at;
  std::int64_t events = 0;
  int replies = 0;
  bool ended = false;
  pack::Outcome outcome = pack::Outcome::unfinished;
  std::string fault;  // why it cannot be read; the fields from case_id on are empty then
};

// Of one person, or of all if `profile` is empty. Newest first, then by id.
base::Result<std::vector<SessionSummary>> list_sessions(const store::EventStore& store,
                                                        const base::ProfileId& profile);

// Those that can be gone on with: sound and not ended.
base::Result<std::vector<SessionSummary>> unfinished_sessions(const store::EventStore& store,
                                                              const base::ProfileId& profile);

}  // namespace dojo::runtime
