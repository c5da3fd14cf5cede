# shellcheck shell=sh disable=SC2034 # what is set here is used by lib/steps.sh
# Sourced by run3.sh for the demo: the steps that a real run leaves out. Expects lib/steps.sh and
# $offline.
: "${bin:?}"
fills=${fills:-}
latest=${latest:-}
run3_first=${run3_first:-}
temporary=${temporary:-}

# side_by_side FUNCTION...: runs all at once, each in a shell of its own, and waits for all of them. A
# function ends with finish. Expects $temporary.
side_by_side() {
  lanes=
  for lane; do
    {
      trap 'interrupted 143' HUP INT TERM
      trap ': >"$temporary/$lane.over"' EXIT
      "$lane"
      finish
    } &
    lanes="$lanes $!"
  done
  child=$lanes
  failed=0
  for lane in $lanes; do
    code=0
    wait "$lane" || code=$?
    : >"$temporary/$1.over" # also of one that was killed, and could not say so
    shift
    case $code in
      0) ;;
      7) partial=true ;;
      *) [ "$failed" -ne 0 ] || failed=$code ;;
    esac
  done
  child=
  [ "$failed" -eq 0 ] || exit "$failed"
}

# made, await FUNCTION: one that runs side by side with others has made what these wait for. If it ends
# before, so do they: how it ended is told by it.
made() {
  : >"$temporary/$lane.made"
}
await() {
  until [ -e "$temporary/$1.made" ] || [ -e "$temporary/$1.over" ]; do
    sleep 0.1 2>/dev/null || sleep 1
  done
  [ -e "$temporary/$1.made" ] || finish
}

field=data/fluence/fluence_field_phase1_6500GeV.root

# demo_field: the fluence field of the demo detector. Needs nothing but what the demo is.
# shellcheck disable=SC2317 # called by side_by_side
demo_field() {
  step pixelmon-fluence field -q
  step pixelmon-fluence modules -q
}

# demo_radiation: a map of the field, and radiation profiles of a readout group of each layer and disk,
# the winter between the years included. Expects $fills, the fills file, and its last fill, $latest.
# shellcheck disable=SC2317 # called by side_by_side
demo_radiation() {
  groups=BPix_BmI_SEC1_LYR1,BPix_BmI_SEC1_LYR2,BPix_BmI_SEC1_LYR3,BPix_BmI_SEC1_LYR4
  groups=$groups,FPix_BmI_D1_ROG2_RNG1,FPix_BmI_D2_ROG2_RNG1,FPix_BmI_D3_ROG2_RNG1
  step pixelmon-fluence plot --modules --r-range 2,20 --per-fb --era run3 --format png -q
  step pixelmon-radsim prepare -i "$fills" -ff "$run3_first" -lf "$latest" -rog "$groups" \
    -f "$field" -tsf 7200 -tsi 21600 -q ${offline:+"$offline"}
  profile=data/radiation_simulation/profile_BPix_BmI_SEC1_LYR
  years=_${run3_first}_$latest.txt
  step pixelmon-radsim check -f "$field" "${profile}1$years" -q
  set --
  for layer in 1 2 3 4; do
    set -- "$@" "$profile$layer$years"
  done
  step pixelmon-radsim plot "$@" -p "BPix_BmI_SEC1${years%.txt}" --format png -q
}
