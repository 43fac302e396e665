// Lines that give the answer away: what the customer, a notice or the brief says must not hold the words of a
// model reply of a node where the trainee may still need them, nor name an act, action or clause.
#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "proof/prove.h"

namespace dojo::proof {
namespace {

constexpr std::size_t kSharedHan = 10;   // so many characters in a row are no chance
constexpr std::size_t kSharedWords = 6;  // English words in a row
constexpr std::size_t kNameCodePoints = 4;

using Words = std::vector<std::string>;

bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
         c == '\'';
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

// Punctuation of Chinese text (U+3000 to U+303F and the full-width forms) parts words as blanks do.
bool is_mark(const std::string& sign) {
  return sign.rfind("\xE3\x80", 0) == 0 || sign.rfind("\xEF\xBC", 0) == 0 || sign.rfind("\xE2", 0) == 0;
}

// ASCII words whole, other characters one by one; a placeholder is a word that matches nothing.
Words words_of(const std::string& text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '{') {
      at = std::min(text.find('}', at), text.size() - 1) + 1;
      words.push_back("{" + std::to_string(at) + "}");
      continue;
    }
    if (is_ascii_word(text[at])) {
      std::string word;
      while (at < text.size() && is_ascii_word(text[at])) word += lower_ascii(text[at++]);
      words.push_back(word);
      continue;
    }
    const std::size_t length = sequence_length(static_cast<unsigned char>(text[at]));
    const std::string sign = text.substr(at, length);
    if (length > 1 && !is_mark(sign)) words.push_back(sign);
    at += length;
  }
  return words;
}

std::string shared_run(const Words& line, const Words& model, std::size_t most) {
  for (std::size_t i = 0; i + most <= line.size(); ++i) {
    const auto found = std::search(model.begin(), model.end(), line.begin() + static_cast<std::ptrdiff_t>(i),
                                   line.begin() + static_cast<std::ptrdiff_t>(i + most));
    if (found == model.end()) continue;
    std::string text;
    for (std::size_t k = i; k < i + most; ++k) {
      const bool ascii = static_cast<unsigned char>(line[k][0]) < 0x80;
      text += (ascii && !text.empty() ? " " : "") + line[k];
    }
    return text;
  }
  return {};
}

bool names_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_ascii_word(text[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || !is_ascii_word(text[end]))) return true;
  }
  return false;
}

class GiveawayCheck {
 public:
  GiveawayCheck(const pack::House& house, const pack::Case& scene, std::vector<Finding>& findings)
      : house_(house), scene_(scene), findings_(findings) {
    for (const pack::Node& node : scene.scenario.nodes)
      for (const base::LineId& line : node.model) models_.insert(line);
    for (const pack::SupervisorReply& reply : scene.scenario.supervisor) asked_for_.insert(reply.line);
  }

  void check(base::Locale locale) {
    locale_ = locale;
    const pack::CaseText& text = scene_.in(locale);
    look(text.brief, "/brief", "brief");
    for (const auto& [id, line] : text.lines) {
      if (models_.count(id) > 0 || asked_for_.count(id) > 0) continue;
      for (std::size_t b = 0; b < line.bursts.size(); ++b)
        for (std::size_t m = 0; m < line.bursts[b].size(); ++m)
          look(line.bursts[b][m],
               "/lines/" + id.text() + "/say/" + std::to_string(b) + "/" + std::to_string(m), id.text());
    }
  }

 private:
  void look(const std::string& text, const std::string& pointer, const std::string& subject) {
    look_for_models(text, pointer, subject);
    look_for_names(text, pointer, subject);
  }

  void look_for_models(const std::string& text, const std::string& pointer, const std::string& subject) {
    const Words line = words_of(text);
    const std::size_t most = locale_ == base::Locale::zh ? kSharedHan : kSharedWords;
    for (const base::LineId& id : models_) {
      const auto found = scene_.in(locale_).lines.find(id);
      if (found == scene_.in(locale_).lines.end()) continue;
      for (const auto& burst : found->second.bursts) {
        for (const std::string& message : burst) {
          const std::string shared = shared_run(line, words_of(message), most);
          if (shared.empty()) continue;
          return add(Fault::answer_in_words, pointer, subject, id.text(), text,
                     {"“" + subject + "”里有示范回复“" + id.text() + "”的原话：" + shared,
                      "\"" + subject + "\" holds words of the model reply \"" + id.text() + "\": " + shared});
        }
      }
    }
  }

  void look_for_names(const std::string& text, const std::string& pointer, const std::string& subject) {
    for (const std::string& name : names()) {
      if (!names_word(text, name)) continue;
      return add(
          Fault::answer_named, pointer, subject, name, text,
          {"“" + subject + "”点出了该做什么：" + name, "\"" + subject + "\" names what is wanted: " + name});
    }
    for (const pack::ActInfo& act : house_.acts) {
      const std::string& name = act.name.in(locale_);
      const bool long_enough = locale_ == base::Locale::zh ? base::count_code_points(name) >= kNameCodePoints
                                                           : std::count(name.begin(), name.end(), ' ') >= 2;
      if (!long_enough || text.find(name) == std::string::npos) continue;
      return add(
          Fault::answer_named, pointer, subject, act.id.text(), text,
          {"“" + subject + "”点出了该做什么：" + name, "\"" + subject + "\" names what is wanted: " + name});
    }
  }

  // Ids of acts and actions that no customer would type by chance, and of clauses.
  const std::vector<std::string>& names() {
    if (!names_.empty()) return names_;
    for (const pack::ActInfo& act : house_.acts)
      if (act.id.text().find('_') != std::string::npos) names_.push_back(act.id.text());
    for (const desk::ActionSpec& spec : desk::action_specs())
      if (spec.id.text().find('_') != std::string::npos) names_.push_back(spec.id.text());
    for (const pack::Clause& clause : house_.clauses) names_.push_back(clause.id.text());
    return names_;
  }

  void add(Fault fault, const std::string& pointer, const std::string& subject, const std::string& other,
           const std::string& text, base::LocalText message) {
    Finding finding;
    finding.fault = fault;
    finding.file = std::string(base::name(locale_)) + ".json";
    finding.pointer = pointer;
    finding.subject = subject;
    finding.other = other;
    finding.message = std::move(message);
    finding.witness.push_back({text, "", ""});
    findings_.push_back(std::move(finding));
  }

  const pack::House& house_;
  const pack::Case& scene_;
  std::vector<Finding>& findings_;
  std::set<base::LineId> models_;
  std::set<base::LineId> asked_for_;  // a supervisor's answers may say what to do
  std::vector<std::string> names_;
  base::Locale locale_ = base::Locale::zh;
};

}  // namespace

void find_giveaways(const pack::House& house, const pack::Case& scene, std::vector<Finding>& findings) {
  GiveawayCheck check(house, scene, findings);
  check.check(base::Locale::zh);
  check.check(base::Locale::en);
}

}  // namespace dojo::proof
