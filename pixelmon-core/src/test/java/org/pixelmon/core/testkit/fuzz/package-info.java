/**
 * Throws damaged inputs at parsers: valid ones changed at random, with a fixed seed. A few hundred
 * of each in every build, any number by {@code scripts/bench/fuzz.sh}.
 */
package org.pixelmon.core.testkit.fuzz;
