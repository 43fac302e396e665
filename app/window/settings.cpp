#include "window/settings.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <unistd.h>

#include "window/shell/key_text.h"

namespace dojo::window {
namespace {

using base::Error;
using base::ErrorCode;
using nlohmann::json;

constexpr int kFormatVersion = 1;

std::string name(composer::Submit submit) {
  return submit == composer::Submit::enter ? "enter" : "ctrl_enter";
}

std::optional<composer::Submit> parse_submit(std::string_view text) {
  if (text == "enter") return composer::Submit::enter;
  if (text == "ctrl_enter") return composer::Submit::ctrl_enter;
  return std::nullopt;
}

// Takes values out of the object one by one; each wrong one leaves a note and the default.
class Reader {
 public:
  Reader(const json& root, std::vector<SettingsNote>& notes) : root_(root), notes_(notes) {}

  void integer(const char* key, int least, int most, int& out) {
    const json* value = find(key);
    if (value == nullptr) return;
    const bool good = value->is_number_integer() && *value >= least && *value <= most;
    good ? void(out = value->get<int>()) : reset(key);
  }

  void scale(const char* key, int& out) {
    const json* value = find(key);
    if (value != nullptr && value->is_number_integer() && *value == 0) {
      out = 0;
    } else {
      integer(key, fonts::kMinScale, fonts::kMaxScale, out);
    }
  }

  void boolean(const char* key, bool& out) {
    const json* value = find(key);
    if (value == nullptr) return;
    value->is_boolean() ? void(out = value->get<bool>()) : reset(key);
  }

  template <typename T, typename Parse>
  void choice(const char* key, Parse parse, T& out) {
    const json* value = find(key);
    if (value == nullptr) return;
    const auto parsed = value->is_string() ? parse(value->get<std::string>()) : std::nullopt;
    parsed ? void(out = *parsed) : reset(key);
  }

  void panes(const char* key, std::map<std::string, int>& out) {
    const json* value = find(key);
    if (value == nullptr) return;
    if (!value->is_object()) return reset(key);
    constexpr int kMostUnits = 4000;
    for (const auto& [pane, size] : value->items()) {
      const bool good = size.is_number_integer() && size > 0 && size <= kMostUnits;
      good ? void(out[pane] = size.get<int>()) : reset(std::string(key) + "." + pane);
    }
  }

  // "" takes a command's keys away. Names are checked where the commands are known.
  void keys(const char* key, std::map<std::string, Chord>& out) {
    const json* value = find(key);
    if (value == nullptr) return;
    if (!value->is_object()) return reset(key);
    for (const auto& [command, text] : value->items()) {
      const auto chord = text.is_string() ? parse_keys(text.get<std::string>()) : std::nullopt;
      const bool good = chord && (chord->key == Key::none || may_bind(*chord));
      good ? void(out[command] = *chord) : reset(std::string(key) + "." + command);
    }
  }

 private:
  const json* find(const char* key) const {
    const auto found = root_.find(key);
    return found == root_.end() ? nullptr : &*found;
  }
  void reset(std::string key) { notes_.push_back({"settings.reset_value", std::move(key)}); }

  const json& root_;
  std::vector<SettingsNote>& notes_;
};

Error failed(const std::filesystem::path& file) {
  return Error{ErrorCode::unavailable, file.string() + ": " + std::strerror(errno)};
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  bool ok() const { return fd_ >= 0; }

  bool write_all(std::string_view data) const {
    while (!data.empty()) {
      const ssize_t written = ::write(fd_, data.data(), data.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      data.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }
  bool sync() const { return ::fsync(fd_) == 0; }

 private:
  int fd_;
};

base::Status write_atomically(const std::filesystem::path& file, std::string_view data) {
  const std::filesystem::path temporary = file.string() + ".new";
  {
    const Descriptor out(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!out.ok() || !out.write_all(data) || !out.sync()) return failed(temporary);
  }
  if (::rename(temporary.c_str(), file.c_str()) != 0) return failed(file);
  // The rename itself lasts only once the folder is synced.
  const Descriptor folder(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.ok() && !folder.sync()) return failed(file.parent_path());
  return base::Nothing{};
}

std::filesystem::path from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace

std::filesystem::path settings_file() {
  if (const auto home = from_environment("DOJO_HOME"); !home.empty()) return home / "config" / "window.json";
  // The specification: a relative path in the variable is to be ignored.
  auto config = from_environment("XDG_CONFIG_HOME");
  if (!config.is_absolute()) config = from_environment("HOME") / ".config";
  return config / "kefu-dojo" / "window.json";
}

LoadedSettings load_settings(const std::filesystem::path& file) {
  LoadedSettings loaded;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return loaded;
  std::ifstream in(file, std::ios::binary);
  const json root = json::parse(in, nullptr, /*allow_exceptions=*/false);
  if (!root.is_object()) {
    loaded.notes.push_back({"settings.unreadable", file.string()});
    return loaded;
  }
  Settings& s = loaded.settings;
  Reader reader(root, loaded.notes);
  reader.choice("locale", base::parse_locale, s.locale);
  reader.choice("theme", theme::parse_look, s.look);
  reader.integer("text_px", fonts::kMinTextPx, fonts::kMaxTextPx, s.text_px);
  reader.scale("scale_percent", s.scale_percent);
  reader.choice("submit", parse_submit, s.submit);
  constexpr int kLeastSide = 320;
  constexpr int kMostSide = 16384;
  reader.integer("width", kLeastSide, kMostSide, s.width);
  reader.integer("height", kLeastSide, kMostSide, s.height);
  reader.boolean("maximised", s.maximised);
  reader.panes("panes", s.panes);
  reader.keys("keys", s.keys);
  return loaded;
}

base::Status save_settings(const std::filesystem::path& file, const Settings& s) {
  json keys = json::object();
  for (const auto& [command, chord] : s.keys) keys[command] = keys_text(chord);
  const json root = {{"format_version", kFormatVersion},
                     {"locale", base::name(s.locale)},
                     {"theme", theme::name(s.look)},
                     {"text_px", s.text_px},
                     {"scale_percent", s.scale_percent},
                     {"submit", name(s.submit)},
                     {"width", s.width},
                     {"height", s.height},
                     {"maximised", s.maximised},
                     {"panes", s.panes},
                     {"keys", keys}};
  std::error_code error;
  const auto folder = file.parent_path();
  const bool made = std::filesystem::create_directories(folder, error);
  if (error) return Error{ErrorCode::unavailable, folder.string() + ": " + error.message()};
  if (made) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  return write_atomically(file, root.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace dojo::window
