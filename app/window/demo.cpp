#include "window/demo.h"

#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;
using theme::Tone;
using ui::Icon;

constexpr int kQueueUnits = 250;
constexpr int kSideUnits = 330;

void draw_waiting(int row) {
  if (row == 0) ui::badge("queue/0/wait", Icon::clock, tr("demo.wait", {{"seconds", 42}}), Tone::neutral);
  if (row == 1) ui::badge("queue/1/wait", Icon::warning, tr("demo.wait", {{"seconds", 128}}), Tone::warning);
  if (row == 2) ui::badge("queue/2/wait", Icon::flag, tr("demo.late", {{"seconds", 203}}), Tone::danger);
}

void draw_queue(Demo& demo) {
  const ui::Pane pane("queue",
                      {.width = ui::split_size("demo/queue", kQueueUnits), .look = ui::PaneLook::card});
  ui::heading(tr("demo.queue"));
  composer::field("queue/search", demo.search, {.hint = tr("demo.search"), .max_length = 40});
  const char* keys[] = {"demo.customer.a", "demo.customer.b", "demo.customer.c"};
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string id = "queue/" + std::to_string(i);
    const ui::Text name = tr(keys[i]);
    if (ui::selectable(id, name, {.selected = demo.customer == i})) demo.customer = i;
    draw_waiting(static_cast<int>(i));
    ui::gap(2);
  }
}

void draw_bubble(std::size_t index, const std::string& text, bool own) {
  const float room = ImGui::GetContentRegionAvail().x;
  const float pad = ui::px(12);
  const ui::Text words = ui::content(text);
  const ui::Extent size = ui::wrapped_extent(words, room * 0.72f);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 from(own ? at.x + room - size.width - pad * 2 : at.x, at.y);
  const ImVec2 until(from.x + size.width + pad * 2, from.y + size.height + pad * 1.4f);
  ui::draw_box(from, until, ui::colour(own ? theme::Paint::bubble_own : theme::Paint::bubble_other),
               ui::px(12));
  ImGui::SetCursorScreenPos(ImVec2(from.x + pad, from.y + pad * 0.7f));
  std::vector<ui::Mark> marks;
  const std::string bad = "绝对";
  if (const auto found = text.find(bad); found != std::string::npos) {
    marks.push_back({found, found + bad.size(), Tone::danger});
  }
  ui::wrapped("turn/" + std::to_string(index), words, {.width_px = room * 0.72f, .marks = marks});
  ImGui::SetCursorScreenPos(ImVec2(at.x, until.y));
  ImGui::Dummy(ImVec2(0, ui::px(2)));
}

void draw_thread(Demo& demo) {
  const ui::Pane pane("middle",
                      {.width = -(ui::split_size("demo/side", kSideUnits) + 24), .look = ui::PaneLook::card});
  ui::strong(tr("demo.customer.a"));
  ui::same_row();
  ui::badge("thread/state", Icon::chat, tr("demo.open"), Tone::info);
  ui::separator();
  {
    const ui::Pane thread("thread", {.height = -150, .padding = 4, .stick_to_end = true});
    draw_bubble(0, tr("demo.line.1").utf8(), false);
    draw_bubble(1, tr("demo.line.2").utf8(), true);
    draw_bubble(2, "😡👋🏽 𠮷先生 ❤️ ✅ 绝对 100% 最便宜！", false);
    for (std::size_t i = 0; i < demo.sent.size(); ++i) draw_bubble(3 + i, demo.sent[i], true);
  }
  const auto outcome = composer::input(
      "reply", demo.reply,
      {.hint = tr("demo.hint"), .submit = demo.settings.submit, .max_rows = 4, .max_length = 500});
  const bool pressed = [&] {
    const ui::Disabled nothing(demo.reply.core.empty());
    return ui::button("send", tr("demo.send"), {.look = ui::ButtonLook::primary, .icon = Icon::send});
  }();
  ui::same_row();
  ui::button("phrases", tr("demo.phrases"), {.icon = Icon::book});
  ui::same_row();
  ui::icon_button("flag", Icon::flag, tr("demo.flag"));
  ui::same_row();
  ui::link("why", tr("demo.why"));
  if ((pressed || outcome.submitted) && !demo.reply.core.empty()) {
    demo.sent.push_back(demo.reply.text());
    demo.reply.core.clear();
    demo.reply.take_focus = true;
  }
}

