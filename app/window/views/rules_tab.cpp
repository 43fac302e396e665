// The shop's clauses, searchable. Opening one is looking a rule up, and recorded.
#include <algorithm>

#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

bool fits(const pack::Clause& clause, const std::string& wanted, base::Locale ui) {
  return wanted.empty() || lower(clause.id.text()).rfind(wanted, 0) == 0 ||
         lower(clause.text.in(ui)).find(wanted) != std::string::npos;
}

void draw_clause(View& view, const pack::Clause& clause) {
  const std::string id = "rules/" + clause.id.text();
  const bool open = view.scratch.open_clause == clause.id.text();
  const ui::Text words = local(clause.text);
  const ui::Text number = ui::content(std::string(clause.id.text()));
  const auto draw = [&](ImVec2 from, ImVec2 until) {
    const float y = (from.y + until.y - ui::line_height()) / 2;
    ui::draw_text(ImVec2(from.x, y), ui::colour(Ink::accent), ui::shown(number).text);
    const float x = from.x + std::max(ui::px(52), ui::text_width(number) + ui::px(14));
    if (!open) ui::draw_text(ImVec2(x, y), ui::colour(Ink::text), ui::shown_within(words, until.x - x).text);
  };
  if (ui::selectable(id, words, {.selected = open}, draw)) {
    view.scratch.open_clause = open ? std::string() : clause.id.text();
    if (!open) view.want(wish::LookUpRule{clause.id});
  }
  if (!open) return;
  const ui::Card card(id + "/card", 12, theme::Paint::sunken);
  ui::wrapped(id + "/text", words);
  if (clause.law) ui::caption(tr("rules.law", {{"date", clause.checked_on}}));
}

}  // namespace

void draw_rules_tab(View& view) {
  composer::field("rules/search", view.scratch.rules, {.hint = tr("rules.search"), .max_length = 60});
  const std::string wanted = lower(view.scratch.rules.text());
  const ui::RoleScope small(fonts::Role::small);
  std::size_t shown = 0;
  for (const pack::Clause& clause : view.house().clauses) {
    if (!fits(clause, wanted, view.ui())) continue;
    ++shown;
    draw_clause(view, clause);
  }
  if (shown == 0) ui::wrapped("rules/none", tr("rules.none"), {.ink = Ink::muted});
}

}  // namespace dojo::window
