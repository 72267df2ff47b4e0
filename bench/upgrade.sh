#!/bin/sh
# An older binary of this repository and this one at work on the same databases, while this one takes the other's place:
# ./reelwright bench upgrade [OLD_COMMIT [SECONDS [SEED]]]
# Without a commit, the old one is the last before the newest migration of the schema that has all migrations before its own newest: of
# work that was merged, one in the middle may lack some. It is built in a folder that goes away.
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd -P)
cd "$root"
fail() { echo "upgrade: $*" >&2; exit 2; }

old=${1:-}
if [ -z "$old" ]; then
    newest=$(git log -1 --format=%H --diff-filter=A -- 'src/main/resources/db/migration/V*.sql' 2>/dev/null) || newest=
    [ -n "$newest" ] || fail "git does not tell when the newest migration came; this needs a clone with its history"
    for old in $(git rev-list --first-parent "$newest^"); do
        git ls-tree --name-only "$old" src/main/resources/db/migration/ | sed -n 's|.*/V\([0-9]*\)__.*|\1|p' | sort -n |
            awk '$1 != NR { exit 1 }' && break
    done
fi
commit=$(git rev-parse --verify --quiet "$old^{commit}") || fail "$old: no such commit"

folder=$(mktemp -d "${TMPDIR:-/tmp}/reelwright-upgrade-XXXXXX")
clean() {
    code=$?
    trap - EXIT
    git worktree remove --force "$folder/tree" > /dev/null 2>&1 || git worktree prune
    # What went wrong can be looked at.
    if [ "$code" = 1 ]; then echo "the logs are in $folder" >&2; else rm -rf "$folder"; fi
    exit "$code"
}
child=
trap clean EXIT
trap '[ -z "$child" ] || kill "$child"; exit 130' INT
trap '[ -z "$child" ] || kill "$child"; exit 143' TERM
git worktree add -q --detach "$folder/tree" "$commit"
echo "old: $(git log -1 --format='%h %s' "$commit" | cut -c 1-100)"
mvn -q -B -f "$folder/tree/pom.xml" test-compile dependency:build-classpath \
    -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=test > "$folder/build.log" 2>&1 ||
    { tail -n 20 "$folder/build.log" >&2; fail "$commit does not build"; }
"$root/bench/tests.sh" io.reelwright.upgrade.Upgrade \
    "$folder/tree/target/classes:$folder/tree/target/test-classes:$(cat "$folder/classpath")" \
    "${2:-60}" "${3:-20261}" "$folder/run" &
child=$!
wait "$child"
