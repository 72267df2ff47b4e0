#!/bin/sh
# Computes the vectors of fixed texts anew, after their texts have changed: ./reelwright bench pack-vectors
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
plan=$root/src/main/resources/io/reelwright/phase/plan
pictures=$root/src/main/resources/pictures
"$root/bench/tests.sh" io.reelwright.language.meaning.PackVectors "$plan/niche-examples.txt" "$plan/niche-examples.vectors"
"$root/bench/tests.sh" io.reelwright.language.meaning.PackVectors "$pictures/words.tsv" "$pictures/words.vectors"
"$root/bench/tests.sh" io.reelwright.language.meaning.PackVectors "$pictures/senses.tsv" "$pictures/senses.vectors"
