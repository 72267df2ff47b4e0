#!/bin/sh
# Plays campaigns in simulated worlds full of accidents: ./reelwright bench simulation [SEEDS [FIRST]]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
exec "$root/bench/tests.sh" io.reelwright.graph.Simulation "${1:-100000}" "${2:-0}"
