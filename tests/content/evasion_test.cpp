// Every disguise that normalisation undoes, over the whole labelled corpus: the judge finds exactly what it
// found in the reply as typed.
#include <gtest/gtest.h>
#include <set>
#include <string>
#include <vector>

#include "content/lantern.h"
#include "corpus/labelled_reply.h"

namespace dojo::tests {
namespace {

using corpus::LabelledReply;

const std::vector<LabelledReply>& all_replies() {
  static const auto replies = corpus::read_corpus(std::string(DOJO_SOURCE_DIR) + "/corpus/judge");
  EXPECT_TRUE(replies.ok()) << (replies.ok() ? "" : replies.error().message);
  return *replies;
}

// Sanitizers make this a hundred times slower; they see every fortieth reply.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t kStep = 40;
#else
constexpr std::size_t kStep = 1;
#endif

std::set<std::string> found_in(const LabelledReply& reply, const std::string& text) {
  const text::Analysis analysis = lantern()->analyser().analyse({text, reply.locale, reply.situation});
  std::set<std::string> found;
  for (const text::ActHit& hit : analysis.acts) found.insert(hit.id.text());
  for (const text::RuleHit& hit : analysis.rules) found.insert(hit.id.text());
  found.erase("language.shouting");  // capitals are a finding of their own
  found.erase("language.typo");
  return found;
}

template <typename Disguise>
void expect_found_all_the_same(Disguise disguise) {
  std::size_t changed = 0;
  for (std::size_t i = 0; i < all_replies().size(); i += kStep) {
    const LabelledReply& reply = all_replies()[i];
    const std::string text = disguise(reply.text);
    changed += text != reply.text ? 1U : 0U;
    ASSERT_EQ(found_in(reply, text), found_in(reply, reply.text)) << reply.id << ": " << reply.text;
  }
  EXPECT_GT(changed * kStep, 1000U) << "the disguise changed nothing";
}

// Calls `each` with every UTF-8 character of the text.
template <typename Each>
void for_characters(const std::string& text, Each each) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    each(text.substr(i, end - i));
    i = end;
  }
}

std::string with_between(const std::string& text, const std::string& sign) {
  std::string out;
  for_characters(text, [&](const std::string& character) { out += character + sign; });
  return out;
}

TEST(Evasion, InvisibleCharactersBetweenAll) {
  for (const char* sign : {"\u200b", "\u2060", "\u202e"})
    expect_found_all_the_same([&](const std::string& text) { return with_between(text, sign); });
}

TEST(Evasion, FullWidthLettersAndDigits) {
  expect_found_all_the_same([](const std::string& text) {
    std::string out;
    for_characters(text, [&](const std::string& character) {
      const auto c = static_cast<unsigned char>(character[0]);
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain) {
        out += character;
        return;
      }
      const unsigned wide = 0xFF01U + (c - 0x21U);
      out += static_cast<char>(0xE0U | (wide >> 12U));
      out += static_cast<char>(0x80U | ((wide >> 6U) & 0x3FU));
      out += static_cast<char>(0x80U | (wide & 0x3FU));
    });
    return out;
  });
}

TEST(Evasion, SmallLettersForCapitals) {
  expect_found_all_the_same([](std::string text) {
    for (char& c : text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
  });
}

}  // namespace
}  // namespace dojo::tests
