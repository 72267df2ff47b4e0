#!/bin/sh
# A server buys from services of which 30 % of the answers are broken:
# ./reelwright bench broken-answers [CAMPAIGNS [DOUBT_LIMIT [quality|whole [SEED]]]]
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
exec "$root/bench/tests.sh" io.reelwright.broken.BrokenAnswers "${1:-100}" "${2:-5}" "${3:-quality}" "${4:-20261}"
