#!/bin/bash
# Installs what is missing, builds with warnings as errors, and runs every test; then the engine's tests again under
# AddressSanitizer with UndefinedBehaviorSanitizer, and under ThreadSanitizer. Exits 0 when all have passed.
set -u
exec </dev/null
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/resources/packaging/setup.sh"

install_packages "$root/resources/packaging/build-packages.txt" "$root/resources/packaging/test-packages.txt"

# ThreadSanitizer of GCC 12 cannot place its shadow where the kernel randomizes more than 28 bits of an address.
fixed_addresses() {
    local bits
    bits=$(cat /proc/sys/vm/mmap_rnd_bits 2>/dev/null || echo 28)
    if [ "$bits" -gt 28 ] && setarch --addr-no-randomize true 2>/dev/null; then
        echo setarch --addr-no-randomize
    fi
}

summary=()
failed=0

# stage PRESET TITLE [CTEST OPTIONS...]: configures, builds, runs the tests, and notes ctest's closing line.
stage() {
    local preset=$1 title=$2 log="$root/build/$1/ctest.log" jobs=$(($(nproc) * 2)) run closing
    shift 2
    say "== $title"
    if ! configure "$preset" || ! build "$preset"; then
        summary+=("$title: did not build")
        failed=1
        return
    fi
    run=(ctest --test-dir "$root/build/$preset" --output-on-failure --no-tests=error)
    if [ "$preset" = tsan ]; then # its tests compute more than they wait
        run=($(fixed_addresses) "${run[@]}")
        jobs=$(($(nproc) + 1))
    fi
    "${run[@]}" --parallel "$jobs" "$@" 2>&1 | tee "$log"
    local status=${PIPESTATUS[0]}
    closing=$(grep -E '^[0-9]+% tests passed' "$log" | tail -n 1)
    summary+=("$title: ${closing:-ctest ran no test}")
    [ "$status" -eq 0 ] || pass_alone "$log" "${run[@]}" || failed=1
}

# pass_alone LOG CTEST...: whether the few tests that failed beside others pass by themselves, as they do where the machine
# had no time for them; the summary names them. Nothing that crashed, or that a sanitizer spoke of, is run again.
pass_alone() {
    local log=$1 ended names
    shift
    ended=$(grep -E '^[[:space:]]+[0-9]+ - [a-z0-9_]+ \(' "$log" | sort -u)
    names=$(sed -nE 's/^ *[0-9]+ - ([a-z0-9_]+) \((Failed|Timeout)\)$/\1/p' <<<"${ended//$'\t'/ }" | tr '\n' ' ')
    if [ -z "$names" ] || [ "$(wc -l <<<"$ended")" -gt 3 ] || [ "$(wc -w <<<"$names")" -ne "$(wc -l <<<"$ended")" ] \
        || grep -qE 'Sanitizer|runtime error:' "$log"; then
        return 1
    fi
    say "== Failed beside others, again alone: $names"
    "$@" --rerun-failed || return 1
    summary+=("    passed alone: $names")
}

stage ci "All tests"
stage asan "Engine tests under ASan and UBSan" -L engine
stage tsan "Engine tests under TSan" -L engine

printf '\n'
printf '%s\n' "${summary[@]}"
printf 'Took %d minutes %d seconds.\n' $((SECONDS / 60)) $((SECONDS % 60))
exit "$failed"
