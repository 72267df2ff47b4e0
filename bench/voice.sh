#!/bin/sh
# Measures the silence in the voice track of a short and a long video of every text of a folder: ./reelwright bench voice FOLDER
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
[ $# -eq 1 ] && [ -d "$1" ] || { echo "bench voice FOLDER: name a folder of texts, each with its topic in the first line" >&2; exit 2; }
folder=$(cd "$1" && pwd -P)
exec "$root/bench/tests.sh" io.reelwright.bench.VoiceTable "$folder"
