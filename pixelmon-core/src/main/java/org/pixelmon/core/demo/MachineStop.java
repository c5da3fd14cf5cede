package org.pixelmon.core.demo;

import java.time.Instant;

/**
 * Days without beams: a technical stop or the winter stop.
 *
 * @param start first moment without beams
 * @param end when beams come back
 * @param warmFrom when the cooling is taken up to {@code warmCelsius}
 * @param warmTo when it goes back to its working point
 * @param warmCelsius temperature of the loops while warm, degrees Celsius
 */
record MachineStop(
    Instant start, Instant end, Instant warmFrom, Instant warmTo, double warmCelsius) {}
