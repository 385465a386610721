#!/bin/sh
# Builds what takes the pictures of the README, and takes them anew.
set -e
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$root/build/dev}
cmake --build "$build" --target legscope_screenshots
"$build/resources/legscope_screenshots" "$root/resources/screenshots"
