#!/bin/sh
# Compares the phrases on pictures with those that an editor accepts: ./reelwright bench phrases FILE [all]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
[ $# -ge 1 ] && [ -f "$1" ] || { echo "bench phrases FILE: name a file of sentences with accepted phrases" >&2; exit 2; }
file=$(readlink -f "$1")
shift
exec "$root/bench/tests.sh" io.reelwright.bench.PhrasesTable "$file" "$@"
