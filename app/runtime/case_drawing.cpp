#include "runtime/case_drawing.h"

#include <algorithm>

#include "base/utf8.h"
#include "runtime/plan_player.h"

namespace dojo::runtime {
namespace {

constexpr std::size_t kWordsShown = 18;  // characters
constexpr const char* kAlways = "(always)";
constexpr const char* kOtherwise = "(otherwise)";
constexpr const char* kPatience = "(patience)";

std::string cut_short(const std::string& text) {
  std::size_t at = 0;
  for (std::size_t count = 0; count < kWordsShown && at < text.size(); ++count)
    at += base::utf8_at(text, at).length;
  return at < text.size() ? text.substr(0, at) + "…" : text;
}

std::string first_words(const pack::CaseText& text, const pack::Node& node) {
  if (node.say.empty()) return {};
  const auto line = text.lines.find(node.say.front());
  if (line == text.lines.end() || line->second.bursts.empty() || line->second.bursts.front().empty())
    return {};
  return cut_short(line->second.bursts.front().front());
}

void add_everywhere(CaseDrawing& drawing, const char* id, std::string words) {
  DrawnNode node;
  node.id = id;
  node.words = std::move(words);
  node.is_everywhere = true;
  drawing.nodes.push_back(std::move(node));
}

void add_common_ways(CaseDrawing& drawing, const char* from, WayKind kind, std::string words,
                     const std::vector<pack::Transition>& transitions) {
  if (transitions.empty()) return;
  add_everywhere(drawing, from, std::move(words));
  for (const pack::Transition& each : transitions)
    drawing.ways.push_back({kind, from, each.to.empty() ? from : each.to.text(), each.id.text(), 0});
}

// Which way led from one utterance of the customer to the next; nullptr if they stayed where they were.
DrawnWay* way_taken(CaseDrawing& drawing, const session::CustomerSpoke& spoke, const base::NodeId& before) {
  const auto find = [&](const auto& test) -> DrawnWay* {
    const auto found = std::find_if(drawing.ways.begin(), drawing.ways.end(), test);
    return found == drawing.ways.end() ? nullptr : &*found;
  };
  if (!spoke.transition.empty())
    return find([&](const DrawnWay& way) { return way.id == spoke.transition.text(); });
  if (spoke.after.node == before) return nullptr;
  WayKind kind = WayKind::stuck;
  if (spoke.kind == customer::ReactionKind::nudge)
    kind = WayKind::silent;
  else if (spoke.after.patience == 0)
    kind = WayKind::patience;
  return find([&](const DrawnWay& way) { return way.kind == kind; });
}

void count_events(const std::vector<session::Event>& events, CaseDrawing& drawing) {
  base::NodeId before;
  for (const session::Event& event : events) {
    const auto* spoke = std::get_if<session::CustomerSpoke>(&event.payload);
    if (!spoke || spoke->continues) continue;
    if (DrawnWay* way = way_taken(drawing, *spoke, before)) ++way->taken;
    const bool entered = spoke->kind == customer::ReactionKind::opening || spoke->after.node != before;
    before = spoke->after.node;
    for (DrawnNode& node : drawing.nodes) {
      if (entered && node.id == before.text()) ++node.visits;
    }
  }
}

}  // namespace

std::string_view name(WayKind kind) {
  switch (kind) {
    case WayKind::transition:
      return "transition";
    case WayKind::always:
      return "always";
    case WayKind::otherwise:
      return "otherwise";
    case WayKind::silent:
      return "silent";
    case WayKind::patience:
      return "patience";
    case WayKind::stuck:
      return "stuck";
  }
  return "";
}

CaseDrawing draw_case(const pack::Case& scene, base::Locale locale) {
  const pack::Scenario& scenario = scene.scenario;
  const bool zh = locale == base::Locale::zh;
  CaseDrawing drawing;
  drawing.title = scene.in(locale).title;
  for (const pack::Node& node : scenario.nodes) {
    drawing.nodes.push_back({node.id.text(), first_words(scene.in(locale), node), node.exit,
                             node.id == scenario.start, false, 0});
    for (const pack::Transition& each : node.transitions)
      drawing.ways.push_back({WayKind::transition, node.id.text(),
                              each.to.empty() ? node.id.text() : each.to.text(), each.id.text(), 0});
  }
  add_common_ways(drawing, kAlways, WayKind::always, zh ? "任何时候，最先试" : "any time, tried first",
                  scenario.always);
  add_common_ways(drawing, kOtherwise, WayKind::otherwise, zh ? "任何时候，最后试" : "any time, tried last",
                  scenario.otherwise);
  add_everywhere(drawing, kPatience, zh ? "耐心用完" : "patience runs out");
  const pack::Persona& persona = scenario.persona;
  drawing.ways.push_back(
      {WayKind::silent, kPatience, persona.silent_exit.text(), zh ? "没人回" : "no answer", 0});
  drawing.ways.push_back(
      {WayKind::patience, kPatience, persona.patience_exit.text(), zh ? "不耐烦了" : "fed up", 0});
  drawing.ways.push_back(
      {WayKind::stuck, kPatience, persona.stuck.text(), zh ? "没听懂" : "not understood", 0});
  return drawing;
}

void count_plans(const session::Context& context, const std::vector<codec::Plan>& plans,
                 CaseDrawing& drawing) {
  drawing.plans = std::max(drawing.plans, 0);
  for (const codec::Plan& plan : plans) {
    count_events(play_plan(context, plan).played.events, drawing);
    ++drawing.plans;
  }
}

}  // namespace dojo::runtime
