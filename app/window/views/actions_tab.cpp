// Every action of the desk, each with its form.
#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/action_form.h"
#include "window/views/terms.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;

constexpr std::size_t kWords = 400;

ui::Text field_name(const FormField& field) {
  const std::string about = lang::current()->tr("argument." + field.spec->name).utf8();
  return field.spec->required ? ui::content(about) : tr("form.optional", {{"name", about}});
}

bool draw_field(View& view, const FormField& field) {
  FormScratch& scratch = view.scratch.form;
  const std::string id = "form/" + field.spec->name;
  term(id + "/name", view, field_name(field), term_of_label("argument." + field.spec->name));
  if (!field.choices.empty()) {
    std::vector<ui::Text> names;
    for (const std::string& choice : field.choices)
      names.push_back(choice.empty() ? tr("form.none") : choice_name(view.house(), field.spec->name, choice));
    if (scratch.focus_first) ui::context().focus.want_next_stop();
    ui::combo(id, names, scratch.choices[field.spec->name], ui::kFill);
    scratch.focus_first = false;
    return false;
  }
  composer::Composer& typed = scratch.fields[field.spec->name];
  if (scratch.focus_first) typed.take_focus = true;
  scratch.focus_first = false;
  if (field.spec->type == desk::ArgumentType::integer)
    return composer::field(id, typed,
                           {.hint = field.money ? tr("form.yuan") : tr("form.number"), .max_length = 12})
        .submitted;
  return composer::input(id, typed, {.min_rows = 2, .max_rows = 5, .max_length = kWords, .counter = false})
      .submitted;
}

void draw_form(View& view, const desk::ActionSpec& spec) {
  FormScratch& scratch = view.scratch.form;
  if (scratch.action != spec.id.text()) {
    const bool focus = scratch.focus_first;
    scratch = {};
    scratch.action = spec.id.text();
    scratch.bring = kBringFrames;
    scratch.focus_first = focus;
  }
  const BringIntoView bring(scratch.bring);
  const ui::Card card("form", 12, theme::Paint::sunken);
  ui::wrapped("form/about", local(spec.about), {.ink = Ink::muted});
  const desk::Desk& desk = view.state.desk.session.desk;
  bool submitted = false;
  for (const desk::ArgumentSpec& argument : spec.arguments) {
    const FormField field = field_of(view.house(), desk, argument);
    if (!field.hidden) submitted |= draw_field(view, field);
  }
  if (scratch.complains)
    ui::badge("form/missing", ui::Icon::warning, tr("form.missing"), theme::Tone::warning);
  if (scratch.focus_first) ui::context().focus.want_next_stop();
  scratch.focus_first = false;
  submitted |=
      ui::button("form/do", tr("form.do"), {.look = ui::ButtonLook::primary, .icon = ui::Icon::check});
  ui::same_row();
  if (ui::button("form/cancel", tr("button.cancel"), {.look = ui::ButtonLook::quiet}))
    view.want(wish::ShowForm{});
  if (!submitted) return;
  const auto call = call_of(view.house(), desk, spec, scratch);
  scratch.complains = !call.has_value();
  if (call) view.want(wish::Act{*call});
}

}  // namespace

void draw_actions_tab(View& view) {
  const ui::Disabled over(view.state.desk.session.phase == session::Phase::ended);
  for (const desk::ActionSpec& spec : desk::action_specs()) {
    const std::string& action = spec.id.text();
    const bool open = view.state.desk.form == action;
    if (ui::selectable("actions/" + action, local(spec.name), {.selected = open}))
      view.want(wish::ShowForm{open ? std::string() : action});
    explain_last(view, term_of_action(action));
    if (open) draw_form(view, spec);
  }
}

}  // namespace dojo::window
