#include "runtime/read_yuan.h"

namespace dojo::runtime {

std::optional<std::int64_t> read_whole(const std::string& text) {
  if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  return std::stoll(text);
}

std::optional<std::int64_t> read_yuan(const std::string& text) {
  const std::size_t dot = text.find('.');
  const auto yuan = read_whole(text.substr(0, dot));
  if (!yuan) return std::nullopt;
  if (dot == std::string::npos) return *yuan * 100;
  std::string rest = text.substr(dot + 1);
  if (rest.empty() || rest.size() > 2) return std::nullopt;
  if (rest.size() == 1) rest += '0';
  const auto fen = read_whole(rest);
  if (!fen) return std::nullopt;
  return *yuan * 100 + *fen;
}

}  // namespace dojo::runtime
