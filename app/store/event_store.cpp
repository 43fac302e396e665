#include "store/event_store.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"

namespace dojo::store {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kMaxName = 200;

bool is_name(const std::string& text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '_' || c == '.' || c == '-';
  };
  return !text.empty() && text.size() <= kMaxName && std::all_of(text.begin(), text.end(), fits);
}

Error bad_name(const std::string& what) {
  return {ErrorCode::invalid_input, what + " must be 1 to 200 letters, digits or / _ . -"};
}

base::Status check(const Append& append) {
  if (!is_name(append.stream)) return bad_name("the name of a stream");
  if (append.stream == kErasures) {
    return Error{ErrorCode::invalid_input, "only erasing a person writes to the stream \"erasures\""};
  }
  if (!is_name(append.command_id)) return bad_name("the id of a command");
  if (!append.subject.empty() && !is_name(append.subject)) return bad_name("the subject of a stream");
  if (append.expected_seq < 0) return Error{ErrorCode::invalid_input, "expected_seq must be 0 or more"};
  if (append.events.empty())
    return Error{ErrorCode::invalid_input, "a command without events is not recorded"};
  for (const NewEvent& event : append.events) {
    if (!is_name(event.type)) return bad_name("the type of an event");
    if (!is_name(event.actor)) return bad_name("the actor of an event");
  }
  return base::Nothing{};
}

}  // namespace

base::Result<Appended> EventStore::append(const Append& append) {
  if (auto fits = check(append); !fits) return fits.error();
  return append_checked(append);
}

base::Result<std::vector<Envelope>> EventStore::read(const std::string& stream) const {
  auto stored = load(stream);
  if (!stored) return stored.error();
  if (auto sound = verify_chain(*stored); !sound) return sound.error();
  const auto gone = std::find_if(stored->envelopes.begin(), stored->envelopes.end(),
                                 [](const Envelope& envelope) { return !envelope.payload; });
  if (gone == stored->envelopes.end()) return std::move(stored->envelopes);

  const Error unexplained{ErrorCode::integrity,
                          "stream " + stream + ", event " + std::to_string(gone->seq) +
                              ": its content is gone, and no erasure of it is recorded. Restore "
                              "the data folder from a backup"};
  if (stream == kErasures) return unexplained;
  auto erasures = read(kErasures);
  if (!erasures) return erasures.error().code == ErrorCode::not_found ? unexplained : erasures.error();
  const std::string expected = stream_erased(stream, "").payload;
  for (const Envelope& erasure : *erasures) {
    if (erasure.type == "StreamErased" && erasure.payload == expected) return std::move(stored->envelopes);
  }
  return unexplained;
}

base::Result<Erasure> EventStore::erase_person(const base::ProfileId& person, const std::string& actor,
                                               const std::string& recorded_at) {
  if (!is_name(person.text())) return bad_name("the id of a person");
  if (!is_name(actor)) return bad_name("the actor of an erasure");
  return erase_checked(person, actor, recorded_at);
}

base::Status EventStore::put_profile(const Profile& profile) {
  if (!is_name(profile.id.text())) return bad_name("the id of a profile");
  if (!base::is_utf8(profile.name) || !base::is_utf8(profile.staff_number)) {
    return Error{ErrorCode::invalid_input, "the name or staff number is not UTF-8"};
  }
  return put_checked_profile(profile);
}

base::Status EventStore::put_pin(const Pin& pin) {
  if (!is_name(pin.kind)) return bad_name("the kind of a pin");
  if (base::sha256_hex(pin.bytes) != pin.hash) {
    return Error{ErrorCode::invalid_input,
                 "the bytes of the " + pin.kind + " do not have the hash " + pin.hash};
  }
  return put_checked_pin(pin);
}

base::Result<Pin> EventStore::get_pin(const std::string& hash) const {
  auto found = find_pin(hash);
  if (!found) return found.error();
  if (!*found) return Error{ErrorCode::not_found, "the store keeps nothing under the hash " + hash};
  Pin pin = std::move(**found);
  if (base::sha256_hex(pin.bytes) != hash) {
    return Error{ErrorCode::integrity,
                 "the stored " + pin.kind + " " + hash +
                     " was changed after it was pinned; restore the data folder from a backup"};
  }
  return pin;
}

Error no_such_stream(const std::string& stream) {
  return {ErrorCode::not_found, "there is no stream \"" + stream + "\" in the store"};
}

Error stale_writer(const Append& append, std::int64_t last_seq) {
  return {ErrorCode::refused, "stream " + append.stream + " has " + std::to_string(last_seq) +
                                  " events and the writer knows " + std::to_string(append.expected_seq) +
                                  ": somebody else has gone on with it; open it again"};
}

Error reused_command(const std::string& command_id) {
  return {ErrorCode::refused, "command " + command_id + " was recorded before with other events"};
}

Error erased_stream(const std::string& stream) {
  return {ErrorCode::refused, "stream " + stream + " was erased and takes no more events"};
}

// The only payload that the store writes itself. Names need no escaping (is_name).
NewEvent stream_erased(const std::string& stream, const std::string& actor) {
  return {"StreamErased", 1, base::Millis{0}, actor, "{\"stream\":\"" + stream + "\"}"};
}

bool same_events(const std::vector<Envelope>& stored, const Append& append) {
  return std::equal(stored.begin(), stored.end(), append.events.begin(), append.events.end(),
                    [&](const Envelope& old, const NewEvent& event) {
                      return old.stream == append.stream && old.type == event.type &&
                             old.type_version == event.type_version && old.at == event.at &&
                             old.actor == event.actor && old.payload == event.payload;
                    });
}

}  // namespace dojo::store
