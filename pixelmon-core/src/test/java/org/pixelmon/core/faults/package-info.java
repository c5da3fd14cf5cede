/**
 * Faults of remote sources, really caused: lines that break, servers that answer wrongly, programs
 * that misbehave; with what has to come of each. The tests of the stages play a fixed, short
 * selection in their own process, {@code scripts/bench/fault-test.sh} plays all against the
 * installed programs.
 */
package org.pixelmon.core.faults;
