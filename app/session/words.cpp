#include "session/words.h"

#include "base/draw.h"

namespace dojo::session {
namespace {

const base::LocalText* term(const pack::House& house, const std::string& id) {
  const auto found = house.catalog.term_names.find(id);
  return found == house.catalog.term_names.end() ? nullptr : &found->second;
}

bool is_money(const std::string& name) {
  return name.size() > 4 && name.compare(name.size() - 4, 4, "_fen") == 0;
}

}  // namespace

std::string yuan(std::int64_t fen) {
  if (fen < 0) return "-" + yuan(-fen);
  std::string text = std::to_string(fen / 100);
  const std::int64_t rest = fen % 100;
  if (rest == 0) return text;
  text += rest < 10 ? ".0" : ".";
  text += std::to_string(rest % 10 == 0 && rest >= 10 ? rest / 10 : rest);
  return text;
}

std::map<std::string, std::string> placeholders(const pack::House& house, const State& state,
                                                const customer::CustomerState& customer) {
  const base::Locale locale = state.start.locale;
  std::map<std::string, std::string> words = state.start.words;
  const auto put_term = [&](const std::string& name, const std::string& id) {
    const base::LocalText* text = term(house, id);
    words[name] = text ? text->in(locale) : id;
  };
  for (const auto& [name, value] : customer.facts) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number)
      words[name] = is_money(name) ? yuan(*number) : std::to_string(*number);
    else
      put_term(name, std::get<std::string>(value));
  }
  words["ask_fen"] = yuan(customer.ask_fen);
  words["shop"] = house.name.in(locale);
  if (!state.desk.orders.empty()) {
    const desk::Order& order = state.desk.orders.front();
    const pack::Goods* goods = house.catalog.find(order.goods);
    words["goods"] = goods ? goods->short_name.in(locale) : order.goods.text();
    put_term("size", order.size);
    put_term("colour", order.colour);
    put_term("carrier", order.carrier);
  } else if (const auto fact = customer.facts.find("goods"); fact != customer.facts.end()) {
    const auto* id = std::get_if<std::string>(&fact->second);
    const pack::Goods* goods = id ? house.catalog.find(base::GoodsId{*id}) : nullptr;
    if (goods) words["goods"] = goods->short_name.in(locale);
  }
  return words;
}

std::map<std::string, std::string> fact_words(const State& state) {
  std::map<std::string, std::string> words = state.start.words;
  for (const auto& [name, value] : state.customer.facts) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (!number)
      words[name] = std::get<std::string>(value);
    else
      words[name] = is_money(name) ? yuan(*number) : std::to_string(*number);
  }
  words["ask_fen"] = yuan(state.customer.ask_fen);
  return words;
}

std::string fill(std::string_view text, const std::map<std::string, std::string>& words) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += text[at++];
      continue;
    }
    const auto found = words.find(std::string(text.substr(at + 1, close - at - 1)));
    if (found != words.end())
      out += found->second;
    else
      out += text.substr(at, close - at + 1);
    at = close + 1;
  }
  return out;
}

SpokenLine speak(const pack::Case& scene, const State& state, const base::LineId& id,
                 const std::map<std::string, std::string>& words) {
  SpokenLine spoken;
  spoken.line = id;
  const auto& lines = scene.in(state.start.locale).lines;
  const auto found = lines.find(id);
  if (found == lines.end() || found->second.bursts.empty()) return spoken;
  const auto& bursts = found->second.bursts;
  const auto uses = state.line_uses.find(id.text());
  const int use = uses == state.line_uses.end() ? 0 : uses->second;
  const auto count = static_cast<std::uint64_t>(bursts.size());
  const std::string key = "line/" + id.text() + "/" + std::to_string(use);
  auto pick = static_cast<int>(base::draw_below(state.start.seed, key, count));
  const auto last = state.last_variant.find(id.text());
  if (last != state.last_variant.end() && last->second == pick) pick = (pick + 1) % static_cast<int>(count);
  spoken.variant = pick;
  for (const std::string& message : bursts[static_cast<std::size_t>(pick)])
    spoken.messages.push_back(fill(message, words));
  return spoken;
}

std::string say_as_text(const pack::Case& scene, const State& state, const base::LineId& line,
                        const std::map<std::string, std::string>& words) {
  std::string text;
  for (const std::string& message : speak(scene, state, line, words).messages) {
    text += (text.empty() ? "" : "\n") + message;
  }
  return text;
}

}  // namespace dojo::session
