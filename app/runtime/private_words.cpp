#include "runtime/private_words.h"

#include <algorithm>
#include <tuple>

namespace dojo::runtime {
namespace {

PrivateKind kind_of_slot(text::SlotKind kind, bool& is_private) {
  is_private = true;
  switch (kind) {
    case text::SlotKind::phone:
      return PrivateKind::phone;
    case text::SlotKind::address:
      return PrivateKind::address;
    case text::SlotKind::order_number:
      return PrivateKind::order_number;
    case text::SlotKind::parcel_number:
      return PrivateKind::parcel_number;
    case text::SlotKind::contact_id:
      return PrivateKind::contact;
    default:
      is_private = false;
      return PrivateKind::number;
  }
}

void find_slots(const text::Analyser& analyser, const std::string& text, std::vector<PrivateSpan>& spans) {
  // The judge reads so much at once; longer messages are read in pieces that end at a character.
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(begin + text::kMaxReplyBytes, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    const std::string piece = text.substr(begin, end - begin);
    for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
      for (const text::Slot& slot : analyser.analyse({piece, locale, ""}).slots) {
        bool is_private = false;
        const PrivateKind kind = kind_of_slot(slot.kind, is_private);
        if (is_private) spans.push_back({kind, begin + slot.span.begin, begin + slot.span.end});
      }
    }
    begin = end;
  }
}

bool is_ascii_letter_at(const std::string& text, std::size_t at) {
  return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'));
}

// Doe is a name in "Doe, hello", not in "Does it fit": Latin names count as whole words only.
bool is_whole(const std::string& text, std::size_t begin, std::size_t end) {
  const bool left = begin > 0 && is_ascii_letter_at(text, begin) && is_ascii_letter_at(text, begin - 1);
  const bool right = is_ascii_letter_at(text, end - 1) && is_ascii_letter_at(text, end);
  return !left && !right;
}

void find_known(const std::string& text, const std::map<std::string, PrivateKind>& known,
                std::vector<PrivateSpan>& spans) {
  for (const auto& [words, kind] : known) {
    for (std::size_t at = text.find(words); at != std::string::npos;
         at = text.find(words, at + words.size())) {
      if (is_whole(text, at, at + words.size())) spans.push_back({kind, at, at + words.size()});
    }
  }
}

// Spans that overlap become one; the longest says what it is.
std::vector<PrivateSpan> merged(std::vector<PrivateSpan> spans) {
  std::sort(spans.begin(), spans.end(), [](const PrivateSpan& a, const PrivateSpan& b) {
    return std::tie(a.begin, b.end, a.kind) < std::tie(b.begin, a.end, b.kind);
  });
  std::vector<PrivateSpan> whole;
  std::size_t longest = 0;
  for (const PrivateSpan& each : spans) {
    const std::size_t length = each.end - each.begin;
    if (whole.empty() || each.begin >= whole.back().end) {
      whole.push_back(each);
      longest = length;
      continue;
    }
    whole.back().end = std::max(whole.back().end, each.end);
    if (length > longest) {
      whole.back().kind = each.kind;
      longest = length;
    }
  }
  return whole;
}

// "Jane Doe" is Jane later on, and Ms Doe.
void remember(const std::string& words, PrivateKind kind, std::map<std::string, PrivateKind>& known) {
  constexpr std::size_t kShortest = 3;
  known.emplace(words, kind);
  if (kind != PrivateKind::person) return;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end - at >= kShortest && is_ascii_letter_at(words, at))
      known.emplace(words.substr(at, end - at), kind);
    at = end + 1;
  }
}

bool is_name(PrivateKind kind) {
  return kind == PrivateKind::person || kind == PrivateKind::nickname || kind == PrivateKind::agent;
}

}  // namespace

