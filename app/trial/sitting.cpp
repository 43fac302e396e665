#include "trial/sitting.h"

#include <algorithm>

#include "base/draw.h"
#include "session/facts.h"
#include "session/rehearsal.h"
#include "session/words.h"
#include "trial/script.h"

namespace dojo::trial {
namespace {

using base::Millis;

constexpr int kMostTurns = 40;
constexpr Millis kTooLate{200000};
constexpr Millis kBetweenSteps{1500};

class Player {
 public:
  Player(const session::Context& context, const Knowledge& known, const Bank& bank, const Trainee& trainee)
      : context_(context), known_(known), bank_(bank), trainee_(trainee), rehearsal_(context) {
    // The same trainee meets every case with draws of its own.
    case_key_ = context.scene.scenario.id.text() + "/";
  }

  Sitting play(bool keep_rows) {
    session::Start start;
    start.seed = base::draw(trainee_.seed, case_key_ + "seed");
    start.locale = bank_.locale;
    start.started_civil = "2026-01-05T09:00:00+08:00";
    if (!rehearsal_.submit({Millis{0}, start})) return {};
    for (turn_ = 0; turn_ < kMostTurns && chatting(); ++turn_) take_turn();
    if (rehearsal_.state().phase == session::Phase::wrap_up) wrap_up();
    rehearsal_.run_to_end();
    Sitting sitting = result();
    if (keep_rows) sitting.rows = rows();
    return sitting;
  }

 private:
  bool chatting() const { return rehearsal_.state().phase == session::Phase::chatting; }
  std::string key(const std::string& what) const { return case_key_ + std::to_string(turn_) + "/" + what; }
  bool wrong(const std::string& what, int rate) const { return goes_wrong(trainee_, key(what), rate); }
  std::size_t draw(const std::string& what, std::size_t bound) const {
    return static_cast<std::size_t>(base::draw_below(trainee_.seed, key(what), bound));
  }

  void take_turn() {
    const proof::World world = proof::world_of(rehearsal_.state());
    if (world.customer.node.text() != node_) tried_.clear();
    node_ = world.customer.node.text();
    const Advice advice = best_reply(context_, known_, world, tried_);
    tried_.insert(proof::describe(advice.reply));
    now_ += wrong("late", trainee_.rates.late)
                ? kTooLate
                : Millis{base::draw_between(trainee_.seed, key("pace"), 6000, 20000)};
    if (!rehearsal_.submit({now_, session::Advance{}}) || !chatting()) return;
    for (const desk::ActionCall& call : advice.reply.calls) act(call, "do/");
    for (const desk::ActionCall& call : advice.duties) act(call, "duty/");
    say(advice);
    wait_for_customer();
  }

  // A wrong action: left out, or something else done in its place.
  void act(const desk::ActionCall& call, const std::string& purpose) {
    const std::string name = purpose + call.id.text();
    if (wrong(name + "/skip", trainee_.rates.skips)) return;
    desk::ActionCall done = call;
    if (done.id.text() == "answer_review") done.args["text"] = public_answer();
    if (wrong(name + "/wrong", trainee_.rates.wrong_action)) {
      const std::vector<const char*> others = {"decline_return", "accept_return", "waive_freight",
                                               "look_up_order"};
      done.id = base::ActionId{others[draw(name + "/other", others.size())]};
      done.args.clear();
      if (done.id.text() == "decline_return") done.args["reason"] = std::string("other");
      if (done.id.text() == "accept_return") done.args["freight"] = std::string("customer");
    }
    // What the desk refuses, or what is malformed, costs only the time.
    (void)rehearsal_.submit({now_, session::TakeAction{done}}).ok();
    now_ += kBetweenSteps;
  }

  std::string public_answer() const {
    const auto facts = session::placeholders(context_.house, rehearsal_.state(), rehearsal_.state().customer);
    const Draw own = [this](const std::string& what, std::size_t bound) {
      return draw("public/" + what, bound);
    };
    return words_for(bank_, {"thank", "apologize", "promise_improvement"}, facts, own);
  }

  void say(const Advice& advice) {
    std::vector<std::string> acts;
    const auto add = [&](const std::string& one, const std::string& purpose) {
      const bool twice = std::find(acts.begin(), acts.end(), one) != acts.end();
      if (!twice && !wrong(purpose + one, trainee_.rates.skips)) acts.push_back(one);
    };
    for (const std::string& each : advice.reply.acts) add(each, "skip/");
    for (const std::string& each : advice.courtesies) add(each, "courtesy/");
    auto facts = session::placeholders(context_.house, rehearsal_.state(), rehearsal_.state().customer);
    for (const text::Slot& slot : advice.reply.slots) {
      if (slot.kind == text::SlotKind::money) facts["money"] = session::yuan(slot.number);
      if (slot.kind == text::SlotKind::size) facts["size"] = slot.value;
      if (slot.kind == text::SlotKind::money && acts.empty()) acts.push_back("offer_discount");
    }
    for (const desk::ActionCall& call : advice.reply.calls)
      if (call.id.text() == "change_price")
        facts["money"] = session::yuan(desk::integer_arg(call, "price_fen"));
    const Draw own = [this](const std::string& what, std::size_t bound) { return draw(what, bound); };
    std::string words = words_for(bank_, acts, facts, own);
    if (wrong("poor", trainee_.rates.poor_tone)) {
      const std::string poor = poor_words(bank_, own);
      words += (words.empty() ? "" : "\n") + poor;
    }
    if (words.empty() && advice.reply.has_words()) words = words_for(bank_, {"ask_to_wait"}, facts, own);
    if (words.empty()) return;
    (void)rehearsal_.submit({now_, session::SubmitReply{words, {}}}).ok();
  }

