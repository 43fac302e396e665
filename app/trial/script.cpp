#include "trial/script.h"

#include <algorithm>
#include <array>

#include "session/words.h"

namespace dojo::trial {
namespace {

constexpr std::array kFirst = {"greet",   "introduce_self", "thank_for_waiting", "thank",
                               "praise",  "apologize",      "empathize",         "reassure",
                               "restate", "report_result"};
constexpr std::array kLast = {"ask_to_wait", "invite_more", "farewell"};

int place_in_speech(const std::string& act) {
  const auto first = std::find(kFirst.begin(), kFirst.end(), act);
  if (first != kFirst.end()) return static_cast<int>(first - kFirst.begin());
  const auto last = std::find(kLast.begin(), kLast.end(), act);
  if (last != kLast.end()) return 1000 + static_cast<int>(last - kLast.begin());
  return 100;
}

bool can_be_filled(const std::string& text, const std::map<std::string, std::string>& facts) {
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::size_t close = text.find('}', at);
    if (close == std::string::npos || facts.count(text.substr(at + 1, close - at - 1)) == 0) return false;
  }
  return true;
}

std::string one_reply(const Bank& bank, const std::string& act,
                      const std::map<std::string, std::string>& facts, const Draw& draw) {
  const auto found = bank.acts.find(act);
  if (found == bank.acts.end()) return {};
  const bool has_money = facts.count("money") > 0;
  const auto names_money = [](const std::string& text) { return text.find("{money}") != std::string::npos; };
  const bool any_money = std::any_of(found->second.begin(), found->second.end(), names_money);
  std::vector<std::string> fitting;
  for (const std::string& reply : found->second) {
    if (any_money && has_money != names_money(reply)) continue;
    if (can_be_filled(reply, facts)) fitting.push_back(reply);
  }
  if (fitting.empty()) return {};
  return session::fill(fitting[draw("say/" + act, fitting.size())], facts);
}

void append(std::string& text, const std::string& sentence, base::Locale locale) {
  if (sentence.empty()) return;
  if (!text.empty()) text += locale == base::Locale::zh ? "。" : " ";
  text += sentence;
}

}  // namespace

std::string words_for(const Bank& bank, std::vector<std::string> acts,
                      const std::map<std::string, std::string>& facts, const Draw& draw) {
  std::stable_sort(acts.begin(), acts.end(), [](const std::string& a, const std::string& b) {
    return place_in_speech(a) < place_in_speech(b);
  });
  std::string text;
  for (const std::string& act : acts) append(text, one_reply(bank, act, facts, draw), bank.locale);
  return text;
}

std::string poor_words(const Bank& bank, const Draw& draw) {
  if (bank.poor.empty()) return {};
  auto rule = bank.poor.begin();
  std::advance(rule, static_cast<std::ptrdiff_t>(draw("poor/rule", bank.poor.size())));
  if (rule->second.empty()) return {};
  return rule->second[draw("poor/reply", rule->second.size())];
}

}  // namespace dojo::trial
