// What was recorded about somebody's way up the ladder: results of sessions and confirmations by leads, in
// the stream career/<profile>, chained like everything else.
//
//   record_result(store, result, recorded_at);          // after a session was graded, and after each regrade
//   auto records = career_records(store, profile);      // verified, in the order recorded; empty for a
//   newcomer Progress p = career::progress(house.ladder, *records);
//
// Errors: integrity (damaged, or a record that this program does not know), refused (the person was erased),
// unavailable; invalid_input for ids with other than printable ASCII. docs/formats/events.md: ResultRecorded,
// LeadConfirmed.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "career/progress.h"
#include "store/event_store.h"

namespace dojo::runtime {

base::Status record_result(store::EventStore& store, const career::Result& result,
                           const std::string& recorded_at);
base::Status record_confirmation(store::EventStore& store, const career::LeadConfirmation& confirmation,
                                 const std::string& recorded_at);
base::Result<std::vector<career::Record>> career_records(const store::EventStore& store,
                                                         const base::ProfileId& profile);

}  // namespace dojo::runtime
