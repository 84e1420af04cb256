# shellcheck shell=bash
# What is checked before the program starts, so that a person reads one line and not a stack trace.

# The folder for data when none is named.
default_data_dir() {
  [ -n "${HOME:-}" ] || die 'There is no home folder (HOME) to keep data in: name a folder with --data DIR.'
  if [ "$(uname -s)" = Darwin ]; then
    printf '%s/Library/Application Support/Common Horizon' "$HOME"
  else
    case "${XDG_DATA_HOME:-}" in
      /*) printf '%s/common-horizon' "$XDG_DATA_HOME" ;;
      *) printf '%s/.local/share/common-horizon' "$HOME" ;;
    esac
  fi
}

# Whether something on this machine answers on port $1.
port_taken() {
  local host
  for host in 127.0.0.1 ::1; do
    if (exec 3<>"/dev/tcp/$host/$1") 2>/dev/null; then return 0; fi
  done
  return 1
}

# Ends with one line when port $1 is not free.
check_port() {
  if port_taken "$1"; then
    die "Port $1 is taken by another program (perhaps Common Horizon runs already: http://localhost:$1/). Choose another one with --port N."
  fi
}

# Sets DATA to the absolute path of folder $1, made if need be and readable by its owner only; ends with one line when
# it cannot hold data.
prepare_data() {
  local problem
  if [ -e "$1" ] && [ ! -d "$1" ]; then die "The data folder $1 is a file, not a folder. Choose another one with --data DIR."; fi
  if ! problem="$( (umask 077 && mkdir -p -- "$1") 2>&1)"; then
    die "The data folder $1 cannot be made (${problem##*: }). Choose another one with --data DIR."
  fi
  DATA="$(cd -- "$1" 2>/dev/null && pwd)" || die "The data folder $1 cannot be opened. Choose another one with --data DIR."
  if ! (umask 077 && : >>"$DATA/.running") 2>/dev/null; then
    die "The data folder $DATA cannot be written to. Choose another one with --data DIR."
  fi
}

# Takes the data folder for the program that this shell becomes (descriptor 7 goes with it), and notes its address for
# whoever comes next. $1 is the port. Ends with one line when another one has the folder.
lock_data() {
  local status=0 where
  exec 7<>"$DATA/.running"
  lock_fd 7 exclusive try 2>/dev/null || status=$?
  if [ "$status" -eq 1 ]; then
    where="$(cat "$DATA/.running" 2>/dev/null || true)"
    die "The data folder $DATA is in use by another running Common Horizon${where:+ ($where)}. Stop that one, or choose another folder with --data DIR."
  fi
  printf 'http://localhost:%s/' "$1" >"$DATA/.running"
}
