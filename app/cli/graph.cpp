// dojo graph: a case as a picture, with what its plans have tried.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/pack_place.h"
#include "runtime/case_drawing.h"
#include "runtime/graphviz.h"
#include "runtime/shop.h"

namespace dojo::cli {
namespace {

struct GraphOptions {
  std::string scene, format = "dot";
  bool coverage = false, json = false;
};

nlohmann::ordered_json json_of(const runtime::CaseDrawing& drawing) {
  const bool counted = drawing.plans >= 0;
  nlohmann::ordered_json all = {{"title", drawing.title}};
  if (counted) all["plans"] = drawing.plans;
  all["nodes"] = all["ways"] = nlohmann::ordered_json::array();
  for (const runtime::DrawnNode& node : drawing.nodes) {
    if (node.is_everywhere) continue;
    nlohmann::ordered_json each = {{"id", node.id}, {"start", node.is_start}};
    if (node.exit)
      each["exit"] = {{"outcome", pack::name(node.exit->outcome)}, {"result", pack::name(node.exit->result)}};
    if (counted) each["visits"] = node.visits;
    all["nodes"].push_back(std::move(each));
  }
  for (const runtime::DrawnWay& way : drawing.ways) {
    nlohmann::ordered_json each = {{"id", way.id}, {"kind", name(way.kind)}};
    if (way.kind == runtime::WayKind::transition) each["from"] = way.from;
    each["to"] = way.to;
    if (counted) each["taken"] = way.taken;
    all["ways"].push_back(std::move(each));
  }
  return all;
}

void tell_coverage(Shell& shell, const runtime::CaseDrawing& drawing) {
  constexpr int kNamed = 8;  // large cases leave hundreds; --json has them all
  std::string missed;
  int taken = 0, left = 0;
  for (const runtime::DrawnWay& way : drawing.ways) {
    if (way.taken > 0)
      ++taken;
    else if (++left <= kNamed)
      missed += (missed.empty() ? "" : ", ") + way.id;
  }
  if (left > kNamed) missed += " … +" + std::to_string(left - kNamed);
  const std::string counts = std::to_string(taken) + "/" + std::to_string(drawing.ways.size());
  const std::string plans = std::to_string(drawing.plans);
  shell.err << pick(shell,
                    {plans + " 个计划走过 " + counts + " 条路", plans + " plans took " + counts + " ways"});
  if (!missed.empty()) shell.err << pick(shell, {"；没走过：", "; not taken: "}) << missed;
  shell.err << "\n";
}

void graph(Shell& shell, const GraphOptions& options) {
  const auto place = case_place(shell, options.scene);
  if (!place) return fail(shell, place.error());
  const auto shop = runtime::open_shop_for_case(place->pack.parent_path().string(),
                                                place->pack.filename().string(), place->pack / place->only);
  if (!shop) return fail(shell, shop.error());
  const pack::Case& scene = shop->pack().cases.front();
  runtime::CaseDrawing drawing = runtime::draw_case(scene, shell.ui);
  if (options.coverage) {
    runtime::count_plans(shop->context(scene), shop->loaded().plans.at(scene.scenario.id.text()), drawing);
    tell_coverage(shell, drawing);
  }
  if (options.json) {
    shell.out << json_of(drawing).dump() << "\n";
  } else if (options.format == "mermaid") {
    shell.out << runtime::to_mermaid(drawing);
  } else if (options.format == "dot") {
    shell.out << runtime::to_dot(drawing);
  } else {
    const auto svg = runtime::render_svg(runtime::to_dot(drawing));
    if (!svg) return fail(shell, svg.error());
    shell.out << *svg;
  }
}

}  // namespace

void add_graph(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand("graph",
                                      "Draws a case: DOT or Mermaid text, or SVG by Graphviz, with "
                                      "what its plans have tried");
  auto options = std::make_shared<GraphOptions>();
  verb->add_option("case", options->scene, "the case: its id or its folder")->required();
  verb->add_option("--format", options->format, "dot, mermaid or svg")
      ->check(CLI::IsMember({"dot", "mermaid", "svg"}))
      ->capture_default_str();
  verb->add_flag("--coverage", options->coverage, "play the plans, count each way and colour it");
  verb->add_flag("--json", options->json, "nodes, ways and counts as JSON");
  verb->callback([&shell, options] { graph(shell, *options); });
}

}  // namespace dojo::cli
