#include "store/memory_store.h"

#include <cassert>

namespace dojo::store {

base::Result<Appended> MemoryStore::append_checked(const Append& append) {
  if (const auto known = commands_.find(append.command_id); known != commands_.end()) {
    return repeat(known->second, append);
  }
  const auto found = streams_.find(append.stream);
  const std::int64_t last_seq = found == streams_.end() ? 0 : found->second.head.seq;
  if (found != streams_.end() && found->second.erased) return erased_stream(append.stream);
  if (last_seq != append.expected_seq) return stale_writer(append, last_seq);

  Stream& stream = streams_[append.stream];
  if (last_seq == 0) stream.subject = append.subject;
  extend(stream, seal(append.stream, stream.head, append.recorded_at, append.events));
  const Appended result{last_seq + 1, stream.head.seq, false};
  commands_[append.command_id] = {append.stream, result};
  return result;
}

base::Result<Appended> MemoryStore::repeat(const Command& command, const Append& append) const {
  if (command.stream != append.stream) return reused_command(append.command_id);
  if (streams_.at(command.stream).erased) return erased_stream(append.stream);
  const auto& envelopes = streams_.at(command.stream).envelopes;
  const std::vector<Envelope> earlier(envelopes.begin() + (command.result.first_seq - 1),
                                      envelopes.begin() + command.result.last_seq);
  if (!same_events(earlier, append)) return reused_command(append.command_id);
  return Appended{command.result.first_seq, command.result.last_seq, true};
}

void MemoryStore::extend(Stream& stream, std::vector<Envelope> sealed) {
  assert(!sealed.empty());
  stream.head = {sealed.back().seq, sealed.back().hash};
  for (Envelope& envelope : sealed) stream.envelopes.push_back(std::move(envelope));
}

base::Result<StoredStream> MemoryStore::load(const std::string& stream) const {
  const auto found = streams_.find(stream);
  if (found == streams_.end()) return no_such_stream(stream);
  return StoredStream{stream, found->second.head, found->second.envelopes};
}

base::Result<std::vector<StreamInfo>> MemoryStore::streams() const {
  std::vector<StreamInfo> infos;
  for (const auto& [name, stream] : streams_) {
    const Envelope& last = stream.envelopes.back();
    infos.push_back({name, stream.subject, stream.head.seq, last.type, last.recorded_at});
  }
  return infos;
}

base::Result<Erasure> MemoryStore::erase_checked(const base::ProfileId& person, const std::string& actor,
                                                 const std::string& recorded_at) {
  bool known = profiles_.erase(person) > 0;
  Erasure erasure;
  std::vector<NewEvent> records;
  for (auto& [name, stream] : streams_) {
    if (stream.subject != person.text()) continue;
    known = true;
    drafts_.erase(name);
    if (stream.erased) continue;
    stream.erased = true;
    erasure.streams += 1;
    records.push_back(stream_erased(name, actor));
    for (Envelope& envelope : stream.envelopes) {
      erasure.payloads += 1;
      envelope.payload.reset();
      envelope.salt.clear();
    }
  }
  if (!known) return base::Error{base::ErrorCode::not_found, "there is no person " + person.text()};
  if (!records.empty()) {
    Stream& erasures = streams_[kErasures];
    extend(erasures, seal(kErasures, erasures.head, recorded_at, records));
  }
  return erasure;
}

base::Status MemoryStore::put_checked_pin(const Pin& pin) {
  pins_.emplace(pin.hash, pin);
  return base::Nothing{};
}

base::Result<std::optional<Pin>> MemoryStore::find_pin(const std::string& hash) const {
  const auto found = pins_.find(hash);
  return found == pins_.end() ? std::optional<Pin>() : std::optional<Pin>(found->second);
}

base::Status MemoryStore::put_checked_profile(const Profile& profile) {
  profiles_[profile.id] = profile;
  return base::Nothing{};
}

base::Result<Profile> MemoryStore::profile(const base::ProfileId& id) const {
  const auto found = profiles_.find(id);
  if (found == profiles_.end())
    return base::Error{base::ErrorCode::not_found, "there is no profile " + id.text()};
  return found->second;
}

base::Result<std::vector<Profile>> MemoryStore::profiles() const {
  std::vector<Profile> all;
  for (const auto& [id, profile] : profiles_) all.push_back(profile);
  return all;
}

base::Status MemoryStore::put_draft(const std::string& stream, const Draft& draft) {
  drafts_[stream] = draft;
  return base::Nothing{};
}

base::Result<std::optional<Draft>> MemoryStore::draft(const std::string& stream) const {
  const auto found = drafts_.find(stream);
  return found == drafts_.end() ? std::optional<Draft>() : std::optional<Draft>(found->second);
}

base::Status MemoryStore::drop_draft(const std::string& stream) {
  drafts_.erase(stream);
  return base::Nothing{};
}

}  // namespace dojo::store
