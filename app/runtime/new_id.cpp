#include "runtime/new_id.h"

#include <sodium.h>

namespace dojo::runtime {

std::string new_id(std::string_view prefix) {
  static constexpr std::string_view kLetters = "23456789abcdefghijkmnpqrstuvwxyz";
  static_assert(kLetters.size() == 32);
  constexpr int kLength = 26;  // 130 bits
  std::string id(prefix);
  id += '-';
  for (int i = 0; i < kLength; ++i) id += kLetters[randombytes_uniform(32)];
  return id;
}

}  // namespace dojo::runtime
