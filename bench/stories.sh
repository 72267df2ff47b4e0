#!/bin/sh
# Plans a short and a long video of every text of a folder, through STORYBOARD: ./reelwright bench stories FOLDER [cards] [mute]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
[ $# -ge 1 ] && [ -d "$1" ] || { echo "bench stories FOLDER [cards] [mute] [mute]: name a folder of texts, each with its topic in the first line" >&2; exit 2; }
folder=$(cd "$1" && pwd -P)
shift
exec "$root/bench/tests.sh" io.reelwright.bench.StoriesTable "$folder" "$@"
