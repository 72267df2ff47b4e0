#!/bin/sh
# What campaigns cost that wait for a provider, in a heap of 192 MB: ./reelwright bench sleepers [CAMPAIGNS]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
exec "$root/bench/tests.sh" -Xmx192m io.reelwright.graph.SleepersBench "${1:-10000}"
