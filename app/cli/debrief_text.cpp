#include "cli/debrief_text.h"

#include <array>
#include <map>

#include "cli/paint.h"
#include "session/words.h"

namespace dojo::cli {
namespace {

using base::LocalText;
using grading::Mark;

class Page {
 public:
  explicit Page(const DebriefPage& page) : p_(page), paint_{page.colour} {}

  std::string write() {
    head();
    criteria();
    priorities();
    transcript();
    marks();
    promises();
    moods();
    times();
    return out_;
  }

 private:
  const std::string& tr(const LocalText& text) const { return text.in(p_.ui); }
  void line(const std::string& text = {}) { out_ += text + "\n"; }
  void title(const LocalText& text) { line(), line(paint_.bold(tr(text))); }

  void head() {
    const session::State& s = p_.facts.last;
    line(paint_.bold(p_.scene.in(p_.ui).title));
    line(tr({"结局：", "Outcome: "}) + outcome_words(s.outcome));
    const auto& quality = p_.grade.quality_permille;
    const std::string points =
        quality ? session::yuan(*quality * 10) + " / 100" : tr({"无法评分", "not gradable"});
    line(tr({"服务质量：", "Quality: "}) + points + "  " + tr({"及格线 ", "pass mark "}) +
         session::yuan(p_.house.rubric.pass_permille * 10));
    if (p_.grade.critical.empty())
      line(tr({"红线：没有触碰", "Critical rules: none broken"}));
    else
      line(paint_.red(tr({"红线：触碰 ", "Critical rules broken: "}) +
                      std::to_string(p_.grade.critical.size())));
    line(p_.grade.passed ? paint_.green(tr({"结果：通过", "Result: passed"}))
                         : paint_.red(tr({"结果：未通过", "Result: not passed"})));
  }

  std::string outcome_words(pack::Outcome outcome) const {
    static const std::map<pack::Outcome, LocalText> kWords = {
        {pack::Outcome::solved, {"问题解决", "solved"}},
        {pack::Outcome::bought, {"客户下单", "bought"}},
        {pack::Outcome::left, {"客户离开", "the customer left"}},
        {pack::Outcome::complained, {"客户投诉", "the customer complained"}},
        {pack::Outcome::handed_over, {"已转交", "handed over"}},
        {pack::Outcome::unfinished, {"没有做完", "unfinished"}}};
    return tr(kWords.at(outcome));
  }

  void criteria() {
    title({"分项", "By criterion"});
    for (const grading::CriterionScore& score : p_.grade.criteria) {
      std::string name = score.id.text();
      for (const pack::Criterion& each : p_.house.rubric.criteria) {
        if (each.id == score.id) name = tr(each.title);
      }
      const std::string weight = " (" + session::yuan(score.weight_permille * 10) + "%)";
      const std::string value =
          score.not_applicable ? tr({"不适用", "does not apply"}) : session::yuan(score.permille * 10);
      line("  " + name + weight + "  " + value);
    }
  }

  void priorities() {
    if (p_.debrief.priorities.empty()) return;
    title({"先改这几点", "Work on these first"});
    for (int number : p_.debrief.priorities) {
      const Mark& mark = p_.debrief.marks[static_cast<std::size_t>(number - 1)];
      line("  [" + std::to_string(number) + "] " + tr(mark.title));
      line("      " + tr(mark.better));
    }
  }

  void transcript() {
    title({"对话", "Transcript"});
    const auto& entries = p_.facts.last.transcript;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      std::string numbers;
      for (const Mark& mark : p_.debrief.marks) {
        if (mark.finding.place.turn == i) numbers += " [" + std::to_string(mark.number) + "]";
      }
      line("  " + entry_text(p_.house, entries[i], p_.ui) + paint_.yellow(numbers));
    }
  }

  void marks() {
    title({"逐条点评", "Findings"});
    if (p_.debrief.marks.empty()) line("  " + tr({"没有扣分，做得好。", "Nothing was deducted. Well done."}));
    for (const Mark& mark : p_.debrief.marks) write_mark(mark);
  }

  void write_mark(const Mark& mark) {
    const grading::Finding& f = mark.finding;
    std::string head =
        "  [" + std::to_string(mark.number) + "] " + tr(mark.title) + "  " + severity_words(f.severity);
    if (f.points > 0) head += "  -" + std::to_string(f.points);
    line(f.severity == pack::Severity::critical ? paint_.red(head) : head);
    if (!f.evidence.empty()) line("      " + tr({"原话：", "Words: "}) + "“" + f.evidence + "”");
    line("      " + tr(mark.why));
    for (const grading::ClauseText& clause : mark.clauses)
      line("      " + clause.id.text() + "  " + tr(clause.text));
    if (!tr(mark.better).empty())
      line("      " + paint_.green(tr({"可以这样：", "Better: "}) + tr(mark.better)));
  }

  std::string severity_words(pack::Severity severity) const {
    static const std::array<LocalText, 4> kWords = {
        LocalText{"提示", "hint"}, {"轻微", "minor"}, {"较重", "major"}, {"红线", "critical"}};
    return "(" + tr(kWords[static_cast<std::size_t>(severity)]) + ")";
  }

