#!/usr/bin/env bash
# Tests the launchers without building or starting the program: seconds, no network. bin/test runs it first.
# The quoted code below is for the shell of with_functions, and runs there.
# shellcheck disable=SC2016,SC2317
set -euo pipefail
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
WORK="$(mktemp -d "${TMPDIR:-/tmp}/launcher test.XXXXXX")"
trap 'rm -rf "$WORK"' EXIT
FAILED=0

# --- Helpers ---------------------------------------------------------------------------------------------------------

# Says that a check failed, and goes on with the others.
fail() {
  printf 'FAILED: %s\n' "$*" >&2
  FAILED=$((FAILED + 1))
}

# $1 what is checked, $2 expected, $3 found.
equal() { if [ "$2" != "$3" ]; then fail "$1: expected '$2', found '$3'"; fi; }

# $1 what is checked, $2 text that must occur in $3.
contains() { case "$3" in *"$2"*) ;; *) fail "$1: '$2' is missing from '$3'" ;; esac; }

# Runs a command; sets OUTPUT (both streams) and STATUS.
attempt() {
  STATUS=0
  OUTPUT="$("$@" 2>&1)" || STATUS=$?
}

# Runs shell code $1 with the launchers' functions loaded and the rest as its arguments.
with_functions() {
  local code="$1"
  shift
  bash -c 'set -euo pipefail; here="$1"; code="$2"; shift 2
    for part in base jdk node build start chromium; do . "$here/bin/lib/$part.sh"; done
    eval "$code"' test "$HERE" "$code" "$@"
}

# Makes folder $1 look like a JDK of version $2; with $3 = jre, like one without a compiler.
fake_jdk() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Somebody"\nJAVA_VERSION="%s"\nOS_ARCH="x86_64"\n' "$2" >"$1/release"
  printf '#!/bin/sh\necho started >>"%s/started"\n' "$WORK" >"$1/bin/java"
  if [ "${3:-}" != jre ]; then cp "$1/bin/java" "$1/bin/javac"; fi
  chmod +x "$1"/bin/*
}

# --- JDK -------------------------------------------------------------------------------------------------------------

jdk_is_chosen_by_its_release_file() {
  local all="$WORK/jdks"
  fake_jdk "$all/8" 1.8.0_402
  fake_jdk "$all/17" 17.0.15
  fake_jdk "$all/25 jre" 25.0.3 jre
  fake_jdk "$all/27" 27-ea
  fake_jdk "$all/25" 25.0.3
  mkdir -p "$all/none"

  equal 'an old JDK' 8 "$(with_functions 'jdk_major "$1"' "$all/8")"
  equal 'an early-access JDK' 27 "$(with_functions 'jdk_major "$1"' "$all/27")"
  equal 'a JRE is no JDK' '' "$(with_functions 'jdk_major "$1"' "$all/25 jre")"
  equal 'an empty folder' '' "$(with_functions 'jdk_major "$1"' "$all/none")"
  equal 'the lowest that is new enough' "$all/25" \
    "$(with_functions 'printf "%s\n" "$1"/* | choose_jdk lowest' "$all")"
  equal 'the first that is new enough' "$all/27" \
    "$(printf '%s\n' "$all/17" "$all/27" "$all/25" | with_functions 'choose_jdk first')"
  equal 'none is new enough' '' "$(with_functions 'printf "%s\n" "$1" | choose_jdk lowest' "$all/17")"
  equal 'JAVA_HOME wins over what is installed' "$all/27" \
    "$(JAVA_HOME="$all/27" with_functions 'find_jdk; printf "%s" "$JAVA_HOME"')"

  mkdir -p "$WORK/links"
  ln -s "../jdks/25/bin/java" "$WORK/links/java"
  equal 'java on PATH behind a link' "$all/25" \
    "$(JAVA_HOME='' PATH="$WORK/links:$PATH" with_functions 'chosen_jdks' | sed "s|.*/jdks/|$all/|")"
  if [ -e "$WORK/started" ]; then fail 'a JVM was started to learn its version'; fi
}

no_jdk_is_one_line() {
  attempt with_functions 'chosen_jdks() { :; }; installed_jdks() { :; }; find_jdk'
  equal 'no JDK: exit code' 1 "$STATUS"
  equal 'no JDK: lines' 1 "$(printf '%s\n' "$OUTPUT" | wc -l | tr -d ' ')"
  contains 'no JDK: help' 'install one' "$OUTPUT"
}

# --- What makes a new build necessary --------------------------------------------------------------------------------

fingerprint_follows_the_sources() {
  local at="$WORK/check out" first
  mkdir -p "$at/src/main/java" "$at/src/test" "$at/frontend/generated" "$at/.mvn" "$at/target"
  printf 'a' >"$at/src/main/java/A b.java"
  printf 'p' >"$at/pom.xml"
  printf 't' >"$at/frontend/t.ts"
  print_of() { with_functions 'fingerprint "$1"' "$at"; }
  first="$(print_of)"
  equal 'a fingerprint is a word' 16 "${#first}"

  printf 'g' >"$at/frontend/generated/g.ts"
  printf 'i' >"$at/frontend/index.html"
  printf 't' >"$at/src/test/T.java"
  printf 'x' >"$at/target/x"
  touch "$at/pom.xml"
  equal 'generated files, tests and times do not count' "$first" "$(print_of)"

  printf 'b' >"$at/src/main/java/A b.java"
  if [ "$(print_of)" = "$first" ]; then fail 'a changed class goes unnoticed'; fi
  printf 'a' >"$at/src/main/java/A b.java"
  equal 'changed back' "$first" "$(print_of)"
  mv "$at/frontend/t.ts" "$at/frontend/u.ts"
  if [ "$(print_of)" = "$first" ]; then fail 'a renamed file goes unnoticed'; fi
  mv "$at/frontend/u.ts" "$at/frontend/t.ts"
  printf 'n' >"$at/.mvn/new"
  if [ "$(print_of)" = "$first" ]; then fail 'a new file goes unnoticed'; fi
}

