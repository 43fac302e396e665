#include "cli/shell.h"
namespace dojo::cli {
void add_bench_judge(CLI::App&, Shell&) {}
}  // namespace dojo::cli
