// Who is practising: the people known here, somebody new, and how the window looks.
#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/terms.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;

constexpr std::size_t kNameLength = 40;

bool blank(const std::string& text) {
  return text.find_first_not_of(' ') == std::string::npos;
}

void draw_people(View& view) {
  if (view.state.people.empty()) return;
  const ui::Card card("people");
  ui::heading(tr("profile.who"));
  for (std::size_t i = 0; i < view.state.people.size(); ++i) {
    const store::Profile& person = view.state.people[i];
    const ui::Text name = ui::content(std::string(person.name));
    const std::string id = "profile/person/" + std::to_string(i);
    const auto draw = [&](ImVec2 from, ImVec2 until) {
      const float middle = (from.y + until.y - ui::line_height()) / 2;
      ui::draw_icon(ImGui::GetWindowDrawList(), ui::Icon::person, ImVec2(from.x, middle), ui::px(18),
                    ui::colour(Ink::accent));
      ui::draw_text(ImVec2(from.x + ui::px(30), middle), ui::colour(Ink::text), ui::shown(name).text);
      const ui::RoleScope small(fonts::Role::small);
      const ui::ShownText staff = ui::shown(ui::content(std::string(person.staff_number)));
      ui::draw_text(ImVec2(until.x - staff.width - ui::px(6), (from.y + until.y - ui::line_height()) / 2),
                    ui::colour(Ink::muted), staff.text);
    };
    if (i == 0 && view.scratch.arrived) ui::context().focus.want_next_stop();
    if (ui::selectable(id, name, {.height = ui::units(ui::line_height()) + 20}, draw))
      view.want(wish::BecomePerson{person.id});
  }
}

void draw_newcomer(View& view) {
  PersonScratch& scratch = view.scratch.person;
  const ui::Card card("newcomer");
  ui::heading(view.state.people.empty() ? tr("profile.welcome") : tr("profile.new"));
  if (view.state.people.empty()) ui::wrapped("profile/about", tr("profile.about"), {.ink = Ink::muted});
  ui::gap(2);
  ui::label(tr("profile.name"));
  if (view.scratch.arrived && view.state.people.empty()) scratch.name.take_focus = true;
  bool submitted = composer::field("profile/name", scratch.name,
                                   {.hint = tr("profile.name.hint"), .max_length = kNameLength})
                       .submitted;
  desk_word("profile/staff_word", view, "profile.staff", Ink::text);
  submitted |= composer::field("profile/staff", scratch.staff_number,
                               {.hint = tr("profile.staff.hint"), .max_length = kNameLength})
                   .submitted;
  if (scratch.missing_name)
    ui::badge("profile/missing", ui::Icon::warning, tr("profile.name.missing"), theme::Tone::warning);
  ui::gap(2);
  submitted |= ui::button("profile/create", tr("profile.create"),
                          {.look = ui::ButtonLook::primary, .icon = ui::Icon::check});
  if (!submitted) return;
  scratch.missing_name = blank(scratch.name.text());
  if (scratch.missing_name)
    scratch.name.take_focus = true;
  else
    view.want(wish::AddPerson{scratch.name.text(), scratch.staff_number.text()});
}

void draw_looks(View& view) {
  Settings s = view.state.settings;
  const ui::Card card("looks");
  ui::heading(tr("profile.looks"));
  ui::label(tr("profile.language"), Ink::muted);
  std::size_t locale = s.locale == base::Locale::zh ? 0 : 1;
  if (ui::segments("profile/language", {tr("language.zh"), tr("language.en")}, locale))
    s.locale = locale == 0 ? base::Locale::zh : base::Locale::en;
  ui::label(tr("profile.theme"), Ink::muted);
  auto look = static_cast<std::size_t>(s.look);
  if (ui::segments("profile/theme", {tr("theme.light"), tr("theme.dark"), tr("theme.high_contrast")}, look))
    s.look = static_cast<theme::Look>(look);
  ui::label(tr("profile.text_size"), Ink::muted);
  ui::stepper("profile/text", tr("profile.px", {{"count", s.text_px}}), s.text_px, fonts::kMinTextPx,
              fonts::kMaxTextPx, 2);
  bool ctrl = s.submit == composer::Submit::ctrl_enter;
  if (ui::checkbox("profile/ctrl_enter", tr("profile.ctrl_enter"), ctrl))
    s.submit = ctrl ? composer::Submit::ctrl_enter : composer::Submit::enter;
  if (ui::button("profile/keys", tr("profile.keys"), {.look = ui::ButtonLook::quiet}))
    view.want(wish::Run{Command::key_sheet});
  ui::gap(2);
  ui::wrapped("profile/sample", tr("profile.sample"), {.ink = Ink::muted});
  if (!(s == view.state.settings)) view.want(wish::ChangeSettings{s});
}

void draw_try_out(View& view) {
  const ui::Card card("try");
  ui::strong(tr("profile.try"));
  composer::input("profile/try", view.scratch.person.try_out,
                  {.hint = tr("profile.try.hint"),
                   .submit = composer::Submit::ctrl_enter,
                   .min_rows = 1,
                   .max_rows = 3,
                   .counter = false});
  const ui::RoleScope small(fonts::Role::small);
  ui::wrapped("profile/data", tr("profile.data", {{"folder", view.state.data_folder}}), {.ink = Ink::muted});
}

}  // namespace

void draw_profile(View& view) {
  const ui::Pane page("profile", {.padding = 0});
  if (width_units() < kNarrowUnits) {
    draw_people(view);
    draw_newcomer(view);
    draw_looks(view);
    return draw_try_out(view);
  }
  const float room = ImGui::GetContentRegionAvail().x;
  {
    const ui::Pane left("profile/left", {.width = ui::units(room) * 0.5f - 6, .padding = 0});
    draw_people(view);
    draw_newcomer(view);
  }
  ui::same_row(12);
  {
    const ui::Pane right("profile/right", {.padding = 0});
    draw_looks(view);
    draw_try_out(view);
  }
}

}  // namespace dojo::window
