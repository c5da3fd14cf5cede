package org.pixelmon.core.oms;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A fill as OMS knows it; everything but its number may be missing.
 *
 * @param number fill number
 * @param startStableBeam start of stable beams, UTC
 * @param endStableBeam end of stable beams, UTC
 * @param stableBeams whether stable beams were declared
 * @param delivered luminosity delivered to CMS
 * @param recorded luminosity recorded by CMS
 * @param injectionScheme filling pattern, for example {@code 25ns_315b_302_237_240_48bpi_11inj}
 * @param bunchesColliding number of bunch pairs that collide in CMS
 */
public record OmsFill(
    int number,
    Optional<Instant> startStableBeam,
    Optional<Instant> endStableBeam,
    boolean stableBeams,
    Optional<OmsLuminosity> delivered,
    Optional<OmsLuminosity> recorded,
    Optional<String> injectionScheme,
    OptionalInt bunchesColliding) {}
