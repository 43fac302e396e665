// Whether what stands on the screen can be read: nothing cut, nothing outside its pane, no text on another,
// no glyph missing.
//
//   for (const std::string& fault : faults_on_screen(driver)) ADD_FAILURE() << where << ": " << fault;
#pragma once

#include <string>
#include <vector>

#include "window/driver.h"

namespace dojo::window::test {

std::vector<std::string> faults_on_screen(Driver& driver);

}  // namespace dojo::window::test
