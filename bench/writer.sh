#!/bin/sh
# Measures what is told of every text of a folder: ./reelwright bench writer FOLDER [mute] [print] [long]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
[ $# -ge 1 ] && [ -d "$1" ] || { echo "bench writer FOLDER [mute] [print] [long]: name a folder of texts, each with its topic in the first line" >&2; exit 2; }
folder=$(cd "$1" && pwd -P)
shift
exec "$root/bench/tests.sh" io.reelwright.bench.writer.WriterTable "$folder" "$@"
