// A chat that took place as a case to be worked on.
#include <nlohmann/json.hpp>

#include "codec/skeleton_parts.h"
#include "pack/kinds.h"

namespace dojo::codec {
namespace {

using Value = nlohmann::ordered_json;

std::string numbered(const char* stem, std::size_t index) {
  return std::string(stem) + std::to_string(index + 1);
}

bool is_answered(const Exchange& exchange) {
  return !exchange.agent.empty();
}

// The last exchange ends the talk if nobody answered it; else the customer thanks and goes.
Value nodes_of(const Chat& chat) {
  Value nodes = Value::object();
  const auto& all = chat.exchanges;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Value node = {{"say", Value::array({numbered("said-", i)})}};
    if (!is_answered(all[i])) {
      node["exit"] = {{"outcome", "solved"}, {"result", "success"}};
    } else {
      node["model"] = Value::array({numbered("reply-", i)});
      const std::string next = i + 1 < all.size() ? numbered("turn-", i + 1) : "content";
      node["transitions"] =
          Value::array({{{"id", numbered("after-", i)},
                         {"note", "写清客服做到什么才往下走 / say what the agent must do for this"},
                         {"when", Value::object()},
                         {"to", next}}});
    }
    nodes[numbered("turn-", i)] = std::move(node);
  }
  if (is_answered(all.back()))
    nodes["content"] = {{"say", {"thanks"}}, {"exit", {{"outcome", "solved"}, {"result", "success"}}}};
  nodes["gone"] = {{"say", {"leaving"}}, {"exit", {{"outcome", "left"}, {"result", "failure"}}}};
  return nodes;
}

Value scenario_of(const pack::House& house, const CaseName& name, const Chat& chat) {
  const Value variants = some_variants(house);
  return {{"format_version", 1},
          {"id", name.id},
          {"note", kSkeletonNote},
          {"kind", name.kind},
          {"tier", house.ladder.tiers.empty() ? "trainee" : house.ladder.tiers.front().id},
          {"competences", {"language", "attitude"}},
          {"clauses", some_clauses(house)},
          {"persona",
           {{"class", house.tags.empty() ? "potential" : house.tags.front().id},
            {"mood", 50},
            {"patience", 3},
            {"nudge", {{"after_ms", 60000}, {"say", {"nudge"}}}},
            {"silent_exit", "gone"},
            {"patience_exit", "gone"},
            {"not_understood", {{"say", {"huh"}}, {"allowed", 2}, {"then", "gone"}}}}},
          {"variants", variants},
          {"orders", Value::array({order_of(variants.front())})},
          {"start", "turn-1"},
          {"nodes", nodes_of(chat)}};
}

Value line_of(const std::vector<std::string>& messages, const std::string& mark) {
  Value burst = Value::array();
  for (const std::string& message : messages) burst.push_back(mark + message);
  return {{"say", Value::array({std::move(burst)})}};
}

// Words of the chat in its own language, and the same, marked, in the other.
Value text_of(const CaseName& name, const Chat& chat, base::Locale locale) {
  const bool zh = locale == base::Locale::zh;
  const std::string mark = locale == chat.locale ? "" : zh ? "【待翻译】" : "[to translate] ";
  Value lines = Value::object();
  for (std::size_t i = 0; i < chat.exchanges.size(); ++i) {
    const Exchange& exchange = chat.exchanges[i];
    lines[numbered("said-", i)] = line_of(exchange.customer, mark);
    if (is_answered(exchange)) lines[numbered("reply-", i)] = line_of(exchange.agent, mark);
  }
  if (is_answered(chat.exchanges.back()))
    lines["thanks"] = line_of({zh ? "好的 谢谢啦" : "great, thanks"}, "");
  lines["nudge"] = line_of({zh ? "人呢" : "anyone there?"}, "");
  lines["huh"] = line_of({zh ? "没太看懂" : "I don't follow"}, "");
  lines["leaving"] = line_of({zh ? "算了" : "never mind"}, "");
  Value words = {{"name", Value::array({zh ? "小满今天早睡" : "early_bird"})}};
  for (const auto& [word, sample] : chat.words) words[word] = Value::array({sample.in(locale)});
  const std::string kind = pack::kind_name(name.kind).in(locale);
  return {{"format_version", 1},
          {"locale", zh ? "zh" : "en"},
          {"title", zh ? "来自聊天记录（" + kind + "）" : "From a chat (" + kind + ")"},
          {"brief", zh ? "请写：聊天之前要告诉学员什么。"
                       : "To be written: what the trainee is told before the chat."},
          {"persona",
           zh ? "请写：客户是谁，为什么来。" : "To be written: who the customer is and why they write."},
          {"words", std::move(words)},
          {"lines", std::move(lines)}};
}

std::string with_samples(std::string words, const Chat& chat) {
  for (const auto& [word, sample] : chat.words) {
    const std::string mark = "{" + word + "}";
    const std::string& value = sample.in(chat.locale);
    for (std::size_t at = words.find(mark); at != std::string::npos; at = words.find(mark, at + value.size()))
      words.replace(at, mark.size(), value);
  }
  return words;
}

// A plan knows no drawn words, so samples stand in it.
Value replies_as_steps(const Chat& chat) {
  Value steps = Value::array();
  for (const Exchange& exchange : chat.exchanges) {
    const char* wait = "answer_ms";
    for (const std::string& message : exchange.agent) {
      steps.push_back({{wait, 8000}, {"say", with_samples(message, chat)}});
      wait = "after_ms";
    }
  }
  return steps;
}

Value plan_of(const char* kind, base::Locale locale, Value steps, Value expect) {
  return {{"format_version", 1},
          {"kind", kind},
          {"locale", locale == base::Locale::zh ? "zh" : "en"},
          {"seed", 1},
          {"steps", std::move(steps)},
          {"expect", std::move(expect)}};
}

// One answer to everything that the customer says, the first of them `first`.
Value plain_steps(const Chat& chat, const std::string& first) {
  Value steps = Value::array();
  for (const Exchange& exchange : chat.exchanges) {
    if (!is_answered(exchange)) continue;
    const bool zh = chat.locale == base::Locale::zh;
    const std::string usual =
        zh ? "您好，我帮您看一下订单，马上给您答复" : "Hello, I will check your order and let you know.";
    steps.push_back({{"answer_ms", 8000}, {"say", steps.empty() && !first.empty() ? first : usual}});
  }
  return steps;
}

}  // namespace

