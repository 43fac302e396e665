#include "cli/action_form.h"

#include <algorithm>

#include "runtime/read_yuan.h"

namespace dojo::cli {
namespace {

bool is_money(const desk::ArgumentSpec& arg) {
  return arg.name.ends_with("_fen");
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

}  // namespace

ActionForm::ActionForm(const desk::ActionSpec& spec, base::Locale ui) : spec_(spec), ui_(ui) {
  call_.id = spec.id;
  for (const desk::ArgumentSpec& arg : spec.arguments) {
    if (arg.type != desk::ArgumentType::order) asked_.push_back(&arg);
  }
}

std::string ActionForm::question() const {
  const desk::ArgumentSpec& arg = *asked_[next_];
  std::string text = spec_.name.in(ui_) + " · " + arg.about.in(ui_);
  if (is_money(arg)) text += ui_ == base::Locale::zh ? "，按元输入" : ", in yuan";
  for (std::size_t i = 0; i < arg.choices.size(); ++i) {
    text += (i == 0 ? "  " : "  ") + std::to_string(i + 1) + "=" + arg.choices[i];
  }
  if (!arg.required) text += ui_ == base::Locale::zh ? "（可留空）" : " (may be empty)";
  return text;
}

std::optional<std::string> ActionForm::answer(const std::string& line) {
  const bool zh = ui_ == base::Locale::zh;
  const desk::ArgumentSpec& arg = *asked_[next_];
  const std::string text = trimmed(line);
  if (text.empty()) {
    if (arg.required) return zh ? "这一项要填。" : "This one is needed.";
    ++next_;
    return std::nullopt;
  }
  if (arg.type == desk::ArgumentType::integer) {
    const auto number = is_money(arg) ? runtime::read_yuan(text) : runtime::read_whole(text);
    if (!number) return zh ? "请输入数字，例如 35 或 35.5。" : "Please type a number, such as 35 or 35.5.";
    call_.args[arg.name] = *number;
  } else if (arg.type == desk::ArgumentType::choice) {
    const auto number = runtime::read_whole(text);
    const bool by_number = number && *number >= 1 && *number <= static_cast<std::int64_t>(arg.choices.size());
    const bool by_name = std::find(arg.choices.begin(), arg.choices.end(), text) != arg.choices.end();
    if (!by_number && !by_name)
      return zh ? "请输入选项前面的数字。" : "Please type the number before a choice.";
    call_.args[arg.name] = by_number ? arg.choices[static_cast<std::size_t>(*number - 1)] : text;
  } else {
    call_.args[arg.name] = text;
  }
  ++next_;
  return std::nullopt;
}

}  // namespace dojo::cli
