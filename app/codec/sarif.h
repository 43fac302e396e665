// Diagnostics as SARIF 2.1.0 (OASIS standard), which code hosts and editors show beside the lines that they
// are about.
//
//   std::string log = to_sarif(diagnostics, base::Locale::en, current_folder);
//
// One run of the tool "dojo lint", with every code that was found as a rule. Files below `root` (an absolute
// folder with '/', normally the current one) are written relative to it, others as file URIs; columns count
// characters. Any bytes in names and words are made valid UTF-8. Pure.
#pragma once

#include <string>

#include "codec/diagnostic.h"

namespace dojo::codec {

std::string to_sarif(const Diagnostics& diagnostics, base::Locale locale, const std::string& root);

}  // namespace dojo::codec
