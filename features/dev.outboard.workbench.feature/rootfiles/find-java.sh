# Sourced. find_java PROGRAM puts into $java_home the folder of a Java, 21 or newer, that has bin/PROGRAM (java, or javac for a JDK):
# JAVA_HOME, else what is on PATH, else the first fit in the folders where Javas usually are. Fails when there is none.

java_fits() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/$2" ] || return 1
  # every Java since 9 says its version in this file; asking the program itself would cost a start
  java_major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$java_major" ] ||
    java_major=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${java_major:-0}" -ge 21 ]
}

find_java() {
  java_on_path=$(command -v java 2>/dev/null) &&
    java_on_path=$(dirname "$(dirname "$(readlink -f "$java_on_path")")")
  for java_home in "${JAVA_HOME:-}" "${java_on_path:-}" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$java_home" ] && java_fits "$java_home" "$1"; then
      return 0
    fi
  done
  return 1
}
