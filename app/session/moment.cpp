#include "session/moment.h"

#include <algorithm>

#include "base/utf8.h"

namespace dojo::session {
namespace {

constexpr std::size_t kFillerCodePoints = 4;  // 好的, 嗯嗯, ok: one real message in 25 is no longer

bool in_open_turn(const State& state, std::size_t index) {
  return index >= state.turn_begin;
}

void gather_actions(const State& state, pack::Moment& moment) {
  for (std::size_t i = 0; i < state.transcript.size(); ++i) {
    const Entry& entry = state.transcript[i];
    if (!entry.action) continue;
    const std::string& id = entry.action->id.text();
    if (entry.refused) {
      moment.all_refused.insert(id);
      if (in_open_turn(state, i)) moment.turn_refused.insert(id);
      continue;
    }
    moment.all_done.push_back({id, entry.action->args});
    if (in_open_turn(state, i)) moment.turn_done.push_back({id, entry.action->args});
  }
}

}  // namespace

std::string open_turn_text(const State& state) {
  std::string text;
  for (std::size_t i = state.turn_begin; i < state.transcript.size(); ++i) {
    const Entry& entry = state.transcript[i];
    if (entry.who != Speaker::agent || entry.refused) continue;
    std::string words = entry.text;
    if (entry.action && entry.action->id.text() == "answer_review")
      words = desk::text_arg(*entry.action, "text");
    if (words.empty()) continue;
    if (!text.empty()) text += '\n';
    text += words;
  }
  return text;
}

Heard listen(const Context& context, const State& state) {
  Heard heard;
  const std::string text = open_turn_text(state);
  if (text.empty()) return heard;
  std::string situation;
  for (std::size_t i = state.turn_begin; i-- > 0 && state.transcript[i].who == Speaker::customer;) {
    situation = state.transcript[i].text + (situation.empty() ? "" : "\n" + situation);
  }
  const text::Analysis analysis = context.analyser.analyse({text, state.start.locale, situation});
  std::set<std::string> acts, rules;
  for (const text::ActHit& act : analysis.acts) acts.insert(act.id.text());
  for (const text::RuleHit& rule : analysis.rules) rules.insert(rule.id.text());
  heard.acts.assign(acts.begin(), acts.end());
  heard.rules.assign(rules.begin(), rules.end());
  heard.slots = analysis.slots;
  return heard;
}

pack::Moment gather(const Context& context, const State& state, const Heard& heard) {
  pack::Moment moment;
  moment.turn_acts = {heard.acts.begin(), heard.acts.end()};
  moment.all_acts = state.acts;
  moment.all_acts.insert(heard.acts.begin(), heard.acts.end());
  moment.turn_rules = {heard.rules.begin(), heard.rules.end()};
  moment.all_rules = state.rules;
  moment.all_rules.insert(heard.rules.begin(), heard.rules.end());
  moment.turn_slots = heard.slots;
  moment.all_slots = state.slots;
  moment.all_slots.insert(moment.all_slots.end(), heard.slots.begin(), heard.slots.end());
  moment.turn_signals = state.turn_signals;
  moment.all_signals = state.signals;
  gather_actions(state, moment);
  moment.facts = state.customer.facts;
  moment.visits = state.customer.visits;
  moment.mood = state.customer.mood;
  moment.patience = state.customer.patience;
  moment.turns = state.turns;
  moment.misses = state.customer.misses;
  moment.first_answer = state.turns == 0;
  std::size_t code_points = 0;
  for (std::size_t i = state.turn_begin; i < state.transcript.size(); ++i) {
    const Entry& entry = state.transcript[i];
    if (entry.who != Speaker::agent || entry.kind != Entry::Kind::message) continue;
    if (moment.turn_messages == 0 && state.oldest_unanswered)
      moment.waited = entry.at - *state.oldest_unanswered;
    moment.turn_messages += 1;
    code_points += base::count_code_points(entry.text);
  }
  moment.turn_is_filler = moment.turn_messages > 0 && code_points <= kFillerCodePoints;
  customer::see_prices(context.scene.scenario, state.customer, state.desk, moment);
  return moment;
}

}  // namespace dojo::session
