#include "window/tidy_screen.h"

namespace dojo::window::test {
namespace {

using ui::Box;
using ui::DrawnText;

constexpr float kSlack = 2;  // pixels: rounding, and the room below letters

std::string quoted(const std::string& text) {
  return "\"" + text.substr(0, 60) + "\"";
}

bool is_blank(const std::string& text) {
  return text.find_first_not_of(' ') == std::string::npos;
}

// Scrolling cuts rows above and below, which is no fault; on the sides nothing scrolls.
void find_clipped(const DrawnText& each, std::vector<std::string>& faults) {
  const bool out_of_view = each.rect.within(each.clip).empty();
  if (out_of_view || is_blank(each.text)) return;
  if (each.rect.x1 > each.clip.x1 + kSlack || each.rect.x0 < each.clip.x0 - kSlack)
    faults.push_back(quoted(each.text) + " is clipped: " + std::to_string(each.rect.x0) + " to " +
                     std::to_string(each.rect.x1) + " in " + std::to_string(each.clip.x0) + " to " +
                     std::to_string(each.clip.x1));
}

// Rows stand close: only what really covers another counts.
bool overlap(const DrawnText& a, const DrawnText& b) {
  if (a.layer != b.layer || is_blank(a.text) || is_blank(b.text)) return false;
  const Box both = a.rect.within(a.clip).within(b.rect.within(b.clip));
  const float line = std::min(a.rect.height(), b.rect.height());
  return both.width() > kSlack && both.height() > line * 0.3f;
}

void find_overlaps(const std::vector<DrawnText>& drawn, std::vector<std::string>& faults) {
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    for (std::size_t j = i + 1; j < drawn.size(); ++j) {
      if (overlap(drawn[i], drawn[j]))
        faults.push_back(quoted(drawn[i].text) + " and " + quoted(drawn[j].text) + " lie on each other");
    }
  }
}

void find_faulty_items(const ui::Recorder& recorder, std::vector<std::string>& faults) {
  for (const ui::Item* item : recorder.items()) {
    if (item->cut) faults.push_back(item->id + " is cut: " + quoted(item->text));
    if (item->visible().empty()) continue;
    if (item->rect.x0 < item->clip.x0 - kSlack) faults.push_back(item->id + " sticks out on the left");
    if (item->rect.x1 > item->clip.x1 + kSlack) faults.push_back(item->id + " sticks out on the right");
  }
  for (const std::string& id : recorder.repeated()) faults.push_back("the id " + id + " stands there twice");
}

}  // namespace

std::vector<std::string> faults_on_screen(Driver& driver) {
  std::vector<std::string> faults;
  ui::Context& context = driver.shell().context();
  find_faulty_items(context.recorder, faults);
  for (const DrawnText& each : context.recorder.drawn()) find_clipped(each, faults);
  find_overlaps(context.recorder.drawn(), faults);
  for (const std::string& key : driver.words().unknown_keys()) faults.push_back("unknown word: " + key);
  for (const char32_t c : context.fonts.missing())
    faults.push_back("no glyph for U+" + std::to_string(static_cast<unsigned>(c)));
  return faults;
}

}  // namespace dojo::window::test
