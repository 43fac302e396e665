// Is a case still sound? The loader and the case's plans, asked again after each save.
//
//   auto watch = CaseWatch::open(target, packs_option);            // target: a pack, or a case in it
//   for (const Verdict& each : watch->look_at_all()) …             // as things stand
//   for (const Verdict& each : watch->look_at(saved_files)) …      // the cases that these files belong to
//
// A saved file of the house has every case looked at again. The house and the judge's analyser are kept
// between looks, which is what makes a look short. A case is broken if the loader finds an error in it or a
// plan does not come as expected; warnings do not break it. Reads files when asked, never by itself. One
// thread.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/locale.h"
#include "codec/pack_reader.h"
#include "runtime/workshop.h"
#include "text/analysis.h"

namespace dojo::runtime {

struct Verdict {
  std::string scene;  // bare id, or the folder "house"
  bool broken = false;
  bool gone = false;  // the case was removed
  int plans = 0;      // that came as expected
  int warnings = 0;
  base::LocalText what;  // if broken: the first fault, with its place or its plan
  int more = 0;          // faults beside it
};

class CaseWatch {
 public:
  static base::Result<CaseWatch> open(const Target& target, const std::string& packs_option);

  std::vector<Verdict> look_at_all();
  std::vector<Verdict> look_at(const std::vector<std::string>& files);  // relative to the pack

 private:
  CaseWatch(Target target, codec::Schemas schemas)
      : target_(std::move(target)), schemas_(std::move(schemas)) {}
  std::optional<Verdict> read_house();  // a verdict if it is broken
  std::set<std::string> case_folders() const;
  Verdict look_at_case(const std::string& folder);
  void play_plans(const codec::LoadedPack& loaded, Verdict& verdict) const;

  Target target_;
  codec::Schemas schemas_;
  codec::SourceFiles house_;
  std::optional<text::Analyser> analyser_;  // none while the house is broken
};

}  // namespace dojo::runtime
