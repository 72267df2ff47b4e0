#!/bin/sh
# Learns the weights of the niches anew, after their example texts have changed: ./reelwright bench train-niches
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
"$root/bench/tests.sh" io.reelwright.phase.plan.TrainNiches "$root/src/main/resources/io/reelwright/phase/plan/niche.weights"
