// dojo import: a chat that took place as the skeleton of a case, with nothing personal left in it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <istream>
#include <map>
#include <memory>
#include <optional>
#include <ostream>

#include "cli/pack_place.h"
#include "codec/case_skeleton.h"
#include "codec/chat_log.h"
#include "runtime/private_words.h"
#include "runtime/shop.h"
#include "runtime/write_files.h"

namespace dojo::cli {
namespace {

struct ImportOptions {
  std::string log, out, conversation, locale;
  std::vector<std::string> agents;
  bool yes = false;
};

struct ImportPlace {
  std::filesystem::path pack;
  codec::CaseName name;
};

// "return/too-small" in the pack at hand, or "…/cases/return/too-small" of another.
base::Result<ImportPlace> import_place(const Shell& shell, const std::string& out) {
  const std::filesystem::path path = out;
  const std::string id = path.filename().string(), kind = path.parent_path().filename().string();
  const std::filesystem::path above = path.parent_path().parent_path();
  if (id.empty() || kind.empty() || (!above.empty() && above.filename() != "cases"))
    return base::Error{base::ErrorCode::invalid_input,
                       "--out takes <kind>/<id>, like return/too-small, or <pack>/cases/<kind>/<id>"};
  const auto pack = pack_folder(shell, above.empty() ? "" : (above / "..").lexically_normal().string());
  if (!pack) return pack.error();
  return ImportPlace{*pack, {kind, id}};
}

// By the share of Chinese characters in what was said.
base::Locale language_of(const codec::Talk& talk) {
  std::size_t wide = 0, letters = 0;
  for (const codec::TalkMessage& message : talk.messages) {
    for (const char c : message.text) {
      wide += static_cast<unsigned char>(c) >= 0xE4 && static_cast<unsigned char>(c) <= 0xE9 ? 1U : 0U;
      letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1U : 0U;
    }
  }
  return wide * 4 >= letters ? base::Locale::zh : base::Locale::en;
}

// What the log's columns say about people: nicknames, unless they are a word like 客服.
std::map<std::string, runtime::PrivateKind> nicknames(const codec::Talk& talk) {
  std::map<std::string, runtime::PrivateKind> names;
  for (const codec::TalkMessage& message : talk.messages) {
    const bool is_role = codec::is_role_word(message.sender);
    if (message.sender.size() < 3 || is_role) continue;
    names.emplace(message.sender,
                  message.from_customer ? runtime::PrivateKind::nickname : runtime::PrivateKind::agent);
  }
  return names;
}

std::string described(const Shell& shell, const runtime::PrivateWord& word) {
  const std::string times = std::to_string(word.times);
  return pick(shell, kind_words(word.kind)) + "  " + word.words + "  ->  " + placeholder(word.kind) + "  " +
         pick(shell, {"（" + times + " 处）", "(" + times + "×)"});
}

// Those that the person accepts; nothing if they broke off.
std::optional<std::vector<runtime::PrivateWord>> confirmed(Shell& shell,
                                                           const std::vector<runtime::PrivateWord>& found) {
  std::vector<runtime::PrivateWord> accepted;
  bool all = false;
  for (const runtime::PrivateWord& word : found) {
    shell.err << described(shell, word);
    if (all) {
      shell.err << "\n";
      accepted.push_back(word);
      continue;
    }
    std::string answer;
    for (;;) {
      shell.err << pick(shell, {"  替换？[y 是 / n 否 / a 全部 / q 放弃] ", "  replace? [y/n/a(ll)/q(uit)] "})
                << std::flush;
      if (!std::getline(shell.in, answer)) return std::nullopt;
      if (answer == "y" || answer == "n" || answer == "a" || answer == "all" || answer == "q") break;
    }
    if (answer == "q") return std::nullopt;
    all = answer == "a" || answer == "all";
    if (answer != "n") accepted.push_back(word);
  }
  return accepted;
}

std::optional<std::vector<runtime::PrivateWord>> agreed(Shell& shell, const ImportOptions& options,
                                                        const std::vector<runtime::PrivateWord>& found) {
  if (!options.yes && shell.interactive) {
    auto accepted = confirmed(shell, found);
    if (!accepted)
      fail(shell, Exit::not_allowed, pick(shell, {"已放弃，什么都没有写", "given up; nothing was written"}));
    return accepted;
  }
  for (const runtime::PrivateWord& word : found) shell.err << described(shell, word) << "\n";
  if (options.yes || found.empty()) return found;
  fail(shell, Exit::not_allowed,
       pick(shell, {"以上内容会被替换；请在终端里逐条确认，或加 --yes 全部替换。什么都没有写",
                    "these would be replaced; confirm them in a terminal, or take all by --yes. Nothing "
                    "was written"}));
  return std::nullopt;
}

// What the customer says in one go and what is answered; what an agent says first opens nothing.
codec::Chat chat_of(const codec::Talk& talk, const std::vector<runtime::PrivateWord>& words,
                    base::Locale locale) {
  codec::Chat chat;
  chat.locale = locale;
  for (const codec::TalkMessage& message : talk.messages) {
    std::string text = runtime::without_private(message.text, words);
    if (message.from_customer) {
      if (chat.exchanges.empty() || !chat.exchanges.back().agent.empty()) chat.exchanges.emplace_back();
      chat.exchanges.back().customer.push_back(std::move(text));
    } else if (!chat.exchanges.empty()) {
      chat.exchanges.back().agent.push_back(std::move(text));
    }
  }
  for (const runtime::PrivateWord& word : words) {
    const std::string mark = placeholder(word.kind);
    if (const base::LocalText sample = sample_words(word.kind); !sample.zh.empty())
      chat.words[mark.substr(1, mark.size() - 2)] = sample;
  }
  return chat;
}

void import_log(Shell& shell, const ImportOptions& options) {
  const auto place = import_place(shell, options.out);
  if (!place) return fail(shell, place.error());
  const auto bytes = read_input(shell, options.log);
  if (!bytes) return fail(shell, bytes.error());
  const auto log = codec::read_chat_log(options.log, *bytes);
  if (!log) return fail(shell, log.error());
  const auto talk = codec::choose_talk(*log, {options.conversation, options.agents});
  if (!talk) return fail(shell, talk.error());
  const auto schemas = runtime::schemas_for(place->pack, shell.packs);
  if (!schemas) return fail(shell, schemas.error());
  const auto house = runtime::open_house(place->pack, *schemas);
  if (!house) return fail(shell, house.error());
  const auto analyser = runtime::build_analyser(*house);
  if (!analyser) return fail(shell, analyser.error());

  std::vector<std::string> texts;
  for (const codec::TalkMessage& message : talk->messages) texts.push_back(message.text);
  const runtime::PrivateFinder finder(*analyser, nicknames(*talk));
  const auto words = agreed(shell, options, finder.find_all(texts));
  if (!words) return;
  const base::Locale locale =
      options.locale.empty() ? language_of(*talk) : *base::parse_locale(options.locale);
  const auto files = codec::case_from_chat(*house, place->name, chat_of(*talk, *words, locale), *schemas);
  if (!files) return fail(shell, files.error());
  const std::filesystem::path folder = place->pack / "cases" / place->name.kind / place->name.id;
  if (auto written = runtime::write_new_folder(folder, *files); !written) return fail(shell, written.error());
  for (const auto& [path, text] : *files) shell.out << (folder / path).string() << "\n";
  shell.err << pick(
      shell, {"请通读一遍，确认没有留下个人信息；待翻译的台词 dojo lint 会逐条列出\n",
              "Please read it through for anything personal; dojo lint lists the lines to translate\n"});
}

}  // namespace

void add_import(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand(
      "import", "Makes the skeleton of a case from a chat log, personal words replaced by placeholders");
  auto options = std::make_shared<ImportOptions>();
  verb->add_option("log", options->log, "CSV with a header, or JSON Lines (.jsonl)")->required();
  verb->add_option("--out", options->out, "<kind>/<id> of the new case, or <pack>/cases/<kind>/<id>")
      ->required();
  verb->add_option("--conversation", options->conversation, "which conversation, if the log holds several");
  verb->add_option("--agent", options->agents, "a sender who is an agent (if the log has no roles)");
  verb->add_option("--locale", options->locale, "language of the chat (default: by its characters)")
      ->check(CLI::IsMember({"zh", "en"}));
  verb->add_flag("--yes", options->yes, "replace everything that was found without asking");
  verb->callback([&shell, options] { import_log(shell, *options); });
}

}  // namespace dojo::cli
