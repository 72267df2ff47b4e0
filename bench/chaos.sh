#!/bin/sh
# Two servers in process namespaces of their own are killed, frozen inside transactions, robbed of disk space and of their files' bytes:
# ./reelwright bench chaos [CAMPAIGNS [SEED]]. Needs root.
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
exec "$root/bench/tests.sh" io.reelwright.chaos.Chaos "${1:-60}" "${2:-20261}"
