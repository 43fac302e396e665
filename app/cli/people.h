// The store and the people in it, for verbs that need them; errors are told on the shell.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/shell.h"
#include "runtime/clock.h"
#include "store/event_store.h"

namespace dojo::cli {

// The store in the data folder, made if it is not there. nullptr after telling why it can't be had.
std::unique_ptr<store::EventStore> open_store(Shell& shell);

// By opaque id, staff number, or name, if just one fits; told otherwise.
std::optional<store::Profile> find_profile(Shell& shell, const store::EventStore& store,
                                           const std::string& who);

// A new person; name and language checked (invalid_input told).
std::optional<store::Profile> add_person(Shell& shell, store::EventStore& store, const std::string& name,
                                         const std::string& staff_number, base::Locale language);

}  // namespace dojo::cli
