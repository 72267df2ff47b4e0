#!/bin/sh
# Measures how every text of a folder is cut: ./reelwright bench editor FOLDER [sheets FOLDER] [wide] [long]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
[ $# -ge 1 ] && [ -d "$1" ] || { echo "bench editor FOLDER [sheets FOLDER] [wide] [long]: name a folder of texts, each with its topic in the first line" >&2; exit 2; }
folder=$(cd "$1" && pwd -P)
shift
here=$(pwd -P)
[ "${1:-}" != sheets ] || { sheets=$2; shift 2; case $sheets in /*) ;; *) sheets=$here/$sheets ;; esac; set -- sheets "$sheets" "$@"; }
exec "$root/bench/tests.sh" io.reelwright.bench.editor.EditorTable "$folder" "$@"
