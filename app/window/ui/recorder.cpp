#include "window/ui/recorder.h"

namespace dojo::window::ui {

void Recorder::note(Item item) {
  item.frame = frame_;
  const auto [place, fresh] = items_.try_emplace(item.id);
  if (!fresh && place->second.frame == frame_) repeated_.push_back(item.id);
  place->second = std::move(item);
}

const Item* Recorder::find(std::string_view id) const {
  const auto found = items_.find(id);
  return found != items_.end() && found->second.frame == frame_ ? &found->second : nullptr;
}

std::vector<const Item*> Recorder::items() const {
  std::vector<const Item*> now;
  for (const auto& [id, item] : items_) {
    if (item.frame == frame_) now.push_back(&item);
  }
  return now;
}

}  // namespace dojo::window::ui
