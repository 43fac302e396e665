#include "corpus.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "base/hash.h"

namespace dojo::training {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder, const std::string& extension) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == extension) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void place(LabelledReply& reply) {
  const unsigned long number = std::stoul(base::sha256_hex(reply.group).substr(0, 8), nullptr, 16);
  const unsigned long ninth = number % 9;  // 4 to learn, 2 to tune, 3 that nobody looks at
  reply.share = ninth < 4 ? Share::learn : (ninth < 6 ? Share::tune : Share::test);
  reply.fold = static_cast<unsigned>(number / 9 % kFolds);
}

LabelledReply reply_of(const json& line) {
  LabelledReply reply;
  reply.id = line.at("id").get<std::string>();
  reply.group = line.at("group").get<std::string>();
  reply.locale = base::parse_locale(line.at("locale").get<std::string>()).value();
  reply.situation = line.at("situation").get<std::string>();
  for (const json& part : line.at("parts")) {
    LabelledPart labelled;
    labelled.span.begin = reply.text.size();
    reply.text += part.at(0).get<std::string>();
    labelled.span.end = reply.text.size();
    std::istringstream acts(part.at(1).get<std::string>());
    for (std::string act; acts >> act;) labelled.acts.push_back(act);
    reply.parts.push_back(std::move(labelled));
  }
  for (const json& rule : line.at("rules")) {
    const auto words = rule.at(1).get<std::string>();
    const std::size_t at = reply.text.find(words);
    if (at == std::string::npos)
      throw std::runtime_error("the words of a rule do not stand in the text: " + words);
    reply.rules.push_back({rule.at(0).get<std::string>(), {at, at + words.size()}});
  }
  place(reply);
  return reply;
}

std::vector<text::Pattern> patterns_of(const json& parent, const char* key) {
  std::vector<text::Pattern> patterns;
  if (!parent.contains(key)) return patterns;
  for (const char* locale : {"zh", "en"}) {
    if (!parent.at(key).contains(locale)) continue;
    for (const json& regex : parent.at(key).at(locale)) {
      patterns.push_back({base::parse_locale(locale).value(), regex.get<std::string>()});
    }
  }
  return patterns;
}

text::Detector detector_of(const json& source, text::DetectorKind kind, const std::string& id) {
  text::Detector detector{.kind = kind, .id = id};
  detector.patterns = patterns_of(source, "patterns");
  detector.squeezed = patterns_of(source, "squeezed");
  detector.exceptions = patterns_of(source, "exceptions");
  detector.unless_clause = patterns_of(source, "unless_clause");
  detector.unless_reply = patterns_of(source, "unless_reply");
  detector.situation = patterns_of(source, "situation");
  detector.unless_acts = source.value("unless_acts", std::vector<std::string>{});
  detector.needs_acts = source.value("needs_acts", std::vector<std::string>{});
  detector.at_least = source.value("at_least", 1);
  detector.quotes_count = source.value("quotes_count", false);
  detector.negation_counts = source.value("negation_counts", false);
  detector.learned = source.value("learned", true);
  return detector;
}

}  // namespace

bool LabelledReply::has_label(const std::string& label) const {
  const bool act = std::any_of(parts.begin(), parts.end(), [&](const LabelledPart& part) {
    return std::find(part.acts.begin(), part.acts.end(), label) != part.acts.end();
  });
  return act ||
         std::any_of(rules.begin(), rules.end(), [&](const LabelledRule& rule) { return rule.id == label; });
}

base::Result<std::vector<LabelledReply>> read_corpus(const fs::path& folder) {
  std::vector<LabelledReply> corpus;
  for (const fs::path& path : files_below(folder, ".jsonl")) {
    std::ifstream file(path);
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
      if (line.empty()) continue;
      try {
        corpus.push_back(reply_of(json::parse(line)));
      } catch (const std::exception& fault) {
        return base::Error{base::ErrorCode::invalid_input,
                           path.string() + ":" + std::to_string(number) + ": " + fault.what()};
      }
    }
  }
  return corpus;
}

base::Result<text::Lexicon> read_lexicon(const fs::path& house) {
  text::Lexicon lexicon;
  for (const char* part : {"acts", "rules"}) {
    for (const fs::path& path : files_below(house / part, ".json")) {
      try {
        const json file = json::parse(std::ifstream(path));
        if (std::string_view(part) == "acts") {
          for (const json& act : file.at("acts")) {
            lexicon.detectors.push_back(
                detector_of(act, text::DetectorKind::act, act.at("id").get<std::string>()));
          }
        }
        if (file.contains("detector")) {
          lexicon.detectors.push_back(
              detector_of(file.at("detector"), text::DetectorKind::rule, file.at("id").get<std::string>()));
        }
      } catch (const std::exception& fault) {
        return base::Error{base::ErrorCode::invalid_input, path.string() + ": " + fault.what()};
      }
    }
  }
  return lexicon;
}

}  // namespace dojo::training
