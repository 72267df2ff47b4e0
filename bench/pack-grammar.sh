#!/bin/sh
# Packs the published models of the English parser (5 GB of memory, 2 minutes): ./reelwright bench pack-grammar [FILE]
# Fetches the models of ClearNLP 3.2 by Maven, packs them, and compares the result with the resource. With FILE it is kept there. The
# models never change, so this is run only when the format does; the new SHA-256 then goes into ModelFileTest.
set -eu
cd "$(dirname "$0")/.."
kept=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
resource=src/main/resources/io/reelwright/language/grammar/english.model

mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
for model in clearnlp-general-en-pos:3.2 clearnlp-general-en-dep:3.2 clearnlp-global-lexica:3.1; do
    mvn -q -B dependency:copy -Dartifact="edu.emory.clir:$model" -DoutputDirectory="$work/models"
done
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx5g -cp "target/classes:target/test-classes:$(cat "$work/classpath"):$work/models/*" \
    io.reelwright.language.grammar.PackGrammar "$work/english.model"
sha256sum "$work/english.model" | cut -d ' ' -f 1
if cmp -s "$work/english.model" "$resource"; then echo "the resource is the same"; else echo "the resource differs"; fi
[ -z "$kept" ] || cp "$work/english.model" "$kept"
