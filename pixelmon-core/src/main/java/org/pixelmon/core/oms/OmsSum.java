package org.pixelmon.core.oms;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** A sum of lines (CRC-32C, RFC 3720), by which the archive of OMS knows that it is damaged. */
final class OmsSum {

  /** What it is called where it stands. */
  static final String NAME = "crc32c";

  private final CRC32C sum = new CRC32C();

  /** The sum of one line. */
  static String of(String line) {
    return new OmsSum().add(line).toString();
  }

  /** Adds a line, and a line feed behind it. */
  OmsSum add(String line) {
    sum.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Eight hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
