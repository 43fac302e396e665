#include "runtime/results.h"

#include <algorithm>

#include "codec/grade_json.h"
#include "codec/result_json.h"

namespace dojo::runtime {
namespace {

std::string records_stream(const base::ProfileId& profile) {
  return "records/" + profile.text();
}
std::string grades_stream(const base::SessionId& id) {
  return "grades/" + id.text();
}

base::Result<std::int64_t> last_seq(const store::EventStore& store, const std::string& stream) {
  const auto streams = store.streams();
  if (!streams) return streams.error();
  for (const store::StreamInfo& info : *streams) {
    if (info.stream == stream) return info.last_seq;
  }
  return std::int64_t{0};
}

base::Status append_once(store::EventStore& store, const Clock& clock, const std::string& stream,
                         const base::ProfileId& subject, const std::string& command_id,
                         store::NewEvent event) {
  const auto seq = last_seq(store, stream);
  if (!seq) return seq.error();
  store::Append append;
  append.stream = stream;
  append.expected_seq = *seq;
  append.command_id = command_id;
  append.subject = subject.text();
  append.recorded_at = base::write_rfc3339(clock.wall());
  append.events = {std::move(event)};
  const auto appended = store.append(append);
  if (!appended) return appended.error();
  return base::Nothing{};
}

base::Status same_pins(const Shop& shop, const pack::Case& scene, const session::SessionStarted& start) {
  const session::Context context = shop.context(scene);
  if (start.house_hash == context.house_hash && start.case_hash == context.case_hash &&
      start.model_hash == context.model_hash && start.engine == session::kEngine) {
    return base::Nothing{};
  }
  return base::Error{base::ErrorCode::refused,
                     "the session was played under other house rules, another case or another engine than "
                     "this shop has; its recorded "
                     "grade stands"};
}

}  // namespace

base::Result<GradedSession> grade_recorded(const Shop& shop, const store::EventStore& store,
                                           const base::SessionId& id) {
  const auto log = read_session(store, id);
  if (!log) return log.error();
  const pack::Case* scene = shop.pack().find_case(log->start().case_id.text());
  if (!scene)
    return base::Error{base::ErrorCode::not_found,
                       "the pack has no case " + log->start().case_id.text() + " any more"};
  if (auto same = same_pins(shop, *scene, log->start()); !same) return same.error();
  GradedSession graded{scene, session::gather_facts(shop.pack().house, log->events), {}};
  graded.grade = grading::grade_session(shop.rulebook(*scene), graded.facts);
  return graded;
}

base::Result<GradedSession> grade_and_record(const Shop& shop, store::EventStore& store, const Clock& clock,
                                             const base::SessionId& id) {
  auto graded = grade_recorded(shop, store, id);
  if (!graded) return graded;
  const session::State& state = graded->facts.last;
  if (state.phase != session::Phase::ended)
    return base::Error{base::ErrorCode::refused, "the session has not ended yet"};
  const auto log = read_session(store, id);
  if (!log) return log.error();
  const auto recorded = last_seq(store, grades_stream(id));
  if (!recorded) return recorded.error();
  if (*recorded > 0) return graded;
  // The result first: a crash between the two leaves no grade, so the next call completes both.
  career::Result result;
  result.session = id;
  result.profile = log->profile;
  result.case_id = state.start.case_id;
  result.kind = graded->scene->scenario.kind;
  result.quality_permille = graded->grade.quality_permille.value_or(0);
  result.passed = graded->grade.passed;
  result.critical = !graded->grade.critical.empty();
  result.aided = state.hints > 0;
  result.finished = state.outcome != pack::Outcome::unfinished;
  result.at_civil = log->envelopes.back().recorded_at;
  if (auto status = append_record(store, clock, log->profile, "result/" + id.text(), result); !status)
    return status.error();
  const std::string grade = codec::graded_json(state, graded->grade);
  auto status = append_once(store, clock, grades_stream(id), log->profile, "grade/" + id.text(),
                            {"Graded", 1, state.now, "system", grade});
  if (!status) return status.error();
  return graded;
}

base::Result<std::vector<career::Record>> read_records(const store::EventStore& store,
                                                       const base::ProfileId& profile) {
  std::vector<career::Record> records;
  const auto seq = last_seq(store, records_stream(profile));
  if (!seq) return seq.error();
  if (*seq == 0) return records;
  const auto envelopes = store.read(records_stream(profile));
  if (!envelopes) return envelopes.error();
  for (const store::Envelope& envelope : *envelopes) {
    if (!envelope.payload) continue;  // erased
    auto record = codec::read_record(envelope.type, *envelope.payload);
    if (!record) return record.error();
    records.push_back(std::move(*record));
  }
  return records;
}

base::Status append_record(store::EventStore& store, const Clock& clock, const base::ProfileId& profile,
                           const std::string& command_id, const career::Record& record) {
  return append_once(
      store, clock, records_stream(profile), profile, command_id,
      {std::string(codec::record_type(record)), 1, base::Millis{0}, "system", codec::record_json(record)});
}

}  // namespace dojo::runtime
