// What a function gives back when it may fail for a reason that a user can cause.
//
//   Result<int> parse(std::string_view text);
//   if (auto n = parse("12"); n) use(*n); else show(n.error().message);
//
// An Error says what, where and what to do, in one English sentence for logs and tests; shells word what
// people see from the code and the arguments. Programmer errors are assertions, never Errors. Values own what
// they hold; nothing here locks. Reading the value of a failed Result is a programmer error (asserted).
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace dojo::base {

// The exit codes of `dojo` follow from these (docs/architecture.md, contracts).
enum class ErrorCode {
  invalid_input,  // a file, script or argument that cannot be read as what it should be
  not_found,      // a named thing that does not exist
  refused,        // understood, and not allowed now
  integrity,      // stored data that does not match its own checksums
  unavailable,    // the store or a file system said no; trying again may help
};

struct Error {
  ErrorCode code = ErrorCode::invalid_input;
  std::string message;

  bool operator==(const Error&) const = default;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : state_(std::move(value)) {}  // NOLINT(google-explicit-constructor): `return value;` is the point
  Result(Error error)
      : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor): `return Error{…};` likewise

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  T& value() & { return (assert(ok()), *std::get_if<T>(&state_)); }
  const T& value() const& { return (assert(ok()), *std::get_if<T>(&state_)); }
  T&& value() && { return (assert(ok()), std::move(*std::get_if<T>(&state_))); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const { return (assert(!ok()), *std::get_if<Error>(&state_)); }

 private:
  std::variant<T, Error> state_;
};

struct Nothing {
  bool operator==(const Nothing&) const = default;
};
using Status = Result<Nothing>;

}  // namespace dojo::base
