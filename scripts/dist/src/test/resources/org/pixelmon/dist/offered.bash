# What bash offers for a command line that ends with an empty word or a part of one.
# bash offered.bash SCRIPT WORD...
. "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
read -r _ _ function _ <<<"$(complete -p "$1")"
"$function"
printf '%s\n' "${COMPREPLY[@]}"
