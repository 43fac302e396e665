// Each model reply, put in its place: said in a real session where its node stands, read by today's judge. It
// must break no rule and take the story on.
#include <algorithm>
#include <optional>
#include <set>

#include "proof/prove.h"
#include "session/facts.h"
#include "session/rehearsal.h"
#include "session/words.h"

namespace dojo::proof {
namespace {

constexpr base::Millis kThinking{6000};
constexpr base::Millis kBetweenMessages{2000};

// A session that stands in a node, the next move being the agent's.
struct Stand {
  std::vector<session::Event> events;
  session::State state;
  bool from_start = true;  // false: put there, so nothing went before
};

// Rules that one turn's words can break, whatever comes before and after it.
bool judges_words(const pack::Rule& rule, bool from_start) {
  using pack::CheckKind;
  if (rule.check == CheckKind::words || rule.check == CheckKind::language ||
      rule.check == CheckKind::act_forbidden)
    return true;
  return from_start && rule.check == CheckKind::act_required && rule.window == "turn";
}

struct Said {
  session::State state;
  customer::ReactionKind reaction = customer::ReactionKind::waiting;
  std::string way;
  std::vector<const pack::Rule*> broken;
  std::string evidence;
};

class Placing {
 public:
  explicit Placing(const session::Context& context) : context_(context) {}

  std::optional<Said> say(const Stand& stand, const std::vector<std::string>& messages) const {
    std::vector<session::Event> events = stand.events;
    session::State state = stand.state;
    const std::size_t first_row = state.transcript.size();
    base::Millis at = state.now - state.jumped + kThinking;
    const auto words = session::placeholders(context_.house, state, state.customer);
    for (const std::string& message : messages) {
      if (!submit(events, state, {at, session::SubmitReply{session::fill(message, words), {}}}))
        return std::nullopt;
      at += kBetweenMessages;
    }
    Said said;
    if (state.reaction_due &&
        !submit(events, state, {*state.reaction_due - state.jumped, session::Advance{}}))
      return std::nullopt;
    read_reaction(events, stand.events.size(), said);
    judge(events, first_row, stand.from_start, said);
    said.state = std::move(state);
    return said;
  }

 private:
  bool submit(std::vector<session::Event>& events, session::State& state,
              const session::Command& command) const {
    auto more = session::decide(context_, state, command);
    if (!more) return false;
    for (session::Event& event : *more) {
      state = session::apply(context_.house, std::move(state), event);
      events.push_back(std::move(event));
    }
    return true;
  }

  static void read_reaction(const std::vector<session::Event>& events, std::size_t first, Said& said) {
    for (std::size_t i = first; i < events.size(); ++i) {
      const auto* spoke = std::get_if<session::CustomerSpoke>(&events[i].payload);
      if (!spoke || spoke->continues) continue;
      said.reaction = spoke->kind;
      said.way = spoke->transition.text();
    }
  }

  void judge(const std::vector<session::Event>& events, std::size_t first_row, bool from_start,
             Said& said) const {
    const session::Facts facts = session::gather_facts(context_.house, events);
    const grading::Grade grade =
        grading::grade_session({context_.house, context_.scene.scenario, context_.analyser}, facts);
    for (const grading::Finding& finding : grade.findings) {
      const pack::Rule* rule = context_.house.find(finding.rule);
      if (!rule || finding.place.turn < first_row || finding.severity == pack::Severity::hint) continue;
      if (!judges_words(*rule, from_start)) continue;
      if (said.broken.empty()) said.evidence = finding.evidence;
      said.broken.push_back(rule);
    }
  }

  const session::Context& context_;
};

class ModelCheck {
 public:
  ModelCheck(const Subject& subject, const Exploration& seen, std::vector<Finding>& findings)
      : subject_(subject), context_(subject.context), findings_(findings), placing_(subject.context) {
    for (const Place& place : seen.places)
      reached_.insert({place.world.variant, place.world.customer.node.text()});
  }

  void check(base::Locale locale) {
    locale_ = locale;
    const pack::Scenario& scenario = context_.scene.scenario;
    for (const pack::Node& node : scenario.nodes) {
      if (node.model.empty()) continue;
      const std::vector<Stand> stands = stands_in(node.id);
      for (const base::LineId& line : node.model) check_line(node, line, stands);
    }
  }

 private:
  // Real sessions (exemplary ones before others); without one, the customer is put there in each variant in
  // which the story comes there at all.
  std::vector<Stand> stands_in(const base::NodeId& node) const {
    std::vector<Stand> stands;
    for (const bool exemplary : {true, false})
      for (const PlayedPlan& plan : subject_.plans)
        if (plan.exemplary == exemplary) add_stand_of(plan, node, stands);
    if (!stands.empty()) return stands;
    for (const pack::Variant& variant : context_.scene.scenario.variants) {
      if (reached_.count({variant.id, node.text()}) == 0) continue;
      session::Rehearsal rehearsal(context_);
      session::Start start;
      start.locale = locale_;
      start.started_civil = "2026-01-05T09:00:00+08:00";
      start.variant = variant.id;
      start.node = node;
      if (!rehearsal.submit({base::Millis{0}, start})) continue;
      stands.push_back({rehearsal.events(), rehearsal.state(), node == context_.scene.scenario.start});
    }
    return stands;
  }

