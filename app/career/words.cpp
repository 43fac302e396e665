#include "career/words.h"

namespace dojo::career {
namespace {

using pack::TierCondition;

std::string cases(int count, const std::string& kind) {
  return (kind.empty() ? "" : kind + " ") + (count == 1 ? "case" : "cases");
}

base::LocalText word_cases(const ConditionProgress& p, const base::LocalText& kind) {
  const std::string need = std::to_string(p.need);
  const std::string points = mark(p.condition.mark_permille);
  const std::string tally = std::to_string(p.have) + " / " + need;
  if (p.met) {
    return {"已通过 " + need + " 个不同的" + kind.zh + "案例，每个至少 " + points + " 分",
            need + (p.need == 1 ? " " : " different ") + cases(p.need, kind.en) + " passed with " + points +
                " or more"};
  }
  const std::string more = std::to_string(p.missing());
  return {"还要通过 " + more + " 个不同的" + kind.zh + "案例，每个至少 " + points + " 分（已通过 " + tally +
              " 个）",
          "Pass " + more + " more " + cases(p.missing(), kind.en) + " with " + points + " or more (" + tally +
              " so far)"};
}

base::LocalText word_clean(const ConditionProgress& p) {
  const std::string need = std::to_string(p.need);
  if (p.met) {
    return {"最近 " + need + " 次计分练习都没有严重差错",
            p.need == 1 ? "No critical fault in the last counted session"
                        : "No critical fault in the last " + need + " counted sessions"};
  }
  const std::string more = std::to_string(p.missing());
  return {"还要连续 " + more + " 次计分练习没有严重差错（目前连续 " + std::to_string(p.have) + " / " + need +
              " 次）",
          more + " more counted " + (p.missing() == 1 ? "session" : "sessions") +
              " in a row without a critical fault (" + std::to_string(p.have) + " / " + need + " so far)"};
}

}  // namespace

std::string mark(int permille) {
  std::string text = std::to_string(permille / 10);
  if (permille % 10 != 0) text += "." + std::to_string(permille % 10);
  return text;
}

base::LocalText word(const ConditionProgress& progress, const base::LocalText& kind_name) {
  switch (progress.condition.kind) {
    case TierCondition::Kind::cases_passed:
      return word_cases(progress, progress.condition.case_kind.empty() ? base::LocalText{} : kind_name);
    case TierCondition::Kind::no_critical_in_last:
      return word_clean(progress);
    case TierCondition::Kind::lead_confirmation:
      if (progress.met) return {"组长已确认晋级", "A team lead has confirmed the step"};
      return {"还需要组长确认晋级", "A team lead must confirm the step"};
  }
  return {};
}

}  // namespace dojo::career
