#include "window/views/words.h"

#include <algorithm>

#include "base/civil_time.h"
#include "session/words.h"
#include "window/lang/translator.h"

namespace dojo::window {
namespace {

using base::Millis;
using lang::tr;
using theme::Tone;

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

base::Locale ui_locale() {
  return lang::current()->locale();
}

std::string civil(const session::State& session, Millis at) {
  auto time = base::parse_rfc3339(session.start.started_civil);
  if (!time) return {};
  time->unix_ms += at.count();
  return base::write_rfc3339(*time);
}

// The word of a key of the program, or the id itself where the pack knows more than the program.
ui::Text known(const std::string& key, const std::string& id) {
  const lang::Translator* words = lang::current();
  return words->has(key) ? words->tr(key) : ui::content(id);
}

}  // namespace

ui::Text money(std::int64_t fen) {
  return tr("money", {{"yuan", session::yuan(fen)}});
}

ui::Text mark_of(int permille) {
  return ui::content(session::yuan(static_cast<std::int64_t>(permille) * 10));
}

std::string minutes_text(Millis duration) {
  const std::int64_t seconds = std::max<std::int64_t>(0, duration.count() / 1000);
  const std::int64_t hours = seconds / 3600;
  const std::string minutes = std::to_string(seconds / 60 % 60) + ":" + two_digits(seconds % 60);
  if (hours == 0) return minutes;
  return std::to_string(hours) + ":" + two_digits(seconds / 60 % 60) + ":" + two_digits(seconds % 60);
}

std::string stamp(const session::State& session, Millis at) {
  const std::string text = civil(session, at);
  return text.size() < 16 ? std::string() : text.substr(11, 5);
}

std::int64_t day_of(const session::State& session, Millis at) {
  constexpr std::int64_t kMinute = 60000;
  constexpr std::int64_t kDay = 24 * 60 * kMinute;
  const auto time = base::parse_rfc3339(session.start.started_civil);
  if (!time) return 1;
  const std::int64_t start = time->unix_ms + time->offset_minutes * kMinute;
  return (start + at.count()) / kDay - start / kDay + 1;
}

std::string date_of(const session::State& session, Millis at) {
  const std::string text = civil(session, at);
  return text.size() < 10 ? std::string() : text.substr(5, 5);
}

ui::Text day_stamp(const session::State& session, Millis at) {
  const std::string time = stamp(session, at);
  const std::int64_t day = day_of(session, at);
  return day <= 1 ? ui::content(std::string(time)) : tr("time.day", {{"day", day}, {"time", time}});
}

std::string note_stamp(const session::State& session, Millis at) {
  const std::string text = civil(session, at);
  return text.size() < 16 ? std::string() : text.substr(5, 5) + " " + text.substr(11, 5);
}

ui::Text local(const base::LocalText& text) {
  return ui::content(std::string(text.in(ui_locale())));
}

ui::Text goods_name(const pack::House& house, const base::GoodsId& id) {
  const pack::Goods* goods = house.catalog.find(id);
  return goods ? local(goods->name) : ui::content(std::string(id.text()));
}

ui::Text term_name(const pack::House& house, const std::string& id) {
  const auto found = house.catalog.term_names.find(id);
  return found == house.catalog.term_names.end() ? ui::content(std::string(id)) : local(found->second);
}

ui::Text flag_name(const pack::House& house, const std::string& id) {
  for (const pack::Flag& flag : house.flags) {
    if (flag.id == id) return local(flag.name);
  }
  return ui::content(std::string(id));
}

ui::Text tag_name(const pack::House& house, const std::string& id) {
  for (const pack::Tag& tag : house.tags) {
    if (tag.id == id) return local(tag.name);
  }
  return ui::content(std::string(id));
}

ui::Text choice_name(const pack::House& house, const std::string& argument, const std::string& choice) {
  if (argument == "flag") return flag_name(house, choice);
  if (argument == "tag") return tag_name(house, choice);
  if (argument == "size" || argument == "colour") return term_name(house, choice);
  if (argument == "goods") return goods_name(house, base::GoodsId{choice});
  for (const pack::Coupon& coupon : house.catalog.coupons) {
    if (argument == "coupon" && coupon.id == choice) return local(coupon.name);
  }
  for (const pack::Gift& gift : house.catalog.gifts) {
    if (argument == "gift" && gift.id == choice) return local(gift.name);
  }
  return known("choice." + choice, choice);
}

ui::Text action_name(const base::ActionId& id) {
  const desk::ActionSpec* spec = desk::find_action(id);
  return spec ? local(spec->name) : ui::content(std::string(id.text()));
}

ui::Text action_words(const pack::House& house, const desk::ActionCall& call) {
  std::string words = action_name(call.id).utf8();
  for (const auto& [name, value] : call.args) {
    if (name == "order") continue;
    words += " · ";
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      words += name.ends_with("_fen") ? money(*number).utf8() : std::to_string(*number);
    } else {
      words += choice_name(house, name, std::get<std::string>(value)).utf8();
    }
  }
  return ui::content(std::move(words));
}

