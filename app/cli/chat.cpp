#include "cli/chat.h"

#include <algorithm>
#include <memory>

#include "base/draw.h"
#include "cli/action_form.h"
#include "cli/debrief_text.h"
#include "cli/paint.h"
#include "cli/phrase_list.h"
#include "runtime/phrases.h"
#include "runtime/results.h"
#include "runtime/session_runner.h"
#include "session/words.h"

namespace dojo::cli {
namespace {

using base::LocalText;
using runtime::SessionRunner;

class Chat {
 public:
  Chat(const Table& table, std::unique_ptr<SessionRunner> runner)
      : t_(table), runner_(std::move(runner)), paint_{table.shell.colour} {}

  void run() {
    show_new();
    if (!runner_->draft().empty()) t_.editor.put(runner_->draft());
    while (runner_->state().phase != session::Phase::ended) {
      t_.editor.set_prompt(prompt());
      const LineEditor::Event event = t_.editor.wait(wait_time());
      if (event.what == LineEditor::What::end) return pause();
      if (event.what == LineEditor::What::line && !take(event.line)) return;
      if (auto ticked = runner_->tick(); !ticked) return fail(t_.shell, ticked.error());
      if (event.what == LineEditor::What::time) keep_draft();
      show_new();
    }
    debrief();
  }

 private:
  const std::string& tr(const LocalText& text) const { return pick(t_.shell, text); }
  void say(const std::string& text) { t_.editor.print(text); }

  std::chrono::milliseconds wait_time() const {
    const auto wake = runner_->next_wake();
    const base::Millis most{1000};  // the clock in the prompt moves every second
    return std::chrono::milliseconds(
        std::max<std::int64_t>(10, wake ? std::min(*wake, most).count() : most.count()));
  }

  std::string prompt() const {
    if (form_) return ": ";
    const session::State& s = runner_->state();
    if (s.phase == session::Phase::wrap_up) return tr({"[收尾] ", "[wrap-up] "});
    if (s.reaction_due) return tr({"[对方正在输入] ", "[typing] "});
    if (!s.oldest_unanswered) return "> ";
    const base::Millis waited = runner_->desk_time() + s.jumped - *s.oldest_unanswered;
    return "[" + clock_text(std::max(base::Millis{0}, waited)) + "] ";
  }

  // False if the store has failed: nothing more can be promised then.
  bool submit(SessionRunner::What what) {
    const auto events = runner_->submit(std::move(what));
    if (events) return true;
    const bool lost = events.error().code == base::ErrorCode::unavailable ||
                      events.error().code == base::ErrorCode::integrity;
    if (lost)
      fail(t_.shell, events.error());
    else
      say(paint_.red(events.error().message));
    return !lost;
  }

  bool take(const std::string& line) {
    if (form_) return fill_form(line);
    if (line.find_first_not_of(" \t") == std::string::npos) return true;
    if (line == "?" || line == "？") return help(), true;
    if (line[0] == '?') return look_up(line.substr(1));
    if (line == "!" || line == "！") return hint();
    if (line[0] == '/' || line.rfind("／", 0) == 0 || line.rfind("、", 0) == 0)
      return list_phrases(line), true;
    if (line[0] == ':' || line.rfind("：", 0) == 0) return start_action(line.substr(line[0] == ':' ? 1 : 3));
    if (runtime::has_blank(line)) {
      say(paint_.red(
          tr({"还有没填的 {…}，改好再发。", "A {…} is still to be filled in; complete it, then send."})));
      t_.editor.put(line);
      return true;
    }
    const base::PhraseId phrase = runtime::phrase_of(t_.shop.pack().house, phrase_, line, runner_->state());
    phrase_ = {};
    return submit(session::SubmitReply{line, phrase});
  }

  void list_phrases(const std::string& line) {
    const std::string wanted = line.substr(line[0] == '/' ? 1 : 3);
    const auto found = runtime::find_phrases(t_.shop.pack().house, wanted, runner_->state().start.locale);
    if (found.size() == 1 || (!found.empty() && found.front()->code == wanted)) {
      phrase_ = found.front()->id;
      t_.editor.put(
          runtime::fill_phrase(*found.front(), t_.shop.pack().house, runner_->state(), t_.profile.name));
      return;
    }
    for (const pack::Phrase* phrase : found)
      say("  /" + phrase->code + "  " + phrase->text.in(runner_->state().start.locale));
    if (found.empty()) say(tr({"没有这样的快捷短语。", "There is no such quick phrase."}));
  }

  // ":7", ":add_gift", or with what its first question would be answered with, ":4 56".
  bool start_action(const std::string& line) {
    const std::size_t blank = line.find(' ');
    const std::string wanted = line.substr(0, blank);
    const auto& specs = desk::action_specs();
    const bool number =
        !wanted.empty() && wanted.size() < 4 && wanted.find_first_not_of("0123456789") == std::string::npos;
    for (std::size_t i = 0; i < specs.size(); ++i) {
      if (specs[i].id.text() != wanted && !(number && std::stoul(wanted) == i + 1)) continue;
      form_ = std::make_unique<ActionForm>(specs[i], t_.shell.ui);
      const bool answered = blank != std::string::npos && blank + 1 < line.size() && !form_->done();
      return answered ? fill_form(line.substr(blank + 1)) : next_question();
    }
    for (std::size_t i = 0; i < specs.size(); ++i) {
      say("  :" + std::to_string(i + 1) + "  " + tr(specs[i].name) + "  " + paint_.dim(specs[i].id.text()));
    }
    return true;
  }

