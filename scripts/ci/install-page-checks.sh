#!/bin/sh
# Puts what the report page is checked with where the tests find it: axe-core (accessibility) and the Nu
# HTML checker. Does nothing when they are there already.
set -eu

# shellcheck source=scripts/ci/npm-packages.sh
. "$(dirname -- "$0")/npm-packages.sh"
install_packages page-checks 'the checks of the report page' axe-core@4.14.1 vnu-jar@26.9.27
