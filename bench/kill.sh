#!/bin/sh
# Kills one make again and again, and looks whether it keeps its promises: ./reelwright bench kill [KILLS [POSTMASTER_KILLS [SEED]]]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
exec "$root/bench/tests.sh" io.reelwright.kill.KillHarness "${1:-20}" "${2:-5}" "${3:-20261}"
