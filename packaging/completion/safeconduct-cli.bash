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
    --format)
        mapfile -t COMPREPLY < <(compgen -W 'md html pdf odt json csv oscal madr' -- "$word")
        return
        ;;
    --servers)
        mapfile -t COMPREPLY < <(compgen -W 'exchange linux online hosted relay webmail' -- "$word")
        return
        ;;
    --from)
        mapfile -t COMPREPLY < <(compgen -W 'office branch home mobile devices others' -- "$word")
        return
        ;;
    --sensitivity)
        mapfile -t COMPREPLY < <(compgen -W 'normal high very-high' -- "$word")
        return
        ;;
    --treatment)
        mapfile -t COMPREPLY < <(compgen -W 'accept reduce avoid transfer' -- "$word")
        return
        ;;
    --event)
        mapfile -t COMPREPLY < <(compgen -W 'create propose withdraw request-changes accept reject implemented confirm supersede deprecate' -- "$word")
        return
        ;;
    --cert | --key | --trust | --output | --request | --reply | --add | --supersedes | --successor | --into | --against)
        compopt -o filenames 2>/dev/null || true # no completion under way in the test
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    --out)
        compopt -o filenames 2>/dev/null || true # no completion under way in the test
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --connection | --why | --target | --choose | --because | --accept-risk | --owner | --until | --milestone | --reached | --by | --role | --review | --date | --comment | --host | --head | --password-fd | --key-password-fd | --number | --url | --crl-url | --ocsp-url | --users | --title | --seen | --revision | --status | --organisation | --limit) return ;;
    esac
    case $command in
    '') options='--help --version --lang --date --json' ;;
    check | explain) options='--json --lang --help' ;;
    advise) options='--json --connection --why --without --lang --date --help' ;;
    decide) options='--out --choose --because --accept-risk --owner --until --treatment --milestone --by --role --review --consult --inform --json --lang --date --help' ;;
    secrets) options='--out --json --lang --date --help' ;;
    export) options='--format --out --language --json --lang --date --help' ;;
    diff) options='--html --json --lang --date --help' ;;
    review) options='--plan --json --lang --date --help' ;;
    lint) options='--trust --plan --suppress --sarif --json --lang --date --help' ;;
    register) options='--db --password-fd --by --seen --revision --out --within --ics --status --plan --organisation --from --until --limit --head --trust --cert --key --key-password-fd --suppress --sarif --sql --json --lang --date --help' ;;
    snippets) options='--connection --target --profile --against --json --lang --date --help' ;;
    sign) options='--cert --key --password-fd --event --by --role --comment --host --output --review --answer --reached --supersedes --successor --out --json --lang --date --help' ;;
    verify) options='--trust --head --against --json --lang --date --help' ;;
    stamp) options='--request --reply --url --archive --number --json --lang --help' ;;
    evidence) options='--add --crl-url --ocsp-url --number --json --lang --help' ;;
    new) options='--servers --from --sensitivity --users --title --out --json --lang --help' ;;
    import) options='--out --into --commands --json --lang --help' ;;
    pack | unpack) options='--out --json --lang --help' ;;
    *) return ;;
    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [[ $command == '' ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'check advise decide secrets snippets explain export diff review lint register sign verify stamp evidence pack unpack import new' -- "$word")
    elif [[ $command == register && $before != @(init|add|update|supersede|list|find|show|due|history|statistics|check|seal|erase|backup|restore|lint|export|--db|--ics|--within|+([0-9])|*.safeconduct) ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'init add update supersede list find show due history statistics check seal erase backup restore lint export' -- "$word")
    elif [[ $command == import ]]; then
        compopt -o filenames 2>/dev/null || true # no completion under way in the test
        [[ $before != import ]] || mapfile -t COMPREPLY < <(compgen -W 'postfix dovecot nginx swanctl csv exchange iis' -- "$word")
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$word")
    elif [[ $command != explain && $command != new ]]; then
        compopt -o filenames 2>/dev/null || true # no completion under way in the test
        mapfile -t COMPREPLY < <(compgen -f -X '!*.@(plan.json|safeconduct)' -- "$word"; compgen -d -- "$word")
    fi
}
complete -F _safeconduct_cli safeconduct-cli