  void add_stand_of(const PlayedPlan& plan, const base::NodeId& node, std::vector<Stand>& stands) const {
    Stand stand;
    std::size_t i = 0;
    for (const session::Event& event : plan.events) {
      const bool moves = std::holds_alternative<session::ReplySubmitted>(event.payload) ||
                         std::holds_alternative<session::ActionTaken>(event.payload);
      const bool here = i > 0 && stand.state.customer.node == node && stand.state.start.locale == locale_ &&
                        stand.state.phase == session::Phase::chatting;
      const bool spoken = i > 0 && std::holds_alternative<session::CustomerSpoke>(plan.events[i - 1].payload);
      if (moves && here && spoken) {
        stands.push_back(stand);
        return;
      }
      stand.state = session::apply(context_.house, std::move(stand.state), event);
      stand.events.push_back(event);
      ++i;
    }
  }

  void check_line(const pack::Node& node, const base::LineId& line, const std::vector<Stand>& stands) {
    const auto found = context_.scene.in(locale_).lines.find(line);
    if (found == context_.scene.in(locale_).lines.end()) return;
    for (std::size_t b = 0; b < found->second.bursts.size(); ++b)
      check_burst(node, line, b, found->second.bursts[b], stands);
  }

  void check_burst(const pack::Node& node, const base::LineId& line, std::size_t index,
                   const std::vector<std::string>& burst, const std::vector<Stand>& stands) {
    std::set<std::string> told;
    std::optional<Said> stuck;
    bool goes_on = false;
    for (const Stand& stand : stands) {
      const auto said = placing_.say(stand, burst);
      if (!said) continue;
      const auto kind = said->reaction;
      goes_on = goes_on || kind == customer::ReactionKind::transition ||
                kind == customer::ReactionKind::known_answer;
      if (!goes_on && !stuck) stuck = said;
      for (const pack::Rule* rule : said->broken)
        if (told.insert(rule->id.text()).second) add_broken(node, line, index, burst, *said, *rule);
    }
    if (goes_on || !stuck) return;
    Finding finding = model_finding(Fault::model_goes_nowhere, node, line, index, burst, *stuck);
    finding.other = std::string(customer::name(stuck->reaction));
    finding.message = {
        "节点“" + node.id.text() + "”的示范回复“" + line.text() + "”推不动对话：" + finding.other,
        "the model reply \"" + line.text() + "\" of the node \"" + node.id.text() +
            "\" drives no transition: " + finding.other};
    findings_.push_back(std::move(finding));
  }

  void add_broken(const pack::Node& node, const base::LineId& line, std::size_t index,
                  const std::vector<std::string>& burst, const Said& said, const pack::Rule& rule) {
    Finding finding = model_finding(Fault::model_breaks_rule, node, line, index, burst, said);
    finding.other = rule.id.text();
    const std::string what = rule.id.text() + (said.evidence.empty() ? "" : ": " + said.evidence);
    finding.message = {
        "节点“" + node.id.text() + "”的示范回复“" + line.text() + "”违反 " + what,
        "the model reply \"" + line.text() + "\" of the node \"" + node.id.text() + "\" breaks " + what};
    findings_.push_back(std::move(finding));
  }

  Finding model_finding(Fault fault, const pack::Node& node, const base::LineId& line, std::size_t index,
                        const std::vector<std::string>& burst, const Said& said) const {
    Finding finding;
    finding.fault = fault;
    finding.file = std::string(base::name(locale_)) + ".json";
    finding.pointer = "/lines/" + line.text() + "/say/" + std::to_string(index);
    finding.subject = line.text();
    finding.variant = said.state.start.variant;
    std::string words;
    for (const std::string& message : burst) words += (words.empty() ? "" : " / ") + message;
    const std::string reaction = said.way.empty() ? std::string(customer::name(said.reaction)) : said.way;
    finding.witness.push_back(
        {"(" + node.id.text() + ") " + words, reaction, said.state.customer.node.text()});
    return finding;
  }

  const Subject& subject_;
  const session::Context& context_;
  std::vector<Finding>& findings_;
  Placing placing_;
  std::set<std::pair<std::string, std::string>> reached_;  // variant and node
  base::Locale locale_ = base::Locale::zh;
};

}  // namespace

void find_model_faults(const Subject& subject, const Exploration& seen, std::vector<Finding>& findings) {
  ModelCheck check(subject, seen, findings);
  check.check(base::Locale::zh);
  check.check(base::Locale::en);
}

}  // namespace dojo::proof
