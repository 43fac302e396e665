// What stood on the screen, for tests and screenshots: each widget's id, rectangle, clip, text and state.
//
//   context.recorder.start();  … a frame …  const Item* send = context.recorder.find("composer/send");
//
// Off by default, and then free: widgets ask on() before they build an entry. Ids are unique in a frame; a
// second use of one in a frame is counted in repeated(), which tests hold at zero. Pixels of the screen,
// half-open. One thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dojo::window::ui {

struct Box {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  Box within(const Box& clip) const {
    return {x0 > clip.x0 ? x0 : clip.x0, y0 > clip.y0 ? y0 : clip.y0, x1 < clip.x1 ? x1 : clip.x1,
            y1 < clip.y1 ? y1 : clip.y1};
  }
};

struct Item {
  std::string id;
  Box rect;
  Box clip;
  std::string text;  // UTF-8 as given, not as cut
  bool enabled = true;
  bool selected = false;
  bool focused = false;  // has the keyboard
  bool cut = false;      // the text did not fit and ends in an ellipsis
  int frame = 0;

  Box visible() const { return rect.within(clip); }
};

// A row of text as it was drawn, whoever drew it. Texts of one layer (a page, a popup) must not lie on each
// other.
struct DrawnText {
  Box rect;
  Box clip;
  std::string text;             // as drawn, with private-use codes
  const void* layer = nullptr;  // the root window of Dear ImGui; only compared
};

class Recorder {
 public:
  bool on() const { return on_; }
  void start() { on_ = true; }
  void begin_frame(int frame) {
    frame_ = frame;
    drawn_.clear();
  }
  void note(Item item);

  // From the last finished or present frame; null when it is not on screen. An item scrolled out of view is
  // found, with visible() empty.
  const Item* find(std::string_view id) const;
  std::vector<const Item*> items() const;
  const std::vector<std::string>& repeated() const { return repeated_; }

  void note_text(DrawnText drawn) { drawn_.push_back(std::move(drawn)); }
  const std::vector<DrawnText>& drawn() const { return drawn_; }  // of the present frame

 private:
  bool on_ = false;
  int frame_ = 0;
  std::map<std::string, Item, std::less<>> items_;
  std::vector<std::string> repeated_;
  std::vector<DrawnText> drawn_;
};

}  // namespace dojo::window::ui
