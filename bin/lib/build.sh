# shellcheck shell=bash
# Builds the program when its sources changed, into target/app/<fingerprint>/, and prepares it for a fast start.
#
# A folder there is complete or absent. A running program holds the lock of its folder (.in-use), so that building the
# next one never takes the classes from under it.

APP_JAR=common-horizon.jar
READY_LINE='Common Horizon is ready'

# Prints, ended by NUL, the names of all files in the present folder from which the program is made; nothing that a
# build writes.
source_files() {
  local name
  set --
  for name in pom.xml package.json package-lock.json .npmrc tsconfig.json types.d.ts vite.config.ts \
    .mvn src/main frontend; do
    if [ -e "$name" ]; then set -- "$@" "$name"; fi
  done
  [ "$#" -gt 0 ] || return 0
  find "$@" \( -path frontend/generated -o -path frontend/index.html -o -path src/main/bundles \
    -o -path src/main/frontend -o -name node_modules -o -name .DS_Store -o -name '*~' -o -name '.*.sw?' \) -prune \
    -o -type f -print0
}

# A short word that changes when the name or the content of any source in folder $1 does, and only then: a touched file
# or a branch that comes back builds nothing anew.
fingerprint() {
  (
    cd "$1" || exit 1
    if command -v sha256sum >/dev/null 2>&1; then set -- sha256sum; else set -- shasum -a 256; fi
    source_files | xargs -0 "$@" | LC_ALL=C sort | "$@" | cut -c1-16
  )
}

# Runs the Maven wrapper in the checkout.
maven() {
  cd "$ROOT" || return 1
  if ! command -v unzip >/dev/null 2>&1; then PATH="$PATH:$ROOT/bin/lib/shims"; fi
  ./mvnw -B -ntp "$@"
}

# Passes Maven's output into log $1 and says what it is at.
maven_steps() {
  local line at='' now
  while IFS= read -r line; do
    printf '%s\n' "$line" >&3
    now=''
    case "$line" in
      *'--- compiler:'*':compile '*) now='Compiling' ;;
      *'--- vaadin:'*':build-frontend '*) now='Building the frontend' ;;
      *'--- jar:'*':jar '*) now='Packing the program' ;;
    esac
    if [ -n "$now" ] && [ "$now" != "$at" ]; then
      at="$now"
      step "$at"
    fi
  done 3>"$1"
}

package_app() {
  # A resource that is gone from the sources must go from the program too; Maven only ever adds.
  rm -rf "$TARGET/classes"
  maven -Dmaven.test.skip=true -DskipChecks=true package 2>&1 | maven_steps "$1"
}

# Takes the boot jar apart into folder $1, which starts faster.
extract_app() {
  local part="$1.part"
  rm -rf "$part"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$TARGET/$APP_JAR" extract --destination "$part" || return 1
  [ -f "$part/$APP_JAR" ] && mv "$part" "$1"
}

# Removes programs of earlier builds that nobody runs, all but folder $1.
prune_apps() {
  local dir
  for dir in "$TARGET"/app/*; do
    if [ ! -d "$dir" ] || [ "$dir" = "$1" ]; then continue; fi
    if lock_fd 8 exclusive try 8<>"$dir/.in-use" 2>/dev/null; then rm -rf "$dir"; fi
  done
}

# Sets APP_DIR to where the program made from the present sources is, or will be.
locate_app() { APP_DIR="$TARGET/app/$(fingerprint "$ROOT")"; }

# Keeps the program in APP_DIR from being removed as long as descriptor 8 is open. Answers 1 when there is none.
hold_app() {
  [ -f "$APP_DIR/$APP_JAR" ] || return 1
  { exec 8<>"$APP_DIR/.in-use"; } 2>/dev/null || return 1
  lock_fd 8 shared wait 2>/dev/null || true
  # Removed just before we had it?
  [ -f "$APP_DIR/$APP_JAR" ]
}

# Sets APP_DIR to the program made from the present sources, and holds it, and AOT_CACHE to its cache for fast starts (or
# to nothing); makes first what is missing.
prepare_app() {
  locate_app
  if hold_app && locate_cache; then return 0; fi
  lock_checkout
  # While we waited the other build may have made it, and the sources may have changed.
  locate_app
  if ! hold_app; then
    make_app
    hold_app || die "The program just built is gone from $APP_DIR. Start again."
  fi
  if ! locate_cache; then make_cache; fi
  prune_apps "$APP_DIR"
  release_checkout
}

# Builds the program into APP_DIR, or ends with the end of Maven's output.
make_app() {
  local log="$TARGET/build.log"
  if ! provide_node; then
    step "No Node $NODE_MAJOR, and no npm to get it with: Vaadin downloads its own"
  fi
  if [ -d "${HOME:-/nowhere}/.m2/repository/com/vaadin" ]; then
    step "Building (Maven's output goes to $(short_path "$log"))"
  else
    step "Building; fetches its libraries the first time, some minutes (Maven's output goes to $(short_path "$log"))"
  fi
  if ! run_child package_app "$log"; then
    show_failure 'The build' "$log"
    exit 1
  fi
  mkdir -p "$TARGET/app"
  run_logged 'Unpacking the program' "$TARGET/extract.log" extract_app "$APP_DIR" || exit 1
}

# --- Fast start: the JDK's ahead-of-time cache -----------------------------------------------------------------------

# Sets AOT_CACHE to the cache for the program in APP_DIR and this JDK, or to nothing when it proved impossible to make.
# Answers 1 when nobody tried yet.
locate_cache() {
  AOT_CACHE="$APP_DIR/$(jdk_stamp).aot"
  if [ -f "$AOT_CACHE" ]; then return 0; fi
  if [ -f "$AOT_CACHE.failed" ]; then AOT_CACHE='' && return 0; fi
  return 1
}

# Makes the cache AOT_CACHE. The program starts without it as well, only slower.
make_cache() {
  step 'Preparing fast starts'
  if ! run_child train_aot "$AOT_CACHE"; then
    step "That is not possible here; every start takes a little longer (see $(short_path "$TARGET/aot.log"))"
    : >"$AOT_CACHE.failed"
    AOT_CACHE=''
  fi
}

# Starts the program once on a database that is thrown away, lets it come up wholly, ends it, and keeps in file $1 what
# the JVM learned. Answers other than 0 when that did not work within two minutes.
train_aot() {
  local part="$1.part" data="$APP_DIR/training" log="$TARGET/aot.log" pid status=0 tries=0
  rm -rf "$data" "$part" "$part.config"
  mkdir -p "$data"
  : >"$log"
  cd "$data" || return 1
  "$JAVA_HOME/bin/java" "-XX:AOTCacheOutput=$part" -jar "$APP_DIR/$APP_JAR" \
    --server.port=0 --server.address=127.0.0.1 "--common-horizon.data=$data" >"$log" 2>&1 &
  pid=$!
  until grep -q "$READY_LINE" "$log"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ] || ! kill -0 "$pid" 2>/dev/null; then status=1 && break; fi
    sleep 0.2
  done
  # The JVM writes the cache while it ends.
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  cd "$APP_DIR" && rm -rf "$data"
  [ "$status" -eq 0 ] && [ -s "$part" ] && mv "$part" "$1"
}
