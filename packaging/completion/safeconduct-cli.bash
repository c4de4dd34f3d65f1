# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Completion of safeconduct-cli for bash.

_safeconduct_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' index options
    COMPREPLY=()
    for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
        --lang | --date) index=$((index + 1)) ;; # their value is no command
        -*) ;;
        *) command=${COMP_WORDS[index]} && break ;;
        esac
    done
    case $before in
    --lang)
        mapfile -t COMPREPLY < <(compgen -W 'en de' -- "$word")
        return
        ;;
    --without)
        mapfile -t COMPREPLY < <(compgen -W 'portfolio robustness scenarios portfolio,robustness,scenarios' -- "$word")
        return
        ;;
    --profile)
        mapfile -t COMPREPLY < <(compgen -W 'bsi-tr-02102 nist-800-52 tlsref-intermediate tlsref-modern' -- "$word")
        return
        ;;
    --out)
        compopt -o filenames 2>/dev/null || true # no completion under way in the test
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --connection | --why | --target | --choose | --because | --accept-risk | --owner | --until | --by | --role | --review | --date) return ;;
    esac
    case $command in
    '') options='--help --version --lang --date --json' ;;
    check | explain) options='--json --lang --help' ;;
    advise) options='--json --connection --why --without --lang --date --help' ;;
    decide) options='--out --choose --because --accept-risk --owner --until --by --role --review --json --lang --date --help' ;;
    secrets) options='--out --json --lang --date --help' ;;
    snippets) options='--connection --target --profile --json --lang --date --help' ;;
    *) return ;;
    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [[ $command == '' ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'check advise decide secrets snippets explain' -- "$word")
    elif [[ $command != explain ]]; then
        compopt -o filenames 2>/dev/null || true # no completion under way in the test
        mapfile -t COMPREPLY < <(compgen -f -X '!*.@(plan.json|safeconduct)' -- "$word"; compgen -d -- "$word")
    fi
}
complete -F _safeconduct_cli safeconduct-cli
