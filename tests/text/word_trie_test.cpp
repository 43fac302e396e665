#include "text/word_trie.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <tuple>

#include "text/word_meanings.h"

namespace dojo::text {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

using Places = std::vector<std::tuple<std::uint32_t, std::size_t, std::size_t>>;  // number, first, last

Places places_of(const std::vector<std::u32string>& words, const std::string& text) {
  WordTrieBuilder builder;
  std::vector<std::uint32_t> numbers;
  for (const std::u32string& word : words) numbers.push_back(builder.add(word));
  std::vector<std::uint32_t> ranks;
  const WordTrie trie(builder, ranks);
  const std::vector<Glyph> glyphs = glyphs_of(text);
  Places places;
  trie.find(glyphs, [&](std::uint32_t rank, std::size_t first, std::size_t last) {
    for (std::uint32_t number = 0; number < ranks.size(); ++number) {
      if (ranks[number] == rank) places.emplace_back(number, first, last);
    }
  });
  return places;
}

TEST(WordTrie, FindsEveryWordWhereverItStands) {
  EXPECT_THAT(places_of({U"微信号", U"微信", U"信", U"微信"}, "加微信号"),
              UnorderedElementsAre(std::tuple(1, 1, 3), std::tuple(0, 1, 4), std::tuple(2, 2, 3)));
  EXPECT_THAT(places_of({U"aa", U"a"}, "aaa"),
              UnorderedElementsAre(std::tuple(1, 0, 1), std::tuple(0, 0, 2), std::tuple(1, 1, 2),
                                   std::tuple(0, 1, 3), std::tuple(1, 2, 3)));
  EXPECT_THAT(places_of({U"🙂好"}, "🙂🙂好"), UnorderedElementsAre(std::tuple(0, 1, 3)));
  EXPECT_THAT(places_of({}, "什么都没有"), IsEmpty());
  EXPECT_THAT(places_of({U"微信"}, ""), IsEmpty());
}

TEST(WordTrie, HoldsThousandsOfWords) {
  std::vector<std::u32string> words;
  for (char32_t c = 0x4E00; c < 0x4E00 + 3000; ++c) words.push_back({c, U'的', c});
  const Places places = places_of(words, "丁的丁, 丂的丁");
  EXPECT_THAT(places, ElementsAre(std::tuple(1, 0, 3)));
}

TEST(WordMeanings, TellMatchesEachTimeAndNeedsAtLeastOnce) {
  WordMeanings::Builder builder;
  builder.add({U"退", U"退"}, {7, 0, {}});
  builder.add({U"退", U"换"}, {3, 2, {}});
  const WordMeanings meanings(builder);
  const std::vector<Glyph> glyphs = glyphs_of("退不退");
  std::vector<std::size_t> matches;
  std::vector<std::uint32_t> needs;
  meanings.find(
      glyphs,
      [&](const WordMeaning& meaning, std::size_t first, std::size_t) {
        EXPECT_EQ(meaning.index, 7U);
        matches.push_back(first);
      },
      [&](const WordMeaning& meaning) { needs.push_back(meaning.index); });
  EXPECT_THAT(matches, ElementsAre(0, 2));
  EXPECT_THAT(needs, ElementsAre(3));
}

}  // namespace
}  // namespace dojo::text
