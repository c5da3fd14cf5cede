package org.pixelmon.core.files;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.core.limits.DataTimes;

/** Times in files that people and other programs write; without an offset they are UTC. */
public final class UtcTime {

  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .appendPattern("[ 'UTC'][XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT); // 30 February is no day

  /** As Python prints them: a fraction of another length was cut short. */
  private static final DateTimeFormatter PYTHON =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .optionalStart()
          .appendFraction(ChronoField.MICRO_OF_SECOND, 6, 6, true)
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private UtcTime() {}

  /**
   * The instant of a text as Python prints it, {@code 2022-07-05 14:57:09} with six decimals or
   * none; empty when it is none of {@link DataTimes}.
   */
  static Optional<Instant> parsePython(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, PYTHON).toInstant(ZoneOffset.UTC))
          .filter(DataTimes::allow);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * The instant of a text like {@code 2022-07-05 14:47:08.000000}, also with {@code T} between day
   * and time, any number of decimals and {@code Z}, {@code UTC} or an offset like {@code +00:00} at
   * the end; empty when it is none of {@link DataTimes}.
   */
  public static Optional<Instant> parse(String text) {
    try {
      TemporalAccessor read =
          READ.parseBest(
              text.replaceFirst("^(.{10})T", "$1 "), OffsetDateTime::from, LocalDateTime::from);
      Instant instant =
          read instanceof OffsetDateTime time
              ? time.toInstant()
              : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
      return Optional.of(instant).filter(DataTimes::allow);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
