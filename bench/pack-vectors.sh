#!/bin/sh
# Computes the vectors of fixed texts anew, after their texts have changed: ./reelwright bench pack-vectors
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
pictures=$root/src/main/resources/pictures
"$root/bench/tests.sh" io.reelwright.language.meaning.PackVectors "$pictures/words.tsv" "$pictures/words.vectors"
"$root/bench/tests.sh" io.reelwright.language.meaning.PackVectors "$pictures/senses.tsv" "$pictures/senses.vectors"
