#include "grading/finding.h"

#include <tuple>

namespace dojo::grading {

std::string_view name(About about) {
  switch (about) {
    case About::words:
      return "words";
    case About::action:
      return "action";
    case About::time:
      return "time";
    case About::missing:
      return "missing";
  }
  return "";
}

std::string Finding::key() const {
  return rule.text() + "@" + std::to_string(place.turn) + ":" + std::to_string(place.begin) + "-" +
         std::to_string(place.end);
}

bool operator<(const Finding& a, const Finding& b) {
  return std::tie(a.place, a.rule) < std::tie(b.place, b.rule);
}

}  // namespace dojo::grading
