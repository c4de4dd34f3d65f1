#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Completes a few lines as bash would, and compares.
set -euo pipefail
shopt -s extglob
# shellcheck source=packaging/completion/safeconduct-cli.bash
. "$(dirname "$0")/../completion/safeconduct-cli.bash"
wrong=0

expect() { # EXPECTED WORD...: what the last word completes to
    local expected=$1
    shift
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _safeconduct_cli
    [ "${COMPREPLY[*]}" = "$expected" ] && return
    echo "completion: '$*' gives '${COMPREPLY[*]}' instead of '$expected'"
    wrong=1
}

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
touch "$folder/mail.plan.json" "$folder/mail.safeconduct" "$folder/notes.txt"
expect 'advise' safeconduct-cli ad
expect 'check advise decide secrets snippets explain' safeconduct-cli ''
expect 'decide' safeconduct-cli --lang de de
expect 'en de' safeconduct-cli --lang ''
expect '--connection' safeconduct-cli advise --c
expect '--accept-risk' safeconduct-cli decide "$folder/mail.plan.json" --a
expect "$folder/mail.plan.json $folder/mail.safeconduct" safeconduct-cli snippets "$folder/"
expect '' safeconduct-cli explain C
exit "$wrong"
