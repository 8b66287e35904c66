# Sourced, with $top set: exports JAVA_HOME, a JDK of version 21 or newer.

. "$top/features/dev.outboard.workbench.feature/rootfiles/find-java.sh"
find_java javac || fail "building Outboard takes a JDK 21 or newer: install one, or set JAVA_HOME to it"
JAVA_HOME=$java_home
export JAVA_HOME
