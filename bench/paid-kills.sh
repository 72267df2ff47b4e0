#!/bin/sh
# Kills and freezes servers that buy scenes of fakes of Kie.ai and fal.ai and of a shop, and their database, then compares all books:
# ./reelwright bench paid-kills [CAMPAIGNS [KILLS [FREEZES [RESTARTS [LOSSES_OF_REDIS [SEED]]]]]]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
exec "$root/bench/tests.sh" io.reelwright.kill.PaidKills "${1:-750}" "${2:-60}" "${3:-10}" "${4:-2}" "${5:-4}" "${6:-20261}"
