// A case as a picture: its nodes and ways on, and how often the plans took each.
//
//   CaseDrawing drawing = draw_case(scene, base::Locale::en);
//   count_plans(context, plans, drawing);                 // plays them; optional
//   to_dot(drawing)   to_mermaid(drawing)                 // text for Graphviz or for Mermaid
//
// Ways that are open in every node (`always`, `otherwise`, running out of patience) start at a node of their
// own, so that the picture stays readable. A transition without `to` is a loop. Node and edge order is that
// of the scenario, so the same case gives the same text. Values; pure but for playing, which is
// deterministic. Any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "codec/plan.h"
#include "pack/scenario.h"
#include "session/decide.h"

namespace dojo::runtime {

enum class WayKind { transition, always, otherwise, silent, patience, stuck };
std::string_view name(WayKind kind);

struct DrawnNode {
  std::string id;
  std::string words;  // what the customer says first here, cut short
  std::optional<pack::Exit> exit;
  bool is_start = false;
  bool is_everywhere = false;  // stands for every node
  int visits = 0;
};

struct DrawnWay {
  WayKind kind = WayKind::transition;
  std::string from, to;
  std::string id;  // of the transition; else what happens, worded
  int taken = 0;
};

struct CaseDrawing {
  std::string title;
  std::vector<DrawnNode> nodes;
  std::vector<DrawnWay> ways;
  int plans = -1;  // played for the counts; -1: not counted
};

CaseDrawing draw_case(const pack::Case& scene, base::Locale locale);
void count_plans(const session::Context& context, const std::vector<codec::Plan>& plans,
                 CaseDrawing& drawing);

std::string to_dot(const CaseDrawing& drawing);
std::string to_mermaid(const CaseDrawing& drawing);

}  // namespace dojo::runtime
