# Sourced by ./run and ./test: what the program is built from, and how it gets onto a Debian machine.
# Nothing is printed on standard output, which belongs to `dojo`.

packages_to_build="g++ cmake ninja-build pkg-config libimgui-dev libglfw3-dev libfreetype-dev libfontconfig-dev libgl-dev libx11-dev
  zlib1g-dev nlohmann-json3-dev libvalijson-dev libcli11-dev libsodium-dev libsqlite3-dev libsqlitecpp-dev libre2-dev libutf8proc-dev
  libunibreak-dev libedit-dev"
packages_to_show="fonts-noto-cjk fonts-noto-color-emoji libgl1-mesa-dri"
packages_to_test="libgtest-dev libgmock-dev libbenchmark-dev xvfb xauth xdotool xclip tmux python3 clang-format liblinear-dev graphviz"

say() { printf '%s\n' "$*" >&2; }

missing_packages() {
  for package in "$@"; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || printf '%s ' "$package"
  done
}

# install_packages NAME…: installs what is missing, as root or by sudo; says what and why.
install_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
    command -v cmake >/dev/null 2>&1 && command -v ninja >/dev/null 2>&1 && return 0
    say "This machine has no apt. Please install, with your own package manager, what these Debian packages hold:"
    say "  $*"
    say "and start again."
    return 1
  fi
  missing=$(missing_packages "$@")
  [ -z "$missing" ] && return 0
  say "Kefu Dojo needs some Debian packages to build and run; installing: $missing"
  as_root=""
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      say "Installing needs root, and there is no sudo. As root, please run:"
      say "  apt-get install --no-install-recommends $missing"
      return 1
    fi
    say "(sudo may ask for your password: packages are installed for the whole machine)"
    as_root=sudo
  fi
  # shellcheck disable=SC2086
  { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing; } >&2 </dev/null || {
    say "The packages could not be installed; see the message above. Check the network and try again."
    return 1
  }
}