std::vector<PrivateWord> PrivateFinder::find_all(const std::vector<std::string>& texts) const {
  // Twice: a name that is recognised in one message is looked for in the others.
  std::map<std::string, PrivateKind> known = known_;
  std::map<std::string, PrivateWord> found;
  for (int round = 0; round < 2; ++round) {
    found.clear();
    for (const std::string& text : texts) {
      std::vector<PrivateSpan> spans;
      find_slots(analyser_, text, spans);
      find_numbers(text, spans);
      find_house_numbers(text, spans);
      find_people(text, spans);
      find_known(text, known, spans);
      for (const PrivateSpan& span : merged(std::move(spans))) {
        const std::string words = text.substr(span.begin, span.end - span.begin);
        PrivateWord& word = found.try_emplace(words, PrivateWord{span.kind, words, 0}).first->second;
        ++word.times;
        if (is_name(span.kind)) remember(words, span.kind, known);
      }
    }
  }
  std::vector<PrivateWord> all;
  for (auto& [words, word] : found) all.push_back(std::move(word));
  std::stable_sort(all.begin(), all.end(), [](const PrivateWord& a, const PrivateWord& b) {
    return a.words.size() > b.words.size();
  });
  return all;
}

std::string without_private(const std::string& text, const std::vector<PrivateWord>& words) {
  // What is replaced is marked first, so that no placeholder is looked into again.
  std::string rest = text;
  std::vector<std::pair<std::size_t, const PrivateWord*>> places;
  for (const PrivateWord& word : words) {
    for (std::size_t at = rest.find(word.words); at != std::string::npos;
         at = rest.find(word.words, at + word.words.size())) {
      if (!is_whole(rest, at, at + word.words.size())) continue;
      places.emplace_back(at, &word);
      std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(at), word.words.size(), '\0');
    }
  }
  std::sort(places.begin(), places.end());
  std::string clean;
  std::size_t at = 0;
  const auto copy_to = [&](std::size_t end) {
    for (; at < end; ++at)
      clean += rest[at] == '{' ? "（" : rest[at] == '}' ? "）" : std::string(1, rest[at]);
  };
  for (const auto& [begin, word] : places) {
    copy_to(begin);
    clean += placeholder(word->kind);
    at = begin + word->words.size();
  }
  copy_to(rest.size());
  return clean;
}

std::string placeholder(PrivateKind kind) {
  switch (kind) {
    case PrivateKind::nickname:
      return "{name}";
    case PrivateKind::agent:
      return "{agent}";
    case PrivateKind::person:
      return "{person}";
    case PrivateKind::phone:
      return "{phone}";
    case PrivateKind::address:
      return "{address}";
    case PrivateKind::order_number:
      return "{order_number}";
    case PrivateKind::parcel_number:
      return "{parcel_number}";
    case PrivateKind::contact:
      return "{contact}";
    case PrivateKind::link:
      return "{link}";
    case PrivateKind::number:
      return "{number}";
  }
  return "";
}

base::LocalText kind_words(PrivateKind kind) {
  switch (kind) {
    case PrivateKind::nickname:
      return {"昵称", "nickname"};
    case PrivateKind::agent:
      return {"客服名", "agent's name"};
    case PrivateKind::person:
      return {"姓名", "name"};
    case PrivateKind::phone:
      return {"电话", "phone"};
    case PrivateKind::address:
      return {"地址", "address"};
    case PrivateKind::order_number:
      return {"订单号", "order number"};
    case PrivateKind::parcel_number:
      return {"快递单号", "parcel number"};
    case PrivateKind::contact:
      return {"聊天账号", "chat id"};
    case PrivateKind::link:
      return {"链接", "link"};
    case PrivateKind::number:
      return {"号码", "number"};
  }
  return {};
}

base::LocalText sample_words(PrivateKind kind) {
  switch (kind) {
    case PrivateKind::nickname:
      return {"小满今天早睡", "early_bird"};
    case PrivateKind::agent:
      return {"小灯", "Lan"};
    case PrivateKind::person:
      return {"小满", "Robin"};
    case PrivateKind::phone:
      return {"我的手机号", "my number"};
    case PrivateKind::address:
      return {"我填的地址", "the address I gave"};
    case PrivateKind::contact:
      return {"我的账号", "my account"};
    case PrivateKind::link:
      return {"那个链接", "that link"};
    case PrivateKind::number:
      return {"那个号码", "that number"};
    case PrivateKind::order_number:
    case PrivateKind::parcel_number:
      return {};  // the case format fills these
  }
  return {};
}

}  // namespace dojo::runtime