# --- Locks and children ----------------------------------------------------------------------------------------------

# Waits up to ten seconds until file $1 has content.
until_written() {
  local tries=0
  until [ -s "$1" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 200 ]; then fail "$1 was never written" && return 1; fi
    sleep 0.05
  done
}

lock_ends_with_its_process() {
  local file="$WORK/lock"
  with_functions 'exec 9<>"$1"; lock_fd 9 exclusive try; echo $$ >"$1.holder"; exec sleep 60' "$file" 2>/dev/null &
  until_written "$file.holder"
  attempt with_functions 'exec 9<>"$1"; lock_fd 9 exclusive try' "$file"
  equal 'a lock that somebody has' 1 "$STATUS"
  kill -KILL "$(cat "$file.holder")"
  wait $! 2>/dev/null || true
  attempt with_functions 'exec 9<>"$1"; lock_fd 9 exclusive try' "$file"
  equal 'a lock whose holder was killed' 0 "$STATUS"
}

children_end_with_the_launcher() {
  local grandchild
  with_functions 'work() { (sleep 60 & echo $! >"$1/grandchild"; wait) }
    echo $$ >"$1/launcher"; run_child work "$1"' "$WORK" 2>/dev/null &
  until_written "$WORK/grandchild"
  grandchild="$(cat "$WORK/grandchild")"
  kill -TERM "$(cat "$WORK/launcher")"
  STATUS=0
  wait $! || STATUS=$?
  equal 'a launcher told to stop: exit code' 143 "$STATUS"
  if kill -0 "$grandchild" 2>/dev/null; then
    fail 'a process stayed after its launcher was told to stop'
    kill -KILL "$grandchild"
  fi
}

# --- Options and refusals --------------------------------------------------------------------------------------------

wrong_options_are_refused() {
  local option
  for option in --nonsense nonsense --port --data '--port=' '--port=http' '--port=0' '--port=65536' '--data='; do
    attempt "$HERE/bin/run" "$option"
    equal "bin/run $option: exit code" 2 "$STATUS"
    contains "bin/run $option" 'Usage: bin/run' "$OUTPUT"
  done
  attempt "$HERE/bin/run" --help
  equal 'bin/run --help: exit code' 0 "$STATUS"
  contains 'bin/run --help' '--demo' "$OUTPUT"
}

data_folder_is_checked() {
  : >"$WORK/file"
  attempt with_functions 'prepare_data "$1"' "$WORK/file"
  equal 'data in a file: exit code' 1 "$STATUS"
  contains 'data in a file' 'is a file' "$OUTPUT"
  attempt with_functions 'prepare_data "$1"' "$WORK/file/below"
  equal 'data below a file: exit code' 1 "$STATUS"
  contains 'data below a file' 'cannot be made' "$OUTPUT"

  attempt with_functions 'cd "$1"; prepare_data "my data"; printf "%s" "$DATA"' "$WORK"
  contains 'a relative data folder' "/${WORK##*/}/my data" "$OUTPUT"
  attempt with_functions 'prepare_data "$1"; lock_data 8080; bash -c "
    for part in base start; do . \"\$0/bin/lib/\$part.sh\"; done; prepare_data \"\$1\"; lock_data 9090" "$2" "$1"' \
    "$WORK/my data" "$HERE"
  equal 'data in use: exit code' 1 "$STATUS"
  contains 'data in use' 'in use by another running Common Horizon (http://localhost:8080/)' "$OUTPUT"
}

default_data_is_outside_the_checkout() {
  uname() { echo Linux; }
  export -f uname
  equal 'Linux' '/h/.local/share/common-horizon' "$(HOME=/h XDG_DATA_HOME='' with_functions default_data_dir)"
  equal 'Linux with XDG' '/x/common-horizon' "$(HOME=/h XDG_DATA_HOME=/x with_functions default_data_dir)"
  uname() { echo Darwin; }
  equal 'macOS' '/h/Library/Application Support/Common Horizon' "$(HOME=/h with_functions default_data_dir)"
  unset -f uname
}

node_of_the_cache_needs_no_npm() {
  local cache
  mkdir -p "$WORK/no node"
  printf '#!/bin/sh\necho v20.1.0\n' >"$WORK/no node/node"
  printf '#!/bin/sh\ntouch "%s/npm-was-called"\nexit 1\n' "$WORK" >"$WORK/no node/npm"
  chmod +x "$WORK/no node"/*
  cache="$(XDG_CACHE_HOME="$WORK/cache" with_functions node_cache)"
  mkdir -p "$cache/bin"
  printf '#!/bin/sh\necho v24.9.0\n' >"$cache/bin/node"
  chmod +x "$cache/bin/node"
  : >"$cache/complete"
  equal 'Node from the cache' 'v24.9.0' \
    "$(PATH="$WORK/no node:$PATH" XDG_CACHE_HOME="$WORK/cache" with_functions 'provide_node; node --version')"
  if [ -e "$WORK/npm-was-called" ]; then fail 'npm was called although the cache has Node'; fi
}

for check in jdk_is_chosen_by_its_release_file no_jdk_is_one_line fingerprint_follows_the_sources \
  lock_ends_with_its_process children_end_with_the_launcher wrong_options_are_refused data_folder_is_checked \
  default_data_is_outside_the_checkout node_of_the_cache_needs_no_npm; do
  "$check"
done
if [ "$FAILED" -gt 0 ]; then
  printf '%s checks of the launchers failed.\n' "$FAILED" >&2
  exit 1
fi