void draw_settings(Demo& demo) {
  Settings& s = demo.settings;
  ui::label(tr("demo.language"), Ink::muted);
  std::size_t locale = s.locale == base::Locale::zh ? 0 : 1;
  if (ui::segments("set/locale", {tr("language.zh"), tr("language.en")}, locale)) {
    s.locale = locale == 0 ? base::Locale::zh : base::Locale::en;
  }
  ui::label(tr("demo.theme"), Ink::muted);
  std::size_t look = static_cast<std::size_t>(s.look);
  if (ui::segments("set/theme", {tr("theme.light"), tr("theme.dark"), tr("theme.high_contrast")}, look)) {
    s.look = static_cast<theme::Look>(look);
  }
  ui::label(tr("demo.text_size"), Ink::muted);
  ui::stepper("set/text", tr("demo.px", {{"count", s.text_px}}), s.text_px, fonts::kMinTextPx,
              fonts::kMaxTextPx, 2);
  ui::label(tr("demo.scale"), Ink::muted);
  int scale = s.scale_percent == 0 ? 100 : s.scale_percent;
  if (ui::stepper("set/scale", tr("demo.percent", {{"count", scale}}), scale, fonts::kMinScale,
                  fonts::kMaxScale, 25)) {
    s.scale_percent = scale;
  }
  bool ctrl = s.submit == composer::Submit::ctrl_enter;
  if (ui::checkbox("set/ctrl", tr("demo.ctrl_enter"), ctrl)) {
    s.submit = ctrl ? composer::Submit::ctrl_enter : composer::Submit::enter;
  }
}

void draw_widgets(Demo& demo) {
  ui::badge("b/info", Icon::info, tr("tone.info"), Tone::info);
  ui::same_row();
  ui::badge("b/good", Icon::check, tr("tone.good"), Tone::good);
  ui::same_row();
  ui::badge("b/danger", Icon::cross, tr("tone.danger"), Tone::danger);
  ui::chip("c/1", Icon::star, tr("demo.chip.kind"), true);
  ui::same_row();
  ui::chip("c/2", Icon::none, tr("demo.chip.sorry"));
  ui::checkbox("hints", tr("demo.hints"), demo.show_hints);
  if (ui::radio("r/1", tr("demo.radio.practice"), demo.stars == 1)) demo.stars = 1;
  if (ui::radio("r/2", tr("demo.radio.exam"), demo.stars == 2)) demo.stars = 2;
  ui::combo("priority", {tr("demo.low"), tr("demo.middle"), tr("demo.high")}, demo.priority, ui::kFill);
  ui::progress("p", 640);
  if (ui::button("refund", tr("demo.refund"), {.look = ui::ButtonLook::danger, .icon = Icon::money})) {
    ui::open_dialog("dialog");
  }
  if (const ui::Dialog dialog("dialog", tr("demo.dialog.title")); dialog.open()) {
    ui::wrapped("dialog/text", tr("demo.dialog.text", {{"amount", std::string("¥128.00")}}));
    ui::gap(4);
    if (ui::button("dialog/yes", tr("demo.dialog.yes"), {.look = ui::ButtonLook::danger})) ui::close_dialog();
    ui::same_row();
    if (ui::button("dialog/no", tr("demo.dialog.no"))) ui::close_dialog();
  }
}

void draw_side(Demo& demo) {
  const ui::Pane pane("side", {.look = ui::PaneLook::card});
  ui::tabs("tabs", {tr("demo.tab.settings"), tr("demo.tab.widgets"), tr("demo.tab.rules")}, demo.tab);
  ui::gap(2);
  if (demo.tab == 0) draw_settings(demo);
  if (demo.tab == 1) draw_widgets(demo);
  if (demo.tab == 2) {
    const ui::Card card("rule", 14, theme::Paint::raised);
    ui::strong(tr("demo.rule.title"));
    ui::wrapped("rule/text", tr("demo.rule.text"), {.ink = Ink::muted});
  }
}

}  // namespace

void draw_demo(Demo& demo) {
  const ui::Page page("demo", 12);
  draw_queue(demo);
  ui::same_row(0);
  ui::splitter("demo/queue", kQueueUnits, {.least = 180, .most = 320});
  ui::same_row(0);
  draw_thread(demo);
  ui::same_row(0);
  ui::splitter("demo/side", kSideUnits, {.least = 260, .most = 460, .grows_backwards = true});
  ui::same_row(0);
  draw_side(demo);
}

}  // namespace dojo::window
