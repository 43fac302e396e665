// The files of a folder as values: path relative to the folder (with '/') -> bytes. Runtime fills them;
// readers are pure.
#pragma once

#include <map>
#include <string>

namespace dojo::codec {

using SourceFiles = std::map<std::string, std::string>;

}  // namespace dojo::codec