  // Until the customer has reacted; a nudge if nothing was said.
  void wait_for_customer() {
    const std::size_t rows = customer_rows();
    while (chatting() && customer_rows() == rows) {
      const auto due = rehearsal_.next_due_at_desk();
      if (!due) return;
      now_ = std::max(now_, *due);
      if (!rehearsal_.submit({now_, session::Advance{}})) return;
      // The customer holds the line in silence: better to go on than to be nudged.
      if (!rehearsal_.state().reaction_due && !rehearsal_.state().supervisor_due) return;
    }
    now_ = std::max(now_, rehearsal_.state().now - rehearsal_.state().jumped);
  }

  std::size_t customer_rows() const {
    const auto& rows = rehearsal_.state().transcript;
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const session::Entry& entry) {
      return entry.who == session::Speaker::customer;
    }));
  }

  void wrap_up() {
    now_ = std::max(now_, rehearsal_.state().now - rehearsal_.state().jumped) + Millis{8000};
    const proof::World world = proof::world_of(rehearsal_.state());
    for (const desk::ActionCall& call : records_due(context_, world, bank_.locale)) act(call, "record/");
    const auto facts = session::placeholders(context_.house, rehearsal_.state(), rehearsal_.state().customer);
    const Draw own = [this](const std::string& what, std::size_t bound) { return draw(what, bound); };
    if (!wrong("skip/goodbye", trainee_.rates.skips))
      (void)rehearsal_
          .submit({now_, session::SubmitReply{words_for(bank_, {"thank", "farewell"}, facts, own), {}}})
          .ok();
  }

  Sitting result() const {
    const session::State& state = rehearsal_.state();
    const session::Facts facts = session::gather_facts(context_.house, rehearsal_.events());
    const grading::Grade grade =
        grading::grade_session({context_.house, context_.scene.scenario, context_.analyser}, facts);
    Sitting sitting;
    sitting.trainee = trainee_.number;
    sitting.ability = trainee_.ability;
    sitting.variant = state.start.variant;
    sitting.locale = bank_.locale;
    sitting.outcome = state.outcome;
    sitting.passed = grade.passed;
    sitting.quality_permille = grade.quality_permille.value_or(0);
    sitting.critical = static_cast<int>(grade.critical.size());
    count_reactions(sitting);
    for (const grading::Finding& finding : grade.findings) {
      if (finding.severity == pack::Severity::hint) continue;
      sitting.rules.insert(finding.rule.text());
      for (const base::ClauseId& clause : finding.cites) sitting.clauses.insert(clause.text());
    }
    return sitting;
  }

  // "12.5 s  customer (opening.hears): …"; what was heard stands behind it.
  std::vector<std::string> rows() const {
    std::vector<std::string> lines;
    for (const session::Event& event : rehearsal_.events()) {
      const std::string at = std::to_string(event.at.count() / 1000) + " s  ";
      if (const auto* reply = std::get_if<session::ReplySubmitted>(&event.payload))
        lines.push_back(at + "agent: " + reply->text);
      if (const auto* taken = std::get_if<session::ActionTaken>(&event.payload))
        lines.push_back(at + "agent does: " + proof::call_name(taken->call));
      if (const auto* refused = std::get_if<session::ActionRefused>(&event.payload))
        lines.push_back(at + "refused: " + proof::call_name(refused->call));
      const auto* spoke = std::get_if<session::CustomerSpoke>(&event.payload);
      if (!spoke) continue;
      std::string line = at + "customer [" + spoke->after.node.text() + "]";
      for (const std::string& act : spoke->heard.acts) line += " " + act;
      for (const std::string& rule : spoke->heard.rules) line += " !" + rule;
      line += " -> " + (spoke->transition.empty() ? std::string(customer::name(spoke->kind))
                                                  : spoke->transition.text());
      for (const session::SpokenLine& each : spoke->lines)
        for (const std::string& message : each.messages) line += " / " + message;
      lines.push_back(std::move(line));
    }
    return lines;
  }

  void count_reactions(Sitting& sitting) const {
    using customer::ReactionKind;
    for (const session::Event& event : rehearsal_.events()) {
      const auto* spoke = std::get_if<session::CustomerSpoke>(&event.payload);
      if (!spoke || spoke->continues || spoke->kind == ReactionKind::opening ||
          spoke->kind == ReactionKind::nudge)
        continue;
      sitting.turns += 1;
      const bool lost =
          spoke->kind == ReactionKind::not_understood || spoke->kind == ReactionKind::asked_again;
      if (lost) sitting.not_understood += 1;
      if (!spoke->transition.empty()) sitting.ways.insert(spoke->transition.text());
    }
  }

  const session::Context& context_;
  const Knowledge& known_;
  const Bank& bank_;
  const Trainee& trainee_;
  session::Rehearsal rehearsal_;
  std::string case_key_;
  std::string node_;             // where the customer stood last
  std::set<std::string> tried_;  // what was said there
  Millis now_{0};
  int turn_ = 0;
};

}  // namespace

Sitting play(const session::Context& context, const Knowledge& known, const Bank& bank,
             const Trainee& trainee, bool keep_rows) {
  return Player(context, known, bank, trainee).play(keep_rows);
}

}  // namespace dojo::trial