ui::Text deed_words(const session::Entry& entry) {
  using Kind = pack::CustomerDeed::Kind;
  switch (entry.deed->kind) {
    case Kind::pay_order:
      return tr("deed.pay_order");
    case Kind::open_application:
      return tr("deed.open_application");
    case Kind::return_parcel:
      return tr("deed.return_parcel");
    case Kind::change_review:
      return tr("deed.change_review");
    case Kind::add_review:
      return tr("deed.add_review");
    case Kind::cancel_order:
      return tr("deed.cancel_order");
    case Kind::receive_parcel:
      return tr("deed.receive_parcel");
  }
  return {};
}

std::string customer_name(const session::State& session) {
  const auto found = session.start.words.find("name");
  return found == session.start.words.end() ? tr("desk.customer").utf8() : found->second;
}

theme::Tone tone_of(pack::Severity severity) {
  switch (severity) {
    case pack::Severity::hint:
      return Tone::info;
    case pack::Severity::minor:
    case pack::Severity::major:
      return Tone::warning;
    case pack::Severity::critical:
      return Tone::danger;
  }
  return Tone::neutral;
}

ui::Icon icon_of(pack::Severity severity) {
  switch (severity) {
    case pack::Severity::hint:
      return ui::Icon::bulb;
    case pack::Severity::minor:
      return ui::Icon::info;
    case pack::Severity::major:
      return ui::Icon::warning;
    case pack::Severity::critical:
      return ui::Icon::cross;
  }
  return ui::Icon::info;
}

theme::Tone tone_of_colour(const std::string& colour) {
  if (colour == "red" || colour == "black") return Tone::danger;
  if (colour == "yellow" || colour == "orange") return Tone::warning;
  if (colour == "green") return Tone::good;
  if (colour == "blue" || colour == "purple") return Tone::info;
  return Tone::neutral;
}

AnswerLimits answer_limits(const pack::House& house) {
  AnswerLimits limits;
  for (const pack::Rule& rule : house.rules) {
    if (rule.check != pack::CheckKind::answer_time) continue;
    if (const auto limit = rule.limits.find("first_ms"); limit != rule.limits.end())
      limits.first = Millis{limit->second};
    if (const auto limit = rule.limits.find("later_ms"); limit != rule.limits.end())
      limits.later = Millis{limit->second};
  }
  return limits;
}

std::optional<Waiting> waiting(const pack::House& house, const session::State& session, Millis now) {
  if (!session.oldest_unanswered) return std::nullopt;
  const bool answered =
      std::any_of(session.transcript.begin(), session.transcript.end(), [](const session::Entry& entry) {
        return entry.who == session::Speaker::agent && entry.kind == session::Entry::Kind::message;
      });
  const AnswerLimits limits = answer_limits(house);
  Waiting out;
  out.waited = std::max(Millis{0}, now - *session.oldest_unanswered);
  out.limit = answered ? limits.later : limits.first;
  const std::string clock = minutes_text(out.waited);
  constexpr std::int64_t kWarningPermille = 560;  // 100 s of 180
  if (out.waited > out.limit) {
    out.tone = Tone::danger;
    out.icon = ui::Icon::cross;
    out.text = tr("desk.wait.late", {{"time", clock}});
  } else if (out.waited.count() * 1000 > out.limit.count() * kWarningPermille) {
    out.tone = Tone::warning;
    out.icon = ui::Icon::warning;
    out.text = tr("desk.wait.soon", {{"time", clock}, {"limit", minutes_text(out.limit)}});
  } else {
    out.text = tr("desk.wait.calm", {{"time", clock}, {"limit", minutes_text(out.limit)}});
  }
  return out;
}

}  // namespace dojo::window
