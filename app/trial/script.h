// From what is to be heard to words, as the bank has them.
//
//   words_for(bank, {"greet", "offer_gift"}, facts, money, draw)   ->
//   "您好，请问有什么可以帮您。我给您送份小礼物"
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "trial/bank.h"

namespace dojo::trial {

// Draws an index below the bound, for a purpose that the key names.
using Draw = std::function<std::size_t(const std::string& key, std::size_t bound)>;

// Acts in the order in which people say them: greeting first, farewell last. Acts without a reply in the bank
// are left out. A reply with a placeholder that `facts` lacks is not taken; one with {money} if and only if
// there is an amount.
std::string words_for(const Bank& bank, std::vector<std::string> acts,
                      const std::map<std::string, std::string>& facts, const Draw& draw);

// A poor reply of any rule; empty if the bank has none.
std::string poor_words(const Bank& bank, const Draw& draw);

}  // namespace dojo::trial
