# shellcheck shell=sh disable=SC2034,SC2154 # what is set here is used by the scripts
# Sourced by the pipelines that make everything of Run 3: what they share. Expects lib/steps.sh.
: "${root:?}" "${bin:?}"

run3_first=7920
# No fill has this number yet: up to it means all there are.
run3_last=99999

fills=data/fills_info/fills_run3.csv
luminosity=data/luminosity/integrated_luminosity_per_fill_run3.csv
logs=data/logs
# Of the plots beside the averages of the currents; all there are unless this names some.
formats=

# check_programs: the programs are there, Java is, and they know the password of the database, unless
# they need none.
check_programs() {
  [ -x "$bin/pixelmon-currents" ] \
    || die 2 "no programs in $bin: build them with 'mvn -B -DskipTests package'"
  code=0
  # shellcheck disable=SC2086 # one word or none
  settings=$("$bin/pixelmon-currents" fetch --show-config $offline) || code=$?
  [ "$code" -eq 0 ] || exit "$code"
  if [ -z "$offline" ] && [ "$(setting offline)" = false ] && [ -n "$(setting omds.user)" ]; then
    password=$(setting omds.passwordFile)
    [ -r "$password" ] || [ -r "${password%/*}/omds.properties" ] || die 6 \
      "$password: no password of the database - write it into the first line of this file (chmod 600), or stay --offline"
  fi
}

# setting KEY: its value.
setting() {
  echo "$settings" | sed -n "s/^$1  *= \(.*\)  \[.*\]\$/\1/p"
}

# all_plots COMMAND: COMMAND with each plot, and the report, of the fills of $range, the last of them
# $latest. Expects $inputs, and $formats of all but the averages.
all_plots() {
  barrel_plots "$1"
  endcap_plots "$1"
  temperature_plots "$1"
  report "$1"
}
# shellcheck disable=SC2086 # $range, $inputs and $formats are options with their values
barrel_plots() {
  "$1" pixelmon-currents plot -s Barrel $range $inputs -x_axes lumi,fill,fluence,time
  "$1" pixelmon-currents plot -s Barrel $range $inputs $formats -x_axes lumi,fill -tref 0 -normroc -normvol
  "$1" pixelmon-currents plot -s Barrel $range $inputs $formats -x_axes fill -current digital
  "$1" pixelmon-currents plot-azimuth -s Barrel -ff "$latest" $inputs $formats -layer 1,2,3,4 -normroc -tref 0 -csv
}
# shellcheck disable=SC2086 # $range, $inputs and $formats are options with their values
endcap_plots() {
  "$1" pixelmon-currents plot -s EndCap $range $inputs $formats -x_axes lumi,fill -normroc
  "$1" pixelmon-currents plot -s EndCap $range $inputs $formats -x_axes lumi,fill -tref 0 -normroc
  "$1" pixelmon-currents plot-azimuth -s EndCap -ff "$latest" $inputs $formats -layer 1,2,3 -normroc -tref 0 -csv
}
# shellcheck disable=SC2086 # $range, $inputs and $formats are options with their values
temperature_plots() {
  "$1" pixelmon-temperatures plot -ts readout_group -s Barrel $range $inputs $formats -x fill,lumi,time --by layer
}
# shellcheck disable=SC2086 # $range and $inputs are options with their values
report() {
  "$1" pixelmon-currents report $range $inputs
}
