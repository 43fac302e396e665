#include "codec/chat_log.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/utf8.h"
#include "codec/csv.h"

namespace dojo::codec {
namespace {

using KnownWords = std::vector<std::string_view>;

const KnownWords kSender = {"sender",   "from",   "who",    "name", "nick",
                            "nickname", "发送者", "发送人", "昵称", "买家昵称"};
const KnownWords kRole = {"role", "sender_type", "sender_role", "type", "角色", "身份"};
const KnownWords kText = {"text", "message", "content",  "msg",     "body",
                          "消息", "内容",    "消息内容", "聊天内容"};
const KnownWords kConversation = {"conversation", "conversation_id", "session", "session_id",
                                  "chat",         "chat_id",         "会话",    "会话编号",
                                  "会话id"};
const KnownWords kCustomers = {"customer", "buyer", "user", "client", "买家", "客户", "顾客", "用户"};
const KnownWords kAgents = {"agent", "seller", "staff", "service", "cs",
                            "shop",  "客服",   "卖家",  "店铺",    "商家"};
const KnownWords kSystems = {"system", "bot", "robot", "系统", "机器人"};

// Lower case of ASCII letters, without blanks around.
std::string plain(std::string_view words) {
  const std::size_t begin = std::min(words.find_first_not_of(" \t\r\n"), words.size());
  const std::size_t end = words.find_last_not_of(" \t\r\n");
  std::string text(words.substr(begin, end == std::string_view::npos ? 0 : end - begin + 1));
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

bool among(const KnownWords& names, std::string_view words) {
  return std::find(names.begin(), names.end(), plain(words)) != names.end();
}

std::string* field_for(LogMessage& message, std::string_view key) {
  if (among(kText, key)) return &message.text;
  if (among(kRole, key)) return &message.role;
  if (among(kConversation, key)) return &message.conversation;
  if (among(kSender, key)) return &message.sender;
  return nullptr;
}

base::Error log_fault(const std::string& why) {
  return {base::ErrorCode::invalid_input, why};
}

base::Result<ChatLog> read_csv_log(std::string_view bytes) {
  const auto rows = parse_csv(bytes);
  if (!rows) return rows.error();
  if (rows->empty()) return log_fault("the log is empty");
  const std::vector<std::string>& header = rows->front().fields;
  const bool has_text =
      std::any_of(header.begin(), header.end(), [](const auto& key) { return among(kText, key); });
  if (!has_text)
    return log_fault(
        "the first line of the CSV must name the columns; one for the words is missing (text, message, 内容 "
        "…)");
  ChatLog log;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const CsvRow& row = (*rows)[i];
    if (row.fields.size() > header.size())
      return log_fault("CSV line " + std::to_string(row.line) + ": more fields than the header has columns");
    LogMessage message;
    message.line = row.line;
    for (std::size_t column = 0; column < row.fields.size(); ++column) {
      if (std::string* field = field_for(message, header[column])) *field = row.fields[column];
    }
    log.messages.push_back(std::move(message));
  }
  return log;
}

base::Result<ChatLog> read_json_log(std::string_view bytes) {
  ChatLog log;
  int number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    ++number;
    if (plain(line).empty()) continue;
    const auto value = nlohmann::json::parse(line, nullptr, false);
    if (!value.is_object()) return log_fault("line " + std::to_string(number) + " is no JSON object");
    LogMessage message;
    message.line = number;
    for (const auto& [key, part] : value.items()) {
      std::string* field = field_for(message, key);
      if (field && part.is_string()) *field = part.get<std::string>();
      if (field && part.is_number_integer()) *field = part.dump();
    }
    log.messages.push_back(std::move(message));
  }
  return log;
}

enum class Speaker { customer, agent, system, unknown };

Speaker side_of(const LogMessage& message, const std::set<std::string>& agents) {
  if (agents.count(message.sender) > 0) return Speaker::agent;
  for (const std::string& words : {message.role, message.sender}) {
    if (among(kSystems, words)) return Speaker::system;
    if (among(kAgents, words)) return Speaker::agent;
    if (among(kCustomers, words)) return Speaker::customer;
  }
  return agents.empty() ? Speaker::unknown : Speaker::customer;
}

}  // namespace

base::Result<ChatLog> read_chat_log(std::string_view file_name, std::string_view bytes) {
  if (!base::is_utf8(bytes))
    return log_fault("the log is not UTF-8; save it as UTF-8 (a spreadsheet: \"CSV UTF-8\")");
  constexpr std::string_view kJsonLines = ".jsonl";
  const bool json = file_name.size() > kJsonLines.size() &&
                    file_name.substr(file_name.size() - kJsonLines.size()) == kJsonLines;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (json && bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark)
    bytes.remove_prefix(kByteOrderMark.size());
  return json ? read_json_log(bytes) : read_csv_log(bytes);
}

bool is_role_word(std::string_view sender) {
  return among(kCustomers, sender) || among(kAgents, sender) || among(kSystems, sender);
}

base::Result<Talk> choose_talk(const ChatLog& log, const TalkWish& wish) {
  std::set<std::string> conversations;
  for (const LogMessage& each : log.messages) conversations.insert(each.conversation);
  if (wish.conversation.empty() && conversations.size() > 1) {
    return log_fault("the log holds " + std::to_string(conversations.size()) +
                     " conversations; choose one by --conversation (the first is \"" +
                     log.messages.front().conversation + "\")");
  }
  const std::set<std::string> agents(wish.agents.begin(), wish.agents.end());
  Talk talk;
  for (const LogMessage& each : log.messages) {
    if (!wish.conversation.empty() && each.conversation != wish.conversation) continue;
    if (plain(each.text).empty()) continue;
    const Speaker side = side_of(each, agents);
    if (side == Speaker::unknown)
      return log_fault(
          "line " + std::to_string(each.line) +
          ": is this the customer or the agent? Name the agents by --agent, or add a column role "
          "(customer, agent)");
    if (side != Speaker::system) talk.messages.push_back({side == Speaker::customer, each.sender, each.text});
  }
  if (talk.messages.empty()) return log_fault("the log holds no message of that conversation");
  return talk;
}

}  // namespace dojo::codec
