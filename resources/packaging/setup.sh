# shellcheck shell=bash disable=SC2154
# Sourced by run.sh and test.sh: installs what is missing, configures and builds. It says what it does on stderr, so
# that the standard output belongs to the program. `root` is the source directory.

say() { printf '%s\n' "$*" >&2; }

# The packages that the given list files name and that are not installed.
missing_packages() {
    local package
    # shellcheck disable=SC2013
    for package in $(sed 's/#.*//' "$@"); do
        if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
            printf '%s ' "$package"
        fi
    done
}

# What apt-get is to be run through: nothing for root, else sudo when it can be used. Fails when neither works.
privilege() {
    if [ "$(id -u)" -eq 0 ]; then
        return 0
    fi
    command -v sudo >/dev/null || return 1
    if sudo -n true 2>/dev/null; then
        echo "sudo -n"
    elif [ -t 0 ] && [ -t 2 ]; then
        echo sudo
    else
        return 1
    fi
}

# install_packages LIST...: installs those that are missing, says which; exits 2 where it cannot.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian system: nothing is installed. Needed are the libraries and tools that these files name:"
        say "  $*"
        return 0
    fi
    local missing as
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "Missing Debian packages: $missing"
    if ! as=$(privilege); then
        say "Installing them needs root, or sudo, and neither works here. As root, run:"
        say "  apt-get update && apt-get install --no-install-recommends $missing"
        exit 2
    fi
    local apt="$as env DEBIAN_FRONTEND=noninteractive apt-get -q"
    # The lists of a fresh system are empty or old: then they are fetched, and it is tried again.
    # shellcheck disable=SC2086
    $apt install -y --no-install-recommends $missing >&2 </dev/null \
        || { $apt update >&2 </dev/null && $apt install -y --no-install-recommends $missing >&2 </dev/null; } \
        || { say "apt-get could not install: $missing"; exit 2; }
}

# configure PRESET [CMAKE OPTIONS...]
configure() {
    local preset=$1
    shift
    local launcher=()
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    cmake -S "$root" --preset "$preset" "${launcher[@]}" "$@" >&2 || { say "Configuring the $preset build failed."; return 2; }
}

# build PRESET [TARGETS...]
build() {
    local preset=$1
    shift
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    cmake --build "$root/build/$preset" --parallel "$(nproc)" "${targets[@]}" >&2 || { say "The $preset build failed."; return 2; }
}
