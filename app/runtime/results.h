// What sessions were worth, recorded: the grade on a stream of its own beside the session, the result on the
// person's.
//
//   auto graded = grade_and_record(shop, store, clock, session_id);     // once a session has ended
//   auto records = read_records(store, profile);                        // for career::progress
//
// Recording a session that is recorded already changes nothing and gives the same grade. A grade stands under
// the pins of its session; a regrade appends. Errors: refused (not ended), and what the store says.
#pragma once

#include <vector>

#include "career/progress.h"
#include "grading/grade.h"
#include "runtime/clock.h"
#include "runtime/session_log.h"
#include "runtime/shop.h"
#include "session/facts.h"
#include "store/event_store.h"

namespace dojo::runtime {

struct GradedSession {
  const pack::Case* scene = nullptr;  // in the shop's pack
  session::Facts facts;
  grading::Grade grade;
};

// Grades a recorded session under this shop's rules; records nothing. Refused if it was played under another
// house, case or model than the shop has.
base::Result<GradedSession> grade_recorded(const Shop& shop, const store::EventStore& store,
                                           const base::SessionId& id);

base::Result<GradedSession> grade_and_record(const Shop& shop, store::EventStore& store, const Clock& clock,
                                             const base::SessionId& id);

base::Result<std::vector<career::Record>> read_records(const store::EventStore& store,
                                                       const base::ProfileId& profile);
base::Status append_record(store::EventStore& store, const Clock& clock, const base::ProfileId& profile,
                           const std::string& command_id, const career::Record& record);

}  // namespace dojo::runtime
