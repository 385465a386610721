#!/bin/bash
# Installs the Debian packages that are missing, builds Legscope and starts it with the given arguments.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/resources/packaging/setup.sh"

install_packages "$root/resources/packaging/build-packages.txt"
configure release -DBUILD_TESTING=OFF
build release legscope

headless=(--headless)
if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    headless=()
fi
for argument in "$@"; do
    if [ "$argument" = --headless ]; then
        headless=()
    fi
done
exec "$root/build/release/app/legscope" "${headless[@]}" "$@"
