# shellcheck shell=bash
# Finds a JDK that is new enough, without starting one: each JDK says its version in its `release` file.

MIN_JDK=25

# The major version of the JDK in folder $1 (25, or 8 for 1.8), or nothing when there is no JDK (a JRE is none).
jdk_major() {
  local key value
  [ -f "$1/release" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] || continue
    value="${value//[\"$'\r']/}"
    value="${value#1.}"
    value="${value%%[!0-9]*}"
    printf '%s' "$value"
    return 0
  done <"$1/release"
}

# Follows symbolic links to the file itself (readlink -f is missing from older macOS).
real_file() {
  local file="$1" link
  while [ -L "$file" ]; do
    link="$(readlink "$file")"
    case "$link" in
      /*) file="$link" ;;
      *) file="$(dirname "$file")/$link" ;;
    esac
  done
  printf '%s/%s' "$(cd "$(dirname "$file")" && pwd -P)" "$(basename "$file")"
}

# What the person chose: JAVA_HOME, then the java on PATH. One folder a line.
chosen_jdks() {
  local java
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
  if java="$(command -v java)" && [ -n "$java" ]; then
    dirname "$(dirname "$(real_file "$java")")"
  fi
}

# Where JDKs are usually installed. One folder a line.
installed_jdks() {
  local home="${HOME:-/nowhere}" dir
  for dir in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.asdf/installs/java/* \
    "$home"/.local/share/mise/installs/java/* \
    {,"$home"}/Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/.jdks/*/Contents/Home \
    /{opt/homebrew,usr/local}/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -d "$dir" ]; then printf '%s\n' "$dir"; fi
  done
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$MIN_JDK+" 2>/dev/null || true
  fi
}

# Reads JDK folders from standard input and prints the best that is new enough: with "$1" = first, the first of them;
# otherwise the one with the lowest version, since compiler plug-ins are seldom ready for the newest JDK.
choose_jdk() {
  local dir major best='' best_major=''
  while IFS= read -r dir; do
    major="$(jdk_major "$dir")"
    if [ -z "$major" ] || [ "$major" -lt "$MIN_JDK" ]; then continue; fi
    # Reads on after the first one too: a writer cut off in the middle would fail.
    if [ -z "$best" ] || { [ "$1" != first ] && [ "$major" -lt "$best_major" ]; }; then
      best="$dir" best_major="$major"
    fi
  done
  printf '%s' "$best"
}

# Sets JAVA_HOME (and PATH) to a JDK that is new enough, or ends with one line that says how to get one.
find_jdk() {
  local jdk
  jdk="$(chosen_jdks | choose_jdk first)"
  if [ -z "$jdk" ]; then jdk="$(installed_jdks | choose_jdk lowest)"; fi
  if [ -z "$jdk" ]; then
    die "Common Horizon needs a JDK $MIN_JDK or newer and found none: install one (https://adoptium.net, 'sdk install java $MIN_JDK-tem', 'brew install openjdk@$MIN_JDK' or your system's openjdk-$MIN_JDK-jdk), or set JAVA_HOME to it."
  fi
  export JAVA_HOME="$jdk"
  export PATH="$JAVA_HOME/bin:$PATH"
}

# The exact version and build of the JDK in JAVA_HOME, as one word that can be part of a file name.
jdk_stamp() {
  grep -E '^(IMPLEMENTOR_VERSION|JAVA_RUNTIME_VERSION|JAVA_VERSION|OS_ARCH)=' "$JAVA_HOME/release" | tr -d '"\r' | cut -d= -f2 |
    tr -c 'A-Za-z0-9.+\n' '_' | tr '\n' '-' | sed 's/-$//'
}
