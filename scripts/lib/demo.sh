# shellcheck shell=sh
# Sourced by run3.sh for the demo: what goes beyond currents and temperatures. Expects lib/steps.sh.
: "${bin:?}"

# demo_radiation FILLS: the fluence field of the demo detector, and radiation profiles of one readout
# group of each layer and disk, from the first fill to the last with the winter between. FILLS is the
# fills file, below the home folder. Expects $offline and $quiet.
demo_radiation() {
  step pixelmon-fluence field -q
  step pixelmon-fluence modules -q
  step pixelmon-fluence plot --modules --r-range 2,18 --per-fb --era run3 -q
  step pixelmon-fluence plot --at-z 0,30,50 --r-range 2,18 -q
  step pixelmon-fluence fit -d r -x 0 -f '[0]*pow(x,[1])+[2]' -p 0.5,-1.8,0.002 --xmin 2 --xmax 18 -q
}
