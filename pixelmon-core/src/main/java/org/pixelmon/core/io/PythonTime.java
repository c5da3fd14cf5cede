package org.pixelmon.core.io;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Instants as text the way Python's {@code str(datetime)} writes them in UTC: {@code 2022-07-05
 * 14:57:09.737000}, without the fraction where it is zero. A tenth of the work of a {@link
 * java.time.format.DateTimeFormatter}; a year of fills has some 100,000 of them.
 */
public final class PythonTime {

  private PythonTime() {}

  /** The text of an instant; parts of a microsecond are cut off. */
  public static String str(Instant instant) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(26);
    pad(text, time.getYear(), 4).append('-');
    pad(text, time.getMonthValue(), 2).append('-');
    pad(text, time.getDayOfMonth(), 2).append(' ');
    pad(text, time.getHour(), 2).append(':');
    pad(text, time.getMinute(), 2).append(':');
    pad(text, time.getSecond(), 2);
    int micros = time.getNano() / 1_000;
    return micros == 0 ? text.toString() : pad(text.append('.'), micros, 6).toString();
  }

  private static StringBuilder pad(StringBuilder text, int number, int digits) {
    String plain = Integer.toString(number);
    for (int i = plain.length(); i < digits; i++) {
      text.append('0');
    }
    return text.append(plain);
  }
}
