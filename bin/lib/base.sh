# shellcheck shell=bash
# What every launcher needs: messages, child processes that never outlive us, locks that never do either.
# Sourced; keeps to what bash 3.2 (macOS) understands.

unset CDPATH
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
TARGET="$ROOT/target"

# A line of progress.
step() { printf '  %s\n' "$*"; }

# Ends the launcher with one line that says what is wrong and what helps.
die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# The folder as people write it: ~ for their home.
short_path() {
  case "$1" in
    "${HOME:-/nowhere}"/*) printf '%s/%s' '~' "${1#"$HOME"/}" ;;
    *) printf '%s' "$1" ;;
  esac
}

# --- Child processes -------------------------------------------------------------------------------------------------

CHILD=

# Runs a command or function in a process group of its own and waits for it; answers its exit code. When the launcher
# is told to stop meanwhile, the whole group goes with it. Plain foreground commands would not do: bash handles a
# signal only after they end, and Maven's grandchildren (npm, vite) would stay behind.
run_child() {
  local status=0
  set -m
  # Descriptor 7 is the lock of the data folder (see lock_data): it is for the program alone.
  "$@" </dev/null 7>&- &
  CHILD=$!
  set +m
  wait "$CHILD" || status=$?
  CHILD=
  return "$status"
}

# Asks the running child's group to end, and ends it after ten seconds if it does not listen.
end_child() {
  [ -n "$CHILD" ] || return 0
  local group="$CHILD" tries=0
  CHILD=
  kill -TERM -- "-$group" 2>/dev/null || return 0
  while kill -0 -- "-$group" 2>/dev/null; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ]; then
      kill -KILL -- "-$group" 2>/dev/null || true
      break
    fi
    sleep 0.1
  done
}

# Ends children and leaves with the exit code that a shell gives for the signal.
stopped_by() {
  trap '' INT TERM HUP
  end_child 2>/dev/null
  printf 'Stopped.\n' >&2
  exit "$1"
}

trap 'stopped_by 130' INT
trap 'stopped_by 143' TERM
trap 'stopped_by 129' HUP

# Runs a command with its output in a log file; shows the log's end only when the command fails. Answers its exit code.
# $1 what is done, for the message; $2 the log file; the rest is the command.
run_logged() {
  local what="$1" log="$2" status=0
  shift 2
  mkdir -p "$(dirname "$log")"
  run_child into_log "$log" "$@" || status=$?
  if [ "$status" -ne 0 ]; then show_failure "$what" "$log"; fi
  return "$status"
}

into_log() {
  local log="$1"
  shift
  "$@" >"$log" 2>&1
}

# Shows the end of a log and where the whole of it is.
show_failure() {
  {
    printf '\n%s failed. The end of its output:\n\n' "$1"
    tail -n 40 "$2" | sed 's/^/    /'
    printf '\nAll of it is in %s\n' "$2"
  } >&2
}

# --- Locks -----------------------------------------------------------------------------------------------------------

# Locks the file behind an open file descriptor. The lock belongs to that descriptor: it goes when the last process
# that has it open ends, however it ends, and it passes on to a program that this shell becomes by exec.
# $1 descriptor, $2 "shared" or "exclusive", $3 "wait" or "try". Answers 0 locked, 1 somebody else has it, other
# values: this machine or file system cannot lock.
lock_fd() {
  if command -v flock >/dev/null 2>&1; then
    case "$2 $3" in
      "shared wait") flock -s "$1" ;;
      "shared try") flock -s -n "$1" ;;
      "exclusive wait") flock -x "$1" ;;
      *) flock -x -n "$1" ;;
    esac
  elif command -v perl >/dev/null 2>&1; then
    # macOS has no flock command, but perl.
    perl -MFcntl=:flock -MErrno -e '
      my ($fd, $kind, $how) = @ARGV;
      open(my $file, "+<&=", $fd) or exit 66;
      my $mode = ($kind eq "shared" ? LOCK_SH : LOCK_EX) | ($how eq "try" ? LOCK_NB : 0);
      flock($file, $mode) or exit($!{EWOULDBLOCK} ? 1 : 66);' "$1" "$2" "$3"
  else
    return 66
  fi
}

# Takes the checkout for us alone until release_checkout or our end: two Mavens in one target folder spoil each other.
# The locked file is one that stays: what lies in target/ may go with "clean" while we hold it.
# Descriptor 9 stays open in Maven too, so that one whose launcher was killed still counts as building.
lock_checkout() {
  local status=0
  mkdir -p "$TARGET" || die "Cannot create $TARGET: is the checkout writable?"
  exec 9<>"$ROOT/.mvn/wrapper/maven-wrapper.properties"
  lock_fd 9 exclusive try 2>/dev/null || status=$?
  if [ "$status" -eq 1 ]; then
    step "Another build is running in this checkout; waiting for it to end"
    run_child lock_fd 9 exclusive wait || true
  fi
}

release_checkout() { exec 9>&-; }
