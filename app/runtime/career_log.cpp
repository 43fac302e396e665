#include "runtime/career_log.h"

#include <algorithm>
#include <optional>

#include "runtime/new_id.h"

namespace dojo::runtime {
namespace {

using base::Error;
using base::ErrorCode;

constexpr int kVersion = 1;
constexpr int kTries = 3;

std::string stream_of(const base::ProfileId& profile) {
  return "career/" + profile.text();
}

// These two records are flat and hold only ids, numbers and times, so their JSON has exactly one form:
// written and read field by field, without the escapes that it never needs.
bool is_plain(const std::string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; });
}

class Writer {
 public:
  Writer& text(const char* name, const std::string& value) {
    plain_ = plain_ && is_plain(value);
    return put(name, "\"" + value + "\"");
  }
  Writer& flag(const char* name, bool value) { return put(name, value ? "true" : "false"); }
  Writer& number(const char* name, int value) { return put(name, std::to_string(value)); }

  base::Result<std::string> json() const {
    if (plain_) return "{" + fields_ + "}";
    return Error{ErrorCode::invalid_input,
                 "a career record takes ids and times in printable ASCII only: " + fields_};
  }

 private:
  Writer& put(const char* name, const std::string& value) {
    fields_ += (fields_.empty() ? "\"" : ",\"") + std::string(name) + "\":" + value;
    return *this;
  }

  std::string fields_;
  bool plain_ = true;
};

class Reader {
 public:
  explicit Reader(std::string_view json) : rest_(json) { skip("{"); }

  std::string text(const char* name) {
    skip_name(name);
    skip("\"");
    const std::string value(take_until('"'));
    skip("\"");
    return value;
  }
  bool flag(const char* name) {
    skip_name(name);
    const bool value = rest_.substr(0, 4) == "true";
    skip(value ? "true" : "false");
    return value;
  }
  int number(const char* name) {
    skip_name(name);
    int value = 0;
    std::size_t digits = 0;
    while (digits < rest_.size() && digits < 9 && rest_[digits] >= '0' && rest_[digits] <= '9') {
      value = 10 * value + (rest_[digits++] - '0');
    }
    fits_ = fits_ && digits > 0;
    rest_.remove_prefix(digits);
    return value;
  }
  bool finish() {
    skip("}");
    return fits_ && rest_.empty();
  }

 private:
  void skip(std::string_view expected) {
    fits_ = fits_ && rest_.substr(0, expected.size()) == expected;
    if (fits_) rest_.remove_prefix(expected.size());
  }
  void skip_name(const char* name) {
    if (!first_) skip(",");
    first_ = false;
    skip("\"");
    skip(name);
    skip("\":");
  }
  std::string_view take_until(char end) {
    const std::string_view taken = rest_.substr(0, rest_.find(end));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view rest_;
  bool first_ = true;
  bool fits_ = true;
};

base::Result<std::string> write(const career::Result& r) {
  return Writer()
      .flag("aided", r.aided)
      .text("at_civil", r.at_civil)
      .text("case", r.case_id.text())
      .flag("critical", r.critical)
      .flag("finished", r.finished)
      .text("kind", r.kind)
      .flag("passed", r.passed)
      .text("profile", r.profile.text())
      .number("quality_permille", r.quality_permille)
      .text("session", r.session.text())
      .json();
}

std::optional<career::Record> read_result(Reader reader) {
  career::Result r;
  r.aided = reader.flag("aided");
  r.at_civil = reader.text("at_civil");
  r.case_id = base::CaseId{reader.text("case")};
  r.critical = reader.flag("critical");
  r.finished = reader.flag("finished");
  r.kind = reader.text("kind");
  r.passed = reader.flag("passed");
  r.profile = base::ProfileId{reader.text("profile")};
  r.quality_permille = reader.number("quality_permille");
  r.session = base::SessionId{reader.text("session")};
  return reader.finish() ? std::optional<career::Record>(r) : std::nullopt;
}

base::Result<std::string> write(const career::LeadConfirmation& c) {
  return Writer()
      .text("at_civil", c.at_civil)
      .text("by", c.by.text())
      .text("profile", c.profile.text())
      .text("tier", c.tier)
      .json();
}

std::optional<career::Record> read_confirmation(Reader reader) {
  career::LeadConfirmation c;
  c.at_civil = reader.text("at_civil");
  c.by = base::ProfileId{reader.text("by")};
  c.profile = base::ProfileId{reader.text("profile")};
  c.tier = reader.text("tier");
  return reader.finish() ? std::optional<career::Record>(c) : std::nullopt;
}

// Onto the end, wherever it is: another process may record at the same time.
base::Status record(store::EventStore& store, const base::ProfileId& profile, const std::string& recorded_at,
                    store::NewEvent event) {
  store::Append append{stream_of(profile), 0, new_id("c"), profile.text(), recorded_at, {std::move(event)}};
  base::Result<store::Appended> done = Error{};
  for (int i = 0; i < kTries; ++i) {
    const auto stored = store.load(append.stream);
    if (!stored && stored.error().code != ErrorCode::not_found) return stored.error();
    append.expected_seq = stored ? stored->head.seq : 0;
    done = store.append(append);
    if (done) return base::Nothing{};
  }
  return done.error();
}

}  // namespace

base::Status record_result(store::EventStore& store, const career::Result& result,
                           const std::string& recorded_at) {
  auto payload = write(result);
  if (!payload) return payload.error();
  return record(store, result.profile, recorded_at,
                {"ResultRecorded", kVersion, base::Millis{0}, "system", std::move(*payload)});
}

base::Status record_confirmation(store::EventStore& store, const career::LeadConfirmation& confirmation,
                                 const std::string& recorded_at) {
  auto payload = write(confirmation);
  if (!payload) return payload.error();
  return record(store, confirmation.profile, recorded_at,
                {"LeadConfirmed", kVersion, base::Millis{0}, confirmation.by.text(), std::move(*payload)});
}

base::Result<std::vector<career::Record>> career_records(const store::EventStore& store,
                                                         const base::ProfileId& profile) {
  const auto envelopes = store.read(stream_of(profile));
  if (!envelopes && envelopes.error().code == ErrorCode::not_found) return std::vector<career::Record>();
  if (!envelopes) return envelopes.error();
  std::vector<career::Record> records;
  for (const store::Envelope& envelope : *envelopes) {
    if (!envelope.payload)
      return Error{ErrorCode::refused, "the career of " + profile.text() + " was erased"};
    std::optional<career::Record> known;
    if (envelope.type_version == kVersion && envelope.type == "ResultRecorded") {
      known = read_result(Reader(*envelope.payload));
    } else if (envelope.type_version == kVersion && envelope.type == "LeadConfirmed") {
      known = read_confirmation(Reader(*envelope.payload));
    }
    if (!known) {
      return Error{ErrorCode::integrity, "stream " + envelope.stream + ", event " +
                                             std::to_string(envelope.seq) + ": " + envelope.type +
                                             " version " + std::to_string(envelope.type_version) +
                                             " is not known to this program; a newer one may read it"};
    }
    records.push_back(std::move(*known));
  }
  return records;
}

}  // namespace dojo::runtime
