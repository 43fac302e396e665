// A chat log as it comes out of a shop's system: CSV with a header, or JSON Lines.
//
//   auto log = read_chat_log("log.csv", bytes);                     log->messages[0].text
//   auto talk = choose_talk(*log, {.conversation = "", .agents = {"小灯"}});
//   talk->messages: of one conversation, each known to be the customer's or the agent's
//
// Columns (keys) are found by the usual names in both languages: sender/from/昵称, role/身份,
// text/content/消息, conversation/session/会话; others are passed over. Who is the agent comes from the role,
// from a sender that is itself a role (客服, agent …), or from `agents`. Messages of the system are left out.
// Errors: invalid_input, naming the line or what is missing. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dojo::codec {

struct LogMessage {
  int line = 1;
  std::string conversation, sender, role, text;
};

struct ChatLog {
  std::vector<LogMessage> messages;
};

base::Result<ChatLog> read_chat_log(std::string_view file_name, std::string_view bytes);

struct TalkWish {
  std::string conversation;         // empty: the only one
  std::vector<std::string> agents;  // senders who are agents
};

struct TalkMessage {
  bool from_customer = false;
  std::string sender, text;
};

struct Talk {
  std::vector<TalkMessage> messages;
};

// 客服, buyer …: a sender who is called so has no name.
bool is_role_word(std::string_view sender);

base::Result<Talk> choose_talk(const ChatLog& log, const TalkWish& wish);

}  // namespace dojo::codec
