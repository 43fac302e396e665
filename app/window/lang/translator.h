// The words of the program in Chinese and English, by key, switched while it runs.
//
//   lang::Translator words = …load_translator(dir)…;  lang::set_current(&words);
//   lang::tr("desk.send");                                    // "发送" or "Send"
//   lang::tr("queue.waiting", {{"count", 3}});                // "{count} {count|customer|customers} waiting"
//
// A placeholder is {name}; {name|one|many} takes the first form for 1 and the second otherwise. An argument
// that the string does not use is ignored; a placeholder without an argument stays visible. A key that does
// not exist shows as the key in brackets and is remembered in unknown_keys(), which tests hold empty. One
// thread.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/locale.h"
#include "window/ui/text.h"

namespace dojo::window::lang {

using base::Locale;

struct Arg {
  std::string_view name;
  std::string value;

  Arg(std::string_view n, std::string v) : name(n), value(std::move(v)) {}
  Arg(std::string_view n, const ui::Text& v) : name(n), value(v.utf8()) {}
  Arg(std::string_view n, std::int64_t v) : name(n), value(std::to_string(v)) {}
  Arg(std::string_view n, int v) : name(n), value(std::to_string(v)) {}
  Arg(std::string_view n, std::size_t v) : name(n), value(std::to_string(v)) {}
};

using Args = std::vector<Arg>;
using Catalog = std::map<std::string, std::string, std::less<>>;

class Translator {
 public:
  Translator() = default;
  Translator(Catalog zh, Catalog en) : zh_(std::move(zh)), en_(std::move(en)) {}

  void set_locale(Locale locale) { locale_ = locale; }
  Locale locale() const { return locale_; }

  ui::Text tr(std::string_view key, const Args& args = {}) const { return tr_in(locale_, key, args); }
  ui::Text tr_in(Locale locale, std::string_view key, const Args& args = {}) const;
  bool has(std::string_view key) const;

  const Catalog& catalog(Locale locale) const { return locale == Locale::zh ? zh_ : en_; }
  const std::set<std::string>& unknown_keys() const { return unknown_; }

 private:
  Catalog zh_;
  Catalog en_;
  Locale locale_ = Locale::zh;
  mutable std::set<std::string> unknown_;
};

std::string filled(std::string_view pattern, const Args& args);
std::set<std::string> placeholders(std::string_view pattern);  // names only, forms left out

// What is wrong with a pair of catalogs: a key in one only, placeholders that differ, an empty string, an
// open brace.
std::vector<std::string> problems_of(const Catalog& zh, const Catalog& en);

// The translator that lang::tr uses; not owned. Null until a shell or a test sets it.
void set_current(Translator* translator);
Translator* current();
ui::Text tr(std::string_view key, const Args& args = {});

}  // namespace dojo::window::lang
