# shellcheck shell=bash
# Finds the Chromium that the browser tests drive; on Debian and Ubuntu installs it when it is missing.

# Prints the path of a Chromium or Chrome on this machine, or nothing.
chromium_path() {
  local name
  if [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ]; then
    printf '%s' "$CHROMIUM"
    return 0
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return 0
    fi
  done
  for name in {,"${HOME:-}"}"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    {,"${HOME:-}"}/Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -x "$name" ]; then
      printf '%s' "$name"
      return 0
    fi
  done
}

# Installs Debian packages, as root or through sudo.
apt_install() {
  local as_root=''
  if [ "$(id -u)" -ne 0 ]; then as_root='sudo'; fi
  export DEBIAN_FRONTEND=noninteractive
  # A repository that does not answer need not be the one that has the package.
  $as_root apt-get -o DPkg::Lock::Timeout=300 update || true
  $as_root apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
}

# Sets CHROMIUM, or ends with one line that says how to get one.
provide_chromium() {
  CHROMIUM="$(chromium_path)"
  if [ -z "$CHROMIUM" ] && command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" -ne 0 ]; then
      command -v sudo >/dev/null 2>&1 ||
        die 'The browser tests need Chromium: as root, run apt-get install chromium fonts-dejavu-core, then start again.'
      # Asked here: the installation itself has no terminal to ask on.
      sudo -v || die 'Chromium was not installed: without it the browser tests cannot run.'
    fi
    step 'Installing Chromium for the browser tests (once)'
    run_logged 'Installing Chromium' "$TARGET/chromium-install.log" apt_install chromium fonts-dejavu-core || exit 1
    CHROMIUM="$(chromium_path)"
  fi
  [ -n "$CHROMIUM" ] ||
    die 'The browser tests need Chromium or Chrome: install one, or set CHROMIUM to the path of its program.'
  export CHROMIUM
}
