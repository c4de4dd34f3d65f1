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
expect 'check advise decide secrets snippets explain export diff review lint register sign verify stamp evidence pack unpack import new' safeconduct-cli ''
expect 'decide' safeconduct-cli --lang de de
expect 'en de' safeconduct-cli --lang ''
expect '--connection' safeconduct-cli advise --c
expect '--accept-risk' safeconduct-cli decide "$folder/mail.plan.json" --a
expect "$folder/mail.plan.json $folder/mail.safeconduct" safeconduct-cli snippets "$folder/"
expect '--against' safeconduct-cli snippets "$folder/mail.safeconduct" --a
expect "$folder/notes.txt" safeconduct-cli snippets "$folder/mail.safeconduct" --against "$folder/no"
expect 'odt oscal' safeconduct-cli export "$folder/mail.safeconduct" --format o
expect '--sarif' safeconduct-cli lint "$folder/mail.safeconduct" --sa
expect 'add' safeconduct-cli register --db r.sqlite a
expect 'seal' safeconduct-cli register --db r.sqlite sea
expect '--seen' safeconduct-cli register --db r.sqlite update --se
expect "$folder/mail.plan.json $folder/mail.safeconduct" safeconduct-cli register --db r.sqlite add "$folder/"
expect 'postfix' safeconduct-cli import postf
expect "$folder/notes.txt" safeconduct-cli import postfix "$folder/no"
expect 'very-high' safeconduct-cli new --sensitivity v
expect '' safeconduct-cli explain C
expect 'reject' safeconduct-cli sign "$folder/mail.safeconduct" --event rej
expect '--archive' safeconduct-cli stamp "$folder/mail.safeconduct" --a
expect '--ocsp-url' safeconduct-cli evidence "$folder/mail.safeconduct" --o
expect '--trust' safeconduct-cli verify "$folder/mail.safeconduct" --t
expect '--against' safeconduct-cli verify "$folder/mail.safeconduct" --a
exit "$wrong"