  void promises() {
    if (p_.grade.promises.empty()) return;
    title({"承诺台账", "Promise ledger"});
    static const std::array<LocalText, 5> kStates = {LocalText{"已兑现", "kept"},
                                                     {"做晚了", "done too late"},
                                                     {"与承诺不符", "differs"},
                                                     {"未兑现", "not kept"},
                                                     {"提出过，客户没有采用", "offered, not taken up"}};
    for (const grading::Promise& promise : p_.grade.promises) {
      std::string row = "  “" + promise.said + "”  " + tr(kStates[static_cast<std::size_t>(promise.state)]);
      if (promise.said_fen) row += tr({"  说的 ", "  said "}) + session::yuan(*promise.said_fen);
      if (promise.done_fen) row += tr({"  做的 ", "  done "}) + session::yuan(*promise.done_fen);
      if (promise.due) row += tr({"  期限 ", "  due "}) + clock_text(*promise.due);
      if (promise.due && promise.done_at) row += tr({"  完成 ", "  done at "}) + clock_text(*promise.done_at);
      if (promise.beyond_authority) row += tr({"  超出权限", "  beyond authority"});
      line(row);
    }
  }

  void moods() {
    if (p_.debrief.moods.empty()) return;
    title({"客户心情", "The customer's mood"});
    for (std::size_t i = 0; i < p_.debrief.moods.size(); ++i) {
      const session::MoodChange& change = p_.debrief.moods[i];
      line("  " + clock_text(change.at) + "  " + std::to_string(change.before) + " → " +
           std::to_string(change.after) + "  " + cause_words(change, p_.debrief.causes[i]));
    }
  }

  std::string cause_words(const session::MoodChange& change, const grading::MoodCause& cause) const {
    using Kind = customer::ReactionKind;
    static const std::map<Kind, LocalText> kKinds = {
        {Kind::transition, {"因为您说的和做的", "because of what you said and did"}},
        {Kind::known_answer, {"您问了，客户答了", "you asked and the customer answered"}},
        {Kind::asked_again, {"客户的问题没有得到回答", "the customer's question was not answered"}},
        {Kind::not_understood, {"客户没明白您的意思", "the customer did not follow you"}},
        {Kind::waiting, {"客户在等", "the customer was waiting"}},
        {Kind::nudge, {"没有等到回复", "no answer came"}},
        {Kind::opening, {"刚进来", "on coming in"}}};
    const bool by_words = change.kind == Kind::transition || change.kind == Kind::known_answer;
    std::vector<LocalText> causes = grading::names(p_.house, cause);
    for (const base::ActionId& action : cause.actions) {
      if (const desk::ActionSpec* spec = desk::find_action(action)) causes.push_back(spec->name);
    }
    std::string names;
    for (const LocalText& name : causes) names += (names.empty() ? "" : tr({"、", ", "})) + tr(name);
    if (!by_words || names.empty()) return tr(kKinds.at(change.kind));
    return tr({"因为客户听到、看到：", "because the customer heard or saw: "}) + names;
  }

  void times() {
    if (p_.debrief.answers.empty()) return;
    title({"响应时间", "Answer times"});
    for (const grading::AnswerTime& answer : p_.debrief.answers) {
      line("  " + clock_text(p_.facts.last.transcript[answer.turn].at) + "  " +
           session::yuan(answer.waited.count() / 10) + tr({" 秒", " s"}) +
           (answer.first ? tr({"（首次）", " (first)"}) : ""));
    }
  }

  const DebriefPage& p_;
  Paint paint_;
  std::string out_;
};

std::string pad(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string action_words(const pack::House&, const session::Entry& entry, base::Locale ui) {
  const desk::ActionSpec* spec = desk::find_action(entry.action->id);
  std::string text = "<" + (spec ? spec->name.in(ui) : entry.action->id.text());
  for (const auto& [name, value] : entry.action->args) {
    if (name == "order") continue;
    const auto* number = std::get_if<std::int64_t>(&value);
    const bool money = name.ends_with("_fen");
    text += "  " + (number ? (money ? session::yuan(*number) : std::to_string(*number))
                           : std::get<std::string>(value));
  }
  text += ">";
  if (entry.refused) text += "  " + desk::word(*entry.refused).in(ui);
  return text;
}

}  // namespace

std::string clock_text(base::Millis at) {
  const std::int64_t seconds = at.count() / 1000;
  const std::int64_t hours = seconds / 3600;
  return (hours > 0 ? std::to_string(hours) + ":" : "") + pad(seconds / 60 % 60) + ":" + pad(seconds % 60);
}

std::string entry_text(const pack::House& house, const session::Entry& entry, base::Locale ui) {
  static const std::array<LocalText, 3> kWho = {
      LocalText{"客户", "customer"}, {"您", "you"}, {"系统", "system"}};
  std::string text = clock_text(entry.at) + " " + kWho[static_cast<std::size_t>(entry.who)].in(ui) + "  ";
  if (entry.action) return text + action_words(house, entry, ui);
  if (entry.deed) {
    static const std::map<pack::CustomerDeed::Kind, LocalText> kDeeds = {
        {pack::CustomerDeed::Kind::pay_order, {"付款了", "paid the order"}},
        {pack::CustomerDeed::Kind::open_application, {"提交了申请", "opened an application"}},
        {pack::CustomerDeed::Kind::return_parcel, {"寄回了包裹", "sent the parcel back"}},
        {pack::CustomerDeed::Kind::change_review, {"修改了评价", "changed the review"}},
        {pack::CustomerDeed::Kind::add_review, {"写了评价", "wrote a review"}},
        {pack::CustomerDeed::Kind::cancel_order, {"取消了订单", "cancelled the order"}},
        {pack::CustomerDeed::Kind::receive_parcel, {"收到了包裹", "received the parcel"}}};
    return text + "<" + kDeeds.at(entry.deed->kind).in(ui) + ">" +
           (entry.text.empty() ? "" : "  " + entry.text);
  }
  return text + entry.text;
}

std::string debrief_text(const DebriefPage& page) {
  return Page(page).write();
}

}  // namespace dojo::cli
