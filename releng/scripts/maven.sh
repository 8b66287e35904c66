# Sourced, after jdk.sh: defines maven, which runs Maven 3.9. That is mvn from PATH where it is new enough; any older one
# fetches its successor as it would any other artifact, once, into the user's cache.

maven_version=3.9.16

mvn_fits() {
  case $(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p') in
    3.9.* | 3.[1-9][0-9].*) ;;
    *) return 1 ;;
  esac
}

fetch_maven() {
  need mvn "building Outboard takes Maven: install it (version 3.9, or an older one that can fetch it)" maven
  caches=${XDG_CACHE_HOME:-$HOME/.cache}/outboard
  mvn_home=$caches/apache-maven-$maven_version
  [ ! -x "$mvn_home/bin/mvn" ] || return 0
  echo "${0##*/}: fetching Maven $maven_version" >&2
  mkdir -p "$caches"
  new=$(mktemp -d "$caches/new-XXXXXX")
  # in that empty folder, so that the old Maven does not read this project
  (cd "$new" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" "-DoutputDirectory=$new") >"$new/log" 2>&1 </dev/null ||
    { cat "$new/log" >&2; rm -rf "$new"; fail "could not fetch Maven $maven_version"; }
  # in one step, as others may be doing the same
  [ -d "$mvn_home" ] || mv "$new/apache-maven-$maven_version" "$mvn_home"
  rm -rf "$new" "$mvn_home/apache-maven-$maven_version"
}

if mvn_fits; then
  maven() { mvn "$@"; }
else
  fetch_maven
  maven() { sh "$mvn_home/bin/mvn" "$@"; }
fi
