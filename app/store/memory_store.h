// An EventStore that keeps everything in memory and forgets it at the end: for tests, and for play that is
// not recorded.
//
//   MemoryStore store;  store.append(…);
//
// The same contract as the sqlite store but for durability. One thread at a time.
#pragma once

#include <map>

#include "store/event_store.h"

namespace dojo::store {

class MemoryStore : public EventStore {
 public:
  base::Result<StoredStream> load(const std::string& stream) const override;
  base::Result<std::vector<StreamInfo>> streams() const override;
  base::Result<Profile> profile(const base::ProfileId& id) const override;
  base::Result<std::vector<Profile>> profiles() const override;
  base::Status put_draft(const std::string& stream, const Draft& draft) override;
  base::Result<std::optional<Draft>> draft(const std::string& stream) const override;
  base::Status drop_draft(const std::string& stream) override;

 protected:
  base::Result<Appended> append_checked(const Append& append) override;
  base::Result<Erasure> erase_checked(const base::ProfileId& person, const std::string& actor,
                                      const std::string& recorded_at) override;
  base::Status put_checked_profile(const Profile& profile) override;
  base::Status put_checked_pin(const Pin& pin) override;
  base::Result<std::optional<Pin>> find_pin(const std::string& hash) const override;

 private:
  struct Stream {
    std::string subject;
    Head head;
    std::vector<Envelope> envelopes;
    bool erased = false;
  };
  struct Command {
    std::string stream;
    Appended result;
  };

  base::Result<Appended> repeat(const Command& command, const Append& append) const;
  static void extend(Stream& stream, std::vector<Envelope> sealed);

  std::map<std::string, Stream> streams_;
  std::map<std::string, Command> commands_;
  std::map<base::ProfileId, Profile> profiles_;
  std::map<std::string, Draft> drafts_;
  std::map<std::string, Pin> pins_;
};

}  // namespace dojo::store
