#!/bin/sh
# Searches and late readers in a house with many campaigns and many foreign events: ./reelwright bench large-tables [CAMPAIGNS [EVENTS]]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
exec "$root/bench/tests.sh" io.reelwright.event.live.LargeTablesBench "${1:-60000}" "${2:-300000}"
