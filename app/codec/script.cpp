#include "codec/script.h"

#include "base/utf8.h"
#include "codec/fields.h"

namespace dojo::codec {
namespace {

base::Error bad(int line, const std::string& why) {
  return {base::ErrorCode::invalid_input, "script line " + std::to_string(line) + ": " + why};
}

base::Result<ScriptStep> read_step(std::string_view text, int line) {
  if (!base::is_utf8(text)) return bad(line, "is not UTF-8");
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || !json.is_object()) return bad(line, "is no JSON object");
  Fields f(json, "step");
  ScriptStep step;
  step.line = line;
  step.command.at = base::Millis{f.integer("at_ms")};
  f.optional("chat");
  const bool says = json.contains("say");
  if (says == json.contains("do")) return bad(line, R"(needs either "say" or "do")");
  if (says) {
    session::SubmitReply reply;
    reply.text = f.text("say");
    if (json.contains("phrase")) reply.phrase = base::PhraseId{f.text("phrase")};
    step.command.what = std::move(reply);
  } else {
    desk::ActionCall call{base::ActionId{f.text("do")}, {}};
    if (json.contains("args")) call.args = f.values("args");
    if (!desk::find_action(call.id))
      return bad(line, "there is no action \"" + call.id.text() + "\"; `dojo actions` lists them");
    step.command.what = session::TakeAction{std::move(call)};
  }
  if (auto fault = f.finish()) return bad(line, fault->message);
  if (step.command.at.count() < 0) return bad(line, "at_ms is negative");
  return step;
}

}  // namespace

base::Result<std::vector<ScriptStep>> read_script(std::string_view bytes) {
  std::vector<ScriptStep> steps;
  int line = 0;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    std::string_view text = bytes.substr(0, end);
    bytes = end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
    ++line;
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto step = read_step(text, line);
    if (!step) return step.error();
    if (!steps.empty() && step->command.at < steps.back().command.at) {
      return bad(line, "at_ms falls from " + std::to_string(steps.back().command.at.count()) + " to " +
                           std::to_string(step->command.at.count()));
    }
    steps.push_back(std::move(*step));
  }
  return steps;
}

}  // namespace dojo::codec
