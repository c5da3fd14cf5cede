package org.pixelmon.core.oms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Invented fills for tests. */
public final class TestFills {

  private TestFills() {}

  /** A good fill: an hour of stable beams, 0.5 pb^-1 delivered, 0.25 recorded. */
  public static OmsFill good(int number) {
    Instant start = Instant.parse("2022-07-05T14:47:08Z").plusSeconds(7200L * (number - 7920));
    return new OmsFill(
        number,
        Optional.of(start),
        Optional.of(start.plusSeconds(3600)),
        true,
        Optional.of(new OmsLuminosity(0.5, "pb^{-1}")),
        Optional.of(new OmsLuminosity(0.25, "pb^{-1}")),
        Optional.of("25ns_1bunch"),
        OptionalInt.of(12));
  }

  /** Good fills with consecutive numbers. */
  public static List<OmsFill> good(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(TestFills::good).toList();
  }

  /** A fill that OMS knows by its number alone. */
  public static OmsFill bare(int number) {
    return new OmsFill(
        number,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }
}
