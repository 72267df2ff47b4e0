#!/bin/sh
# What a make costs against the bare encode of its own frames: ./reelwright bench cost [ROUNDS [make arguments…]]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
rounds=${1:-3}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- "Why honey never spoils" --source "$root/examples/honey.md" --seconds 30 --outputs tiktok_9x16
exec "$root/bench/tests.sh" io.reelwright.bench.CostTable "$rounds" "$@"
