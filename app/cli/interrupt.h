// Ctrl+C as a question that long work asks between two pieces, instead of the end of the program.
//
//   Interrupt interrupt;                // while it lives, Ctrl+C only sets the flag; a second one ends the
//   program if (interrupt.asked()) stop();
#pragma once

namespace dojo::cli {

class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  bool asked() const;
};

}  // namespace dojo::cli
