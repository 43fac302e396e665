#include "pack/kinds.h"

#include <array>
#include <utility>

namespace dojo::pack {
namespace {

using Named = std::pair<std::string_view, base::LocalText>;

template <typename Table>
base::LocalText find(const Table& table, std::string_view id) {
  for (const auto& [candidate, name] : table) {
    if (candidate == id) return name;
  }
  return {std::string(id), std::string(id)};
}

}  // namespace

base::LocalText kind_name(std::string_view kind) {
  static const std::array kKinds = {
      Named{"bargaining", {"议价", "bargaining"}},
      Named{"advice", {"导购", "advice"}},
      Named{"payment", {"催付", "payment"}},
      Named{"order_change", {"改单", "order change"}},
      Named{"return", {"退货", "return"}},
      Named{"exchange", {"换货", "exchange"}},
      Named{"out_of_stock", {"缺货", "out of stock"}},
      Named{"logistics", {"物流", "logistics"}},
      Named{"faulty", {"质量问题", "faulty goods"}},
      Named{"refund", {"退款", "refund"}},
      Named{"review", {"评价", "review"}},
      Named{"invoice", {"发票", "invoice"}},
      Named{"abuse", {"辱骂", "abuse"}},
      Named{"secrets", {"机密", "secrets"}},
      Named{"friendly", {"熟客", "friendly"}},
  };
  return find(kKinds, kind);
}

base::LocalText competence_name(std::string_view competence) {
  static const std::array kCompetences = {
      Named{"language", {"语言", "language"}},         Named{"expertise", {"专业", "expertise"}},
      Named{"composure", {"心理素质", "composure"}},   Named{"attitude", {"服务态度", "attitude"}},
      Named{"adaptability", {"应变", "adaptability"}}, Named{"rapport", {"交际", "rapport"}},
  };
  return find(kCompetences, competence);
}

}  // namespace dojo::pack
