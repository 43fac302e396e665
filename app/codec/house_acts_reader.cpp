// house/acts/*.json: dialogue acts, and the detectors that acts and word rules share.
#include <re2/re2.h>
#include <re2/set.h>

#include "codec/house_reader.h"
#include "text/regex_syntax.h"

namespace dojo::codec {
namespace {

// Only parses: the Analyser compiles all patterns at once. What our own parser knows RE2 takes too; it is
// asked for the others, and for the words of the fault.
void check_pattern(const Field& item) {
  if (text::parse_regex(item.text())) return;
  RE2::Options options;
  options.set_log_errors(false);
  RE2::Set parser(options, RE2::UNANCHORED);
  std::string fault;
  if (parser.Add(item.text(), &fault) < 0) item.report(Code::bad_pattern, {fault});
}

std::vector<text::Pattern> read_patterns(const Field& field) {
  std::vector<text::Pattern> patterns;
  for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
    for (const Field& item : field[base::name(locale)].items()) {
      if (!item.is_text()) continue;
      check_pattern(item);
      patterns.push_back({locale, item.text()});
    }
  }
  return patterns;
}

std::vector<std::string> read_act_names(const Field& list, const Names& names) {
  for (const Field& item : list.items()) item.check(names.acts, Code::unknown_act);
  return list.texts();
}

}  // namespace

text::Detector read_detector(const Field& field, const Names& names, text::DetectorKind kind,
                             const std::string& id) {
  text::Detector detector;
  detector.kind = kind;
  detector.id = id;
  detector.patterns = read_patterns(field["patterns"]);
  detector.squeezed = read_patterns(field["squeezed"]);
  if (field["also_squeezed"].flag(false)) {
    detector.squeezed.insert(detector.squeezed.end(), detector.patterns.begin(), detector.patterns.end());
  }
  detector.exceptions = read_patterns(field["exceptions"]);
  detector.unless_clause = read_patterns(field["unless_clause"]);
  detector.unless_reply = read_patterns(field["unless_reply"]);
  detector.unless_acts = read_act_names(field["unless_acts"], names);
  detector.needs_acts = read_act_names(field["needs_acts"], names);
  detector.situation = read_patterns(field["situation"]);
  detector.at_least = field["at_least"].small(1);
  detector.quotes_count = field["quotes_count"].flag(false);
  detector.negation_counts = field["negation_counts"].flag(false);
  detector.learned = field["learned"].flag(true);
  return detector;
}

void read_acts(const Field& root, const Names& names, Declared& ids, pack::House& house) {
  for (const Field& item : root["acts"].items()) {
    ids.add(item["id"]);
    const std::string id = item["id"].text();
    house.acts.push_back({base::ActId{id}, item["name"].local(), item["means"].local()});
    house.act_detectors.push_back(read_detector(item, names, text::DetectorKind::act, id));
  }
}

}  // namespace dojo::codec
