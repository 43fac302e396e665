#include "cli/terminal.h"

#include <memory>
#include <ostream>
#include <unistd.h>

#include "cli/chat.h"
#include "cli/line_editor.h"
#include "cli/paint.h"
#include "cli/people.h"
#include "cli/shop.h"
#include "pack/kinds.h"
#include "runtime/sessions.h"

namespace dojo::cli {
namespace {

using base::LocalText;

class Welcome {
 public:
  Welcome(Shell& shell, LineEditor& editor, const TerminalWish& wish)
      : shell_(shell), editor_(editor), wish_(wish) {}

  void run() {
    const auto shop = open_shop(shell_);
    store_ = shop ? open_store(shell_) : nullptr;
    if (!store_) return;
    choose_language();
    const auto profile = choose_person();
    if (!profile) return;
    const Table table{shell_, editor_, *shop, *store_, *profile, wish_};
    if (const auto open = offer_to_go_on(*profile)) return go_on(table, *open);
    const pack::Case* scene = choose_case(*shop);
    if (!scene) return;
    begin(table, *scene, choose_conversation(*profile));
  }

 private:
  const std::string& tr(const LocalText& text) const { return pick(shell_, text); }
  void say(const std::string& text) { editor_.print(text); }

  // An answer, or nothing at the end of input.
  std::optional<std::string> ask(const std::string& question) {
    say(question);
    editor_.set_prompt("> ");
    for (;;) {
      const LineEditor::Event event = editor_.wait(std::chrono::seconds(60));
      if (event.what == LineEditor::What::line) return event.line;
      if (event.what == LineEditor::What::end) return std::nullopt;
    }
  }

  // A number from 1 to `count`; an empty line takes 1.
  std::optional<std::size_t> choose(const std::string& question, std::size_t count) {
    for (std::string text = question;;
         text = tr({"请输入 1 到 ", "Please type 1 to "}) + std::to_string(count)) {
      const auto line = ask(text);
      if (!line) return std::nullopt;
      if (line->empty()) return 0;
      if (line->find_first_not_of("0123456789") != std::string::npos || line->size() > 4) continue;
      const std::size_t number = std::stoul(*line);
      if (number >= 1 && number <= count) return number - 1;
    }
  }

  void choose_language() {
    if (wish_.ui || wish_.locale) {
      shell_.ui = wish_.ui ? *wish_.ui : *wish_.locale;
      return;
    }
    if (!wish_.who.empty()) return;  // the profile knows
    const auto number = choose("客服道场 Kefu Dojo\n  1  中文\n  2  English", 2);
    shell_.ui = number && *number == 1 ? base::Locale::en : base::Locale::zh;
  }

  std::optional<store::Profile> choose_person() {
    if (!wish_.who.empty()) {
      auto profile = find_profile(shell_, *store_, wish_.who);
      if (profile && !wish_.ui && !wish_.locale) shell_.ui = profile->language;
      return profile;
    }
    const auto all = store_->profiles();
    if (!all) return fail(shell_, all.error()), std::nullopt;
    if (!all->empty()) {
      std::string question = tr({"您是哪位？", "Who are you?"});
      for (std::size_t i = 0; i < all->size(); ++i) {
        question += "\n  " + std::to_string(i + 1) + "  " + (*all)[i].name + "  " + (*all)[i].staff_number;
      }
      question += "\n  " + std::to_string(all->size() + 1) + "  " + tr({"新来的", "somebody new"});
      const auto number = choose(question, all->size() + 1);
      if (!number) return std::nullopt;
      if (*number < all->size()) return (*all)[*number];
    }
    const auto name = ask(tr({"怎么称呼您？", "What is your name?"}));
    if (!name) return std::nullopt;
    const auto staff = ask(tr({"工号（没有就直接回车）", "Staff number (or just Enter)"}));
    if (!staff) return std::nullopt;
    return add_person(shell_, *store_, *name, *staff, shell_.ui);
  }

  std::optional<runtime::SessionSummary> offer_to_go_on(const store::Profile& profile) {
    if (!wish_.scene.empty()) return std::nullopt;
    const auto open = runtime::unfinished_sessions(*store_, profile.id);
    if (!open || open->empty()) return std::nullopt;
    const runtime::SessionSummary& last = open->front();
    const auto number =
        choose(tr({"上次有一场没做完：", "You were interrupted: "}) + last.case_id.text() + "\n  1  " +
                   tr({"接着做", "go on"}) + "\n  2  " + tr({"选别的", "choose another"}),
               2);
    if (!number || *number == 1) return std::nullopt;
    return last;
  }

  const pack::Case* choose_case(const runtime::Shop& shop) {
    if (!wish_.scene.empty()) return find_case(shell_, shop, wish_.scene);
    const auto& cases = shop.pack().cases;
    std::string question = tr({"选一位客户：", "Choose a customer:"});
    for (std::size_t i = 0; i < cases.size(); ++i) {
      question += "\n  " + std::to_string(i + 1) + "  " + cases[i].in(shell_.ui).title + "  (" +
                  pack::kind_name(cases[i].scenario.kind).in(shell_.ui) + ")";
    }
    const auto number = choose(question, cases.size());
    return number ? &cases[*number] : nullptr;
  }

  base::Locale choose_conversation(const store::Profile&) const { return wish_.locale.value_or(shell_.ui); }

  void begin(const Table& table, const pack::Case& scene, base::Locale locale) {
    say("");
    say(Paint{shell_.colour}.bold(scene.in(shell_.ui).title));
    say(scene.in(shell_.ui).brief);
    say(tr({"输入 ? 看帮助。准备好了按回车，客户就来了。",
            "Type ? for help. Press Enter when you are ready; the customer will come."}));
    auto typed = ask("");
    while (typed && (*typed == "?" || *typed == "？")) {
      say(chat_help().in(shell_.ui));
      typed = ask("");
    }
    if (!typed) return;
    editor_.put(*typed);  // who began to answer early finds the words again
    start_chat(table, scene, locale);
  }

  void go_on(const Table& table, const runtime::SessionSummary& open) { resume_chat(table, open.id); }

  Shell& shell_;
  LineEditor& editor_;
  const TerminalWish& wish_;
  std::unique_ptr<store::EventStore> store_;
};

}  // namespace

void play_in_terminal(Shell& shell, const TerminalWish& wish) {
  LineEditor editor;
  Welcome(shell, editor, wish).run();
}

}  // namespace dojo::cli
