#include "cli/interrupt.h"

#include <csignal>

namespace dojo::cli {
namespace {

volatile std::sig_atomic_t interrupt_asked = 0;

void note_interrupt(int) {
  interrupt_asked = 1;
  std::signal(SIGINT, SIG_DFL);
}

}  // namespace

Interrupt::Interrupt() {
  interrupt_asked = 0;
  std::signal(SIGINT, note_interrupt);
}

Interrupt::~Interrupt() {
  std::signal(SIGINT, SIG_DFL);
}

bool Interrupt::asked() const {
  return interrupt_asked != 0;
}

}  // namespace dojo::cli
