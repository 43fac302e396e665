#include "runtime/sessions.h"

#include <algorithm>
#include <tuple>

#include "base/civil_time.h"
#include "runtime/session_log.h"

namespace dojo::runtime {
namespace {

void fill(SessionSummary& summary, const SessionLog& log) {
  const session::SessionStarted& start = log.start();
  summary.case_id = start.case_id;
  summary.locale = start.locale;
  summary.started_civil = start.started_civil;
  for (const session::Event& event : log.events) {
    if (std::holds_alternative<session::ReplySubmitted>(event.payload)) summary.replies += 1;
    if (const auto* end = std::get_if<session::SessionEnded>(&event.payload)) {
      summary.ended = true;
      summary.outcome = end->outcome;
    }
  }
}

// Times carry their own offsets, so they are compared as moments.
std::int64_t moment(const SessionSummary& summary) {
  const auto time = base::parse_rfc3339(summary.last_recorded_at);
  return time ? time->unix_ms : 0;
}

SessionSummary summarise(const store::EventStore& store, const base::SessionId& id,
                         const store::StreamInfo& info) {
  SessionSummary summary;
  summary.id = id;
  summary.profile = base::ProfileId{info.subject};
  summary.last_recorded_at = info.last_recorded_at;
  summary.events = info.last_seq;
  if (const auto log = read_session(store, id)) {
    fill(summary, *log);
  } else {
    summary.fault = log.error().message;
  }
  return summary;
}

template <typename Wanted>
base::Result<std::vector<SessionSummary>> collect(const store::EventStore& store,
                                                  const base::ProfileId& profile, Wanted wanted) {
  const auto streams = store.streams();
  if (!streams) return streams.error();
  std::vector<SessionSummary> sessions;
  for (const store::StreamInfo& info : *streams) {
    const auto id = session_of(info.stream);
    if (!id || (!profile.empty() && info.subject != profile.text()) || !wanted(info)) continue;
    sessions.push_back(summarise(store, *id, info));
  }
  std::sort(sessions.begin(), sessions.end(), [](const SessionSummary& a, const SessionSummary& b) {
    return std::tuple(-moment(a), a.id) < std::tuple(-moment(b), b.id);
  });
  return sessions;
}

}  // namespace

base::Result<std::vector<SessionSummary>> list_sessions(const store::EventStore& store,
                                                        const base::ProfileId& profile) {
  return collect(store, profile, [](const store::StreamInfo&) { return true; });
}

base::Result<std::vector<SessionSummary>> unfinished_sessions(const store::EventStore& store,
                                                              const base::ProfileId& profile) {
  // Finished ones are many and need not be read for this: their last event says it.
  auto sessions =
      collect(store, profile, [](const store::StreamInfo& info) { return info.last_type != "SessionEnded"; });
  if (!sessions) return sessions;
  sessions->erase(
      std::remove_if(sessions->begin(), sessions->end(),
                     [](const SessionSummary& each) { return each.ended || !each.fault.empty(); }),
      sessions->end());
  return sessions;
}

}  // namespace dojo::runtime
