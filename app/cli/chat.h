// One conversation at the terminal, on a stored session: everything is on the disk before it is shown.
//
// Commands at the prompt: words are sent; / lists phrases, /code puts one into the line; : lists actions, :n
// does one; ! asks for a hint (which counts), ? explains, ?clause shows a clause. The end of input pauses;
// the session can be resumed.
#pragma once

#include "cli/line_editor.h"
#include "cli/shell.h"
#include "cli/terminal.h"
#include "runtime/shop.h"
#include "store/event_store.h"

namespace dojo::cli {

struct Table {
  Shell& shell;
  LineEditor& editor;
  const runtime::Shop& shop;
  store::EventStore& store;
  store::Profile profile;
  const TerminalWish& wish;
};

// What `?` shows.
base::LocalText chat_help();

void start_chat(const Table& table, const pack::Case& scene, base::Locale locale);
void resume_chat(const Table& table, const base::SessionId& id);

}  // namespace dojo::cli
