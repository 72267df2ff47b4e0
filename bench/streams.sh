#!/bin/sh
# How long an event takes from its INSERT to the clients: ./reelwright bench streams [CLIENTS EVENTS_A_SECOND SECONDS [DEAF [CAMPAIGNS|all]]]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
ulimit -n "$(ulimit -Hn)"
[ $# -gt 0 ] || set -- 1000 10 20
exec "$root/bench/tests.sh" io.reelwright.server.StreamBench "$@"
