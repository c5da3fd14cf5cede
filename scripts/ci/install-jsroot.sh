#!/bin/sh
# Puts JSROOT, the reader our ROOT files are checked with, where the tests find it; they need no drawing.
# Does nothing when it is there already.
set -eu

# shellcheck source=scripts/ci/npm-packages.sh
. "$(dirname -- "$0")/npm-packages.sh"
install_packages jsroot 'the JSROOT checks' jsroot@7.11.2 @oneidentity/zstd-js@1.0.3