  bool next_question() {
    if (!form_->done()) return say(paint_.cyan(form_->question())), true;
    if (form_->spec().moves_money && !confirmed_) {
      say(paint_.yellow(tr({"确认执行？回车确认，输入 n 取消：", "Carry out? Enter confirms, n cancels: "}) +
                        tr(form_->spec().name)));
      return true;
    }
    const desk::ActionCall call = form_->call();
    form_.reset();
    confirmed_ = false;
    return submit(session::TakeAction{call});
  }

  bool fill_form(const std::string& line) {
    if (line == "n" || line == "q") return form_.reset(), say(tr({"已取消", "cancelled"})), true;
    if (form_->done())
      confirmed_ = true;
    else if (const auto wrong = form_->answer(line))
      say(paint_.red(*wrong));
    return next_question();
  }

  bool look_up(const std::string& id) {
    const pack::Clause* clause = t_.shop.pack().house.find(base::ClauseId{id});
    if (!clause) return say(tr({"没有这一条。", "There is no such clause."})), true;
    say("  " + id + "  " + tr(clause->text));
    return submit(session::LookUpRule{clause->id});
  }

  // What a good agent might say here. Asking counts: the session is practice with help then.
  bool hint() {
    const session::State& s = runner_->state();
    const pack::Node* node = runner_->scene().scenario.find(s.customer.node);
    const auto& lines = runner_->scene().in(s.start.locale).lines;
    if (node && !node->model.empty()) {
      const auto line = lines.find(node->model.front());
      if (line != lines.end()) {
        for (const std::string& message : line->second.bursts.front()) {
          say(paint_.green(
              "  " + session::fill(message, session::placeholders(t_.shop.pack().house, s, s.customer))));
        }
      }
    }
    return submit(session::AskHint{});
  }

  void help() { say(chat_help().in(t_.shell.ui)); }

  void show_new() {
    const auto& entries = runner_->state().transcript;
    for (; shown_ < entries.size(); ++shown_) {
      const session::Entry& entry = entries[shown_];
      const std::string text = entry_text(t_.shop.pack().house, entry, t_.shell.ui);
      if (entry.who == session::Speaker::customer)
        say(paint_.cyan(text));
      else if (entry.who == session::Speaker::system)
        say(paint_.yellow(text));
      else
        say(entry.refused ? paint_.red(text) : text);
      if (entry.action && !entry.refused) show_looked_up(*entry.action);
    }
  }

  void show_looked_up(const desk::ActionCall& call) {
    for (const std::string& line :
         looked_up_text(t_.shop.pack().house, runner_->state().desk, call, t_.shell.ui))
      say("    " + line);
  }

  // Words for the customer only: a command that is being typed is no draft.
  void keep_draft() {
    const std::string typed = t_.editor.typed();
    const bool command = !typed.empty() && std::string("/:?!").find(typed[0]) != std::string::npos;
    if (!form_ && !command && typed != runner_->draft()) (void)runner_->keep_draft(typed);
  }

  void pause() {
    say(tr({"已暂停，内容都保存好了。下次进来可以接着做。",
            "Paused; everything is kept. You can go on next time."}));
  }

  void debrief() {
    const runtime::SystemClock clock;
    const auto graded = runtime::grade_and_record(t_.shop, t_.store, clock, runner_->id());
    if (!graded) return fail(t_.shell, graded.error());
    const grading::Debrief page =
        grading::make_debrief(t_.shop.rulebook(*graded->scene), *graded->scene, graded->facts, graded->grade);
    say("");
    say(debrief_text({t_.shop.pack().house, *graded->scene, graded->facts, graded->grade, page, t_.shell.ui,
                      t_.shell.colour}));
    if (!graded->grade.passed) t_.shell.exit = Exit::findings;
  }

  const Table& t_;
  std::unique_ptr<SessionRunner> runner_;
  Paint paint_;
  std::size_t shown_ = 0;
  std::unique_ptr<ActionForm> form_;
  bool confirmed_ = false;
  base::PhraseId phrase_;
};

}  // namespace

base::LocalText chat_help() {
  return {
      "直接打字发送；/ 快捷短语，/代码 放进输入行；: 操作，:编号 执行；! "
      "要提示（这场就算有帮助）；?条款号 看条款；Ctrl+D 暂停。",
      "Type and Enter to send; / lists phrases, /code puts one into the line; : lists actions, :number does "
      "one; "
      "! gives a hint (the session then counts as helped); ?clause shows a clause; Ctrl+D pauses."};
}

void start_chat(const Table& table, const pack::Case& scene, base::Locale locale) {
  const runtime::SystemClock clock;
  session::Start start;
  start.locale = locale;
  start.seed = table.wish.seed ? *table.wish.seed : static_cast<std::uint64_t>(clock.wall().unix_ms);
  start.variant = table.wish.variant;
  start.node = base::NodeId{table.wish.node};
  auto runner =
      SessionRunner::start(table.shop.stage(), table.store, clock,
                           {table.profile.id, scene.scenario.id.text(), start, table.shop.pins(scene)});
  if (!runner) return fail(table.shell, runner.error());
  Chat(table, std::move(*runner)).run();
}

void resume_chat(const Table& table, const base::SessionId& id) {
  const runtime::SystemClock clock;
  auto runner = SessionRunner::resume(table.shop.stage(), table.store, clock, id);
  if (!runner) return fail(table.shell, runner.error());
  Chat(table, std::move(*runner)).run();
}

}  // namespace dojo::cli
