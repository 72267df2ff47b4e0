#!/bin/sh
# Runs a main class of the test tree: bench/tests.sh CLASS ARGUMENTS… Used by the other scripts here.
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
cd "$root"
MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test >&2
exec "$JAVA_HOME/bin/java" -Xmx256m --enable-native-access=ALL-UNNAMED \
    "-Djava.util.logging.config.file=$root/bench/logging.properties" \
    -cp "target/classes:target/test-classes:$(cat target/test.classpath)" "$@"
