#!/usr/bin/env bash
# Proves that a video is made on a machine that has a JDK 25, Maven and nothing else: a minimal Debian 12 in a chroot, once as
# root and once as a user, each killed in the middle of VISUAL and resumed. Needs root, debootstrap, and the network for it.
#
#   ./reelwright bench bare-machine [BASE]   BASE: an empty or an earlier folder for the system, kept; left out: a fresh one,
#                                            removed at the end
#   MAVEN_REPOSITORY   what Maven has fetched already, copied into the chroot to save time; ~/.m2/repository if left out
#   MAVEN_SETTINGS     a settings.xml for Maven in the chroot, where the network is reached through a mirror
#   MAKER              root or maker: only the one of them
#
# It takes about two minutes of one core for each of the two; the files of both must be the same.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

fail() { echo "bare-machine: $*" >&2; exit 1; }

# Everything below runs in a mount namespace of its own, so that no mount is left behind whatever happens.
inside() {
    local base=$1 jdk=$2 maven=$3 repository=$4
    mount -t proc proc "$base/proc"
    mount --rbind /dev "$base/dev"
    mkdir -p "$base/opt/jdk"
    mount --bind "$jdk" "$base/opt/jdk"
    # Some systems keep the certificates of all JDKs in one place outside of them.
    local certificates
    certificates=$(realpath "$jdk/lib/security/cacerts")
    [[ $certificates == "$(realpath "$jdk")"/* ]] || install -D -m 644 "$certificates" "$base$certificates"
    rm -rf "$base/opt/maven" && cp -rL "$maven" "$base/opt/maven"
    cp -L /etc/resolv.conf /etc/hosts "$base/etc/"
    chroot "$base" id maker > /dev/null 2>&1 || chroot "$base" useradd --create-home --uid 4242 maker

    local tool
    for tool in ffmpeg ffprobe fc-list node Xorg postgres gcc; do
        if chroot "$base" sh -c "command -v $tool" > /dev/null; then fail "this machine is not bare: it has $tool"; fi
    done
    [[ -z $(find "$base/usr/share/fonts" -name '*.[ot]tf' 2> /dev/null) ]] || fail "this machine is not bare: it has fonts"
    [[ ${MAKER:-root} != root ]] || make_as "$base" root /root "$repository"
    [[ ${MAKER:-maker} != maker ]] || make_as "$base" maker /home/maker "$repository"
}

# A command as a newcomer gives it: from the folder above the program, with nothing in the environment. It takes the place of
# the shell that calls this, so that its number is known.
as() {
    local base=$1 user=$2 folder=$3 line=$4
    exec chroot "$base" setpriv --reuid "$user" --regid "$user" --init-groups env -i HOME="$folder" USER="$user" \
        PATH=/opt/maven/bin:/usr/bin:/bin:/usr/sbin:/sbin JAVA_HOME=/opt/jdk sh -c "cd && $line" < /dev/null
}

make_as() {
    local base=$1 user=$2 folder=$3 repository=$4 before=$SECONDS video
    rm -rf "$base$folder/reelwright" "$base$folder/.local" "$base$folder/out"
    mkdir -p "$base$folder/reelwright"
    git -C "$home" -c safe.directory='*' archive HEAD | tar -x -C "$base$folder/reelwright"
    # Only saves fetching: what is missing in it comes over the network.
    [[ -d $base$folder/.m2 ]] || { mkdir "$base$folder/.m2" && cp -r "$repository" "$base$folder/.m2/repository"; }
    [[ -z ${MAVEN_SETTINGS:-} ]] || cp -L "$MAVEN_SETTINGS" "$base$folder/.m2/settings.xml"
    chroot "$base" chown -R "$user" "$folder/reelwright" "$folder/.m2"
    local make='reelwright/reelwright make "Why honey never spoils" --source reelwright/examples/honey.md --seconds 15'
    local said=$base$folder/said id
    as "$base" "$user" "$folder" "exec $make > said 2>&1" &
    local started=$!
    until grep -q 'visual     → visual' "$said" 2> /dev/null; do
        kill -0 $started 2> /dev/null || fail "make as $user ended before VISUAL: $(cat "$said")"
        sleep 0.2
    done
    sleep 1
    kill -9 $started || fail "make as $user could not be killed"
    wait $started 2> /dev/null || true
    id=$(ls "$base$folder/.local/share/reelwright/assets/kept")
    (as "$base" "$user" "$folder" "reelwright/reelwright resume $id") || fail "resume as $user ended with $?"
    video=$base$folder/out/why-honey-never-spoils/why-honey-never-spoils-tiktok_9x16.mp4
    [[ -s $video && $(head -c 8 "$video" | tail -c 4) == ftyp ]] || fail "resume as $user left no video"
    echo "bare-machine: as $user: $(stat -c %s "$video") bytes in $((SECONDS - before)) s," \
        "sha256 $(sha256sum "$video" | cut -c 1-16)"
}

if [[ ${1:-} == --inside ]]; then
    shift
    inside "$@"
    exit
fi

((EUID == 0)) || fail "needs root, for chroot and mounts"
command -v debootstrap > /dev/null || fail "needs debootstrap: apt-get install debootstrap"
jdk=${JAVA_HOME:?is not set: start this as ./reelwright bench bare-machine}
maven=$(dirname "$(dirname "$(readlink -f "$(command -v mvn)")")")
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
mkdir -p "$repository"
if [[ -n ${1:-} ]]; then
    base=$(realpath -m "$1")
else
    base=$(mktemp -d /var/tmp/bare-machine.XXXXXX)
    trap 'rm -rf --one-file-system "$base"' EXIT
fi
[[ -e $base/etc/debian_version ]] || debootstrap --variant=minbase bookworm "$base" > "$base.log" 2>&1 ||
    fail "debootstrap failed; its output is in $base.log"
chmod 755 "$base"
unshare --mount --propagation private -- "$0" --inside "$base" "$jdk" "$maven" "$repository"
