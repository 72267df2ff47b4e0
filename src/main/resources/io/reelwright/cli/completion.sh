# Completion of reelwright for bash and zsh. Load it with: source <(reelwright completion)

# What a word can be, by command and option, or by command and place: words, list (with commas), file, dir, campaign or flag.
_reelwright_what() {
    case "$1 $2" in
@WHAT@
        *) case "$2" in
@EVERYWHERE@
        esac ;;
    esac
}

_reelwright_options() {
    case "$1" in
@OPTIONS@
    esac
}

# Prints what can end a command line: files, dirs, or words with one word a line. The arguments are the program and its words so far.
_reelwright_ask() {
    [ -z "${ZSH_VERSION:-}" ] || emulate -L sh
    local program="$1" command='' place=0 option='' word='' kind='' before='' IFS='
'
    shift
    while [ $# -gt 1 ]; do
        word=$1
        shift
        case "$word" in
            =) ;; # bash parts --option=value at its equals sign
            --*=*) option='' ;;
            -?*)
                option=$word
                case "$(_reelwright_what "$command" "$word")" in flag | '') option='' ;; esac ;;
            *)
                if [ -n "$option" ]; then option=''
                elif [ -z "$command" ]; then command=$word
                else place=$((place + 1)); fi ;;
        esac
    done
    word=${1-}
    case "$word" in
        =) word='' ;;
        --*=*) option=${word%%=*} before="${word%%=*}=" word=${word#*=} ;;
    esac
    if [ -n "$option" ]; then kind=$(_reelwright_what "$command" "$option")
    else
        case "$command:$word" in
            *:-*) kind="words $(_reelwright_options "$command")" ;;
            :*) kind='words @COMMANDS@' ;;
            *) kind=$(_reelwright_what "$command" $place) ;;
        esac
    fi
    case "$kind" in
        file) echo files; return ;;
        dir) echo dirs; return ;;
        campaign) kind="words $("$program" completion --campaigns 2> /dev/null)" ;;
        list*)
            case "$word" in *,*) before=$before${word%,*}, word=${word##*,} ;; esac ;;
    esac
    echo words
    IFS=' 
'
    for option in ${kind#* }; do
        case "$option" in "$word"*) printf '%s\n' "$before$option" ;; esac
    done
}

if [ -n "${ZSH_VERSION:-}" ]; then
    eval '
    _reelwright_zsh() {
        local -a reply
        reply=("${(@f)$(_reelwright_ask "${(Q)words[1]}" "${(@Q)words[2,CURRENT]}")}")
        case "$reply[1]" in
            files) compset -P "--*="; _files ;;
            dirs) compset -P "--*="; _files -/ ;;
            *) (( $#reply > 1 )) && compadd -- "${(@)reply[2,-1]}" ;;
        esac
    }
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u; }
    compdef _reelwright_zsh reelwright'
elif [ -n "${BASH_VERSION:-}" ]; then
    _reelwright() {
        local IFS=$'\n' word=${COMP_WORDS[COMP_CWORD]}
        [ "$word" != = ] || word=
        local -a reply=($(_reelwright_ask "${COMP_WORDS[0]/#\~/$HOME}" "${COMP_WORDS[@]:1:COMP_CWORD}"))
        case "${reply[0]-}" in
            files) compopt -o filenames 2> /dev/null; COMPREPLY=($(compgen -f -- "$word")) ;;
            dirs) compopt -o filenames 2> /dev/null; COMPREPLY=($(compgen -d -- "$word")) ;;
            *) COMPREPLY=("${reply[@]:1}") ;;
        esac
    }
    complete -F _reelwright reelwright
fi
