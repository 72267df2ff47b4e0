#!/bin/sh
# Draws every template clean and with each planted fault, and prints what QUALITY says: ./reelwright bench quality [FRAMES]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$root/bench/tests.sh" io.reelwright.phase.quality.QualityTrial "$folder" "${1:-66}" 0 1
