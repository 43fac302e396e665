#include "cli/case_places.h"

#include <fstream>
#include <iterator>

namespace dojo::cli {

int CasePlaces::line(const std::string& file, const std::string& pointer) {
  auto known = sources_.find(file);
  if (known == sources_.end()) {
    std::ifstream in(folder_ / file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    codec::Diagnostics ignored;
    known = sources_.emplace(file, codec::parse_json(file, bytes, ignored)).first;
  }
  return known->second ? known->second->place(pointer).key.line : 1;
}

}  // namespace dojo::cli
