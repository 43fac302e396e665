#include "cli/proof_text.h"

#include <nlohmann/json.hpp>

namespace dojo::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string step_text(std::size_t number, const proof::WitnessStep& step, const Paint& paint) {
  std::string text = "      " + std::to_string(number) + ". " + step.reply;
  if (!step.reaction.empty()) text += paint.dim(" -> " + step.reaction);
  if (!step.node.empty()) text += paint.dim(" (" + step.node + ")");
  return text + "\n";
}

std::string steps_text(const std::vector<proof::WitnessStep>& steps, const Paint& paint) {
  std::string text;
  for (std::size_t i = 0; i < steps.size(); ++i) text += step_text(i + 1, steps[i], paint);
  return text;
}

Json steps_json(const std::vector<proof::WitnessStep>& steps) {
  Json all = Json::array();
  for (const proof::WitnessStep& step : steps)
    all.push_back({{"reply", step.reply}, {"reaction", step.reaction}, {"node", step.node}});
  return all;
}

std::string head_text(const NamedProof& named, base::Locale ui, const Paint& paint) {
  const proof::Proof& p = named.proof;
  const std::string ok = p.findings.empty() ? paint.green("ok    ") : paint.red("FAULT ");
  const auto share = [](int part, int whole) { return std::to_string(part) + "/" + std::to_string(whole); };
  const bool zh = ui == base::Locale::zh;
  std::string text = ok + paint.bold(named.scene);
  text += zh ? "  轮数上限 " : "  turns at most ";
  text += std::to_string(p.most_turns);
  text += zh ? "，看过 " : ", places ";
  text += std::to_string(p.places);
  text += zh ? " 处，节点 " : ", nodes ";
  text += share(p.nodes_reached, p.nodes);
  text += zh ? "，分支 " : ", transitions ";
  text += share(p.ways_taken, p.ways);
  text += zh ? "，发现 " : ", findings ";
  return text + std::to_string(p.findings.size()) + "\n";
}

std::string passing_text(const proof::Passing& passing, base::Locale ui, const Paint& paint) {
  const bool zh = ui == base::Locale::zh;
  std::string text = "   " + paint.green(zh ? "走得通 " : "passes ") + passing.variant;
  if (!passing.plan.empty()) text += (zh ? "，照计划也通过：" : ", also by the plan ") + passing.plan;
  return text + "\n" + steps_text(passing.steps, paint);
}

std::string finding_text(const proof::Finding& finding, CasePlaces& places, base::Locale ui,
                         const Paint& paint) {
  std::string text = places.full_name(finding.file) + ":" +
                     std::to_string(places.line(finding.file, finding.pointer)) + ": " +
                     paint.yellow(proof::code(finding.fault)) + " " + finding.message.in(ui) + "\n";
  if (!finding.variant.empty())
    text += "      " + paint.dim((ui == base::Locale::zh ? "变体 " : "variant ") + finding.variant) + "\n";
  return text + steps_text(finding.witness, paint);
}

Json finding_json(const proof::Finding& finding, CasePlaces& places, base::Locale ui) {
  Json json;
  json["code"] = proof::code(finding.fault);
  json["fault"] = proof::name(finding.fault);
  json["file"] = finding.file;
  json["line"] = places.line(finding.file, finding.pointer);
  json["pointer"] = finding.pointer;
  json["subject"] = finding.subject;
  json["other"] = finding.other;
  json["message"] = finding.message.in(ui);
  json["variant"] = finding.variant;
  json["witness"] = steps_json(finding.witness);
  return json;
}

}  // namespace

std::string proof_text(const NamedProof& named, CasePlaces& places, base::Locale ui, const Paint& paint,
                       bool show_passing) {
  std::string text = head_text(named, ui, paint);
  if (show_passing)
    for (const proof::Passing& passing : named.proof.passing) text += passing_text(passing, ui, paint);
  for (const proof::Finding& finding : named.proof.findings) text += finding_text(finding, places, ui, paint);
  return text;
}

std::string proof_json(const NamedProof& named, CasePlaces& places, base::Locale ui) {
  const proof::Proof& p = named.proof;
  Json json;
  json["case"] = named.scene;
  json["most_turns"] = p.most_turns;
  json["places"] = p.places;
  json["cut"] = p.cut;
  json["nodes"] = {{"reached", p.nodes_reached}, {"all", p.nodes}};
  json["transitions"] = {{"taken", p.ways_taken}, {"all", p.ways}};
  json["passing"] = Json::array();
  for (const proof::Passing& passing : p.passing)
    json["passing"].push_back(
        {{"variant", passing.variant}, {"plan", passing.plan}, {"steps", steps_json(passing.steps)}});
  json["findings"] = Json::array();
  for (const proof::Finding& finding : p.findings)
    json["findings"].push_back(finding_json(finding, places, ui));
  return json.dump();
}

}  // namespace dojo::cli
