// What synthetic trainees say: written replies by dialogue act, and poor ones by the rule that they break.
//
//   bank.acts["offer_gift"]    -> {"我给您送份小礼物", …}       bank.poor["language.cold"] -> {"自己看", …}
//
// One bank a language, from assets/trainees/{zh,en}.json; it holds no line of any plan (a test sees to it).
// Replies may name {goods} {carrier} {size} {money} {shop}; `money` is the amount that the turn is about.
// Values.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/locale.h"

namespace dojo::trial {

struct Bank {
  base::Locale locale = base::Locale::zh;
  std::map<std::string, std::vector<std::string>> acts;
  std::map<std::string, std::vector<std::string>> poor;  // by rule
};

}  // namespace dojo::trial
