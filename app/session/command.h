// What somebody wants to happen, in the imperative. `at` is desk time: real time at the desk since the start,
// without the case's jumps, which decide adds. Times must not fall.
#pragma once

#include <string>
#include <variant>

#include "base/ids.h"
#include "base/locale.h"
#include "base/units.h"
#include "desk/actions.h"

namespace dojo::session {

struct Start {
  std::uint64_t seed = 1;
  base::Locale locale = base::Locale::zh;
  std::string started_civil;
  std::string variant;  // empty: drawn by the seed
  base::NodeId node;    // empty: the case's own start (authors may begin anywhere)
};

struct SubmitReply {
  std::string text;
  base::PhraseId phrase;
};

struct TakeAction {
  desk::ActionCall call;
};

struct AskHint {};

struct LookUpRule {
  base::ClauseId clause;
};

struct Advance {};  // nothing but time

struct Resume {
  base::Millis gap{0};
};

struct Command {
  base::Millis at{0};
  std::variant<Start, SubmitReply, TakeAction, AskHint, LookUpRule, Advance, Resume> what;
};

}  // namespace dojo::session