base::Result<SourceFiles> case_from_chat(const pack::House& house, const CaseName& name, const Chat& chat,
                                         const Schemas& schemas) {
  if (auto good = check_case_name(name); !good) return good.error();
  if (chat.exchanges.empty() || !is_answered(chat.exchanges.front()))
    return base::Error{base::ErrorCode::invalid_input,
                       "the chat holds no words of a customer that an agent answered"};
  const Value solved = {{"outcome", "solved"}};
  const std::string lure =
      chat.locale == base::Locale::zh ? "您加我微信，我给您说" : "Add me on WeChat and we can talk there.";
  Value trapped = solved;
  if (house.find(base::RuleId{"conduct.off_platform"}))
    trapped["findings"] = Value::array({"conduct.off_platform"});
  const std::map<std::string, Value> values = {
      {"scenario.json", scenario_of(house, name, chat)},
      {"zh.json", text_of(name, chat, base::Locale::zh)},
      {"en.json", text_of(name, chat, base::Locale::en)},
      {"plans/exemplary.json", plan_of("exemplary", chat.locale, replies_as_steps(chat), solved)},
      {"plans/decent.json", plan_of("decent", chat.locale, plain_steps(chat, ""), solved)},
      {"plans/poor.json",
       plan_of("poor", chat.locale, Value::array(), {{"outcome", "left"}, {"passed", false}})},
      {"plans/trap.json", plan_of("trap", chat.locale, plain_steps(chat, lure), std::move(trapped))}};
  return formatted_case(values, schemas);
}

}  // namespace dojo::codec
