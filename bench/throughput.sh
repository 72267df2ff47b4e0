#!/bin/sh
# Durable campaigns a second against the bare commit rate of the same pool: ./reelwright bench throughput [CAMPAIGNS [ROUNDS]]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
exec "$root/bench/tests.sh" io.reelwright.graph.ThroughputBench "${1:-4000}" "${2:-3}"
