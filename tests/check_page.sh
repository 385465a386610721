#!/bin/sh
# check_page.sh PAGE LABEL PROGRAMS [ROW...]: every test that PAGE names exists, and belongs to a program with that label
# (a regular expression); each ROW of the specification stands in front of one.
# PAGE names a test as `program::function` or `program::function [data row]`. PROGRAMS has a line for each test
# class: its name, the program's file, its labels, the class that the program is told to run, with tabs between.
set -u
page=$1 label=$2 programs=$3
shift 3
tab=$(printf '\t')
wrong=0
known=$(mktemp -d) || exit 2
trap 'rm -rf "$known"' EXIT

complain() {
    echo "$page: $*"
    wrong=$((wrong + 1))
}

# tests_of PROGRAM: writes its functions and data rows to $known/PROGRAM, once; false when there is no such program.
tests_of() {
    [ ! -e "$known/$1" ] || return 0
    entry=$(grep "^$1$tab" "$programs") || return 1
    file=$(printf '%s\n' "$entry" | cut -f 2) class=$(printf '%s\n' "$entry" | cut -f 4)
    printf '%s\n' "$entry" | cut -f 3 | tr , '\n' | grep -qx "$label" || complain "$1 has no label $label"
    # "Class function row", and " __global__ row" behind where every function runs several times.
    QT_QPA_PLATFORM=offscreen "$file" "$class" -datatags 2>/dev/null | sed 's/^[^ ]* //; s/ __global__ .*$//' >"$known/$1"
}

names=$(grep -o '`[a-z0-9_]*::[^`]*`' "$page" | tr -d '`' | sort -u)
[ -n "$names" ] || complain "no test is named"
while IFS= read -r name; do
    program=${name%%::*} test=${name#*::}
    case $test in
    *" ["*"]")
        row=${test#* \[} && row=${row%\]} && test=${test%% \[*}
        ;;
    *) row= ;;
    esac
    if ! tests_of "$program"; then
        complain "there is no program $program"
    elif [ -n "$row" ]; then
        grep -qxF -- "$test $row" "$known/$program" || complain "$program::$test has no row \"$row\""
    else
        grep -qE -- "^$test( |\$)" "$known/$program" || complain "$program has no test $test"
    fi
done <<NAMES
$names
NAMES
for row; do
    grep -qE "^\| ([A-Z][0-9]+, )*$row(, [A-Z][0-9]+)* .*\`[a-z0-9_]*::" "$page" || complain "no test is named for $row"
done
[ "$wrong" -eq 0 ] || exit 1
echo "$(printf '%s\n' "$names" | wc -l) tests are named, and all exist"
