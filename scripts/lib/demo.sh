# shellcheck shell=sh disable=SC2034 # what is set here is used by lib/steps.sh
# Sourced by run3.sh for the demo: the steps that a real run leaves out. Expects lib/steps.sh and
# $offline.
: "${bin:?}"
home=${home:-}
fills=${fills:-}

# side_by_side FUNCTION...: runs all at once, each in a shell of its own, and waits for all of them. A
# function ends with finish.
side_by_side() {
  lanes=
  for lane; do
    {
      trap 'interrupted 143' HUP INT TERM
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
    case $code in
      0) ;;
      7) partial=true ;;
      *) failed=$code ;;
    esac
  done
  child=
  [ "$failed" -eq 0 ] || exit "$failed"
}

# demo_radiation: the fluence field of the demo detector, and radiation profiles of a readout group of
# each layer and disk: of two years, of the winter between them, and of all together. Expects $fills, the
# fills file.
# shellcheck disable=SC2317 # called by side_by_side
demo_radiation() {
  profiles=data/radiation_simulation
  field=data/fluence/fluence_field_phase1_6500GeV.root
  # The last fill before the turn of the year and the first one after it.
  winter=$(awk -F, 'NR > 1 {
    year = substr($2, 1, 4)
    if (last != "" && year != before) print "-ff", last, "-lf", $1 + 0
    last = $1 + 0
    before = year
  }' "$home/$fills" | head -n 1)
  step pixelmon-fluence field -q
  side_by_side first_demo_year second_demo_year
  step pixelmon-radsim merge -i "$profiles/parts" -o "$profiles/profile_{group}_2022_2023.txt" -q
  side_by_side check_demo_profiles plot_demo_profiles
}

# prepare_demo OPTION...
prepare_demo() {
  groups=BPix_BmI_SEC1_LYR1,BPix_BmI_SEC1_LYR2,BPix_BmI_SEC1_LYR3,BPix_BmI_SEC1_LYR4
  groups=$groups,FPix_BmI_D1_ROG2_RNG1,FPix_BmI_D2_ROG2_RNG1,FPix_BmI_D3_ROG2_RNG1
  step pixelmon-radsim prepare -i "$fills" -rog "$groups" -f "$field" -o "$profiles/parts" \
    -tsf 7200 "$@" -q ${offline:+"$offline"}
}

# shellcheck disable=SC2317 # called by side_by_side
first_demo_year() {
  prepare_demo --year 2022 -tsi 21600
  step pixelmon-fluence modules -q
  step pixelmon-fluence plot --modules --r-range 2,20 --per-fb --era run3 -q
}

# shellcheck disable=SC2317 # called by side_by_side
second_demo_year() {
  prepare_demo --year 2023 -tsi 21600
  # shellcheck disable=SC2086 # options and their values
  [ -z "$winter" ] || prepare_demo $winter -tsi 86400
}

# shellcheck disable=SC2317 # called by side_by_side
check_demo_profiles() {
  step pixelmon-radsim check -f "$field" "$profiles/profile_BPix_BmI_SEC1_LYR1_2022_2023.txt" -q
}

# shellcheck disable=SC2317 # called by side_by_side
plot_demo_profiles() {
  set --
  for layer in 1 2 3 4; do
    set -- "$@" "$profiles/profile_BPix_BmI_SEC1_LYR${layer}_2022_2023.txt"
  done
  step pixelmon-radsim plot "$@" -p BPix_BmI_SEC1_2022_2023 --format png,pdf -q
}
