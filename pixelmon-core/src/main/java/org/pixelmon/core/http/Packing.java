package org.pixelmon.core.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** How an answer is packed on its way (RFC 9110, 8.4): as it is, or by gzip, which we ask for. */
final class Packing {

  /** What we understand. */
  static final String ACCEPTED = "gzip";

  private Packing() {}

  /**
   * The body unpacked.
   *
   * @param mostBytes no more than these
   * @throws UnusableAnswer when it is larger, or packed in another way
   * @throws IOException when it breaks off, or is not packed as it says
   */
  static byte[] unpack(byte[] body, HttpHeaders headers, long mostBytes) throws IOException {
    String packing =
        String.join(",", headers.allValues("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
    if (packing.isEmpty() || packing.equals("identity") || body.length == 0) {
      return body;
    }
    if (!packing.equals("gzip") && !packing.equals("x-gzip")) {
      throw new UnusableAnswer(
          "its answer is packed by '" + Excerpt.of(packing, 40) + "', which nobody asked for");
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] whole = in.readNBytes((int) Math.min(mostBytes + 1, Integer.MAX_VALUE - 8));
      if (whole.length > mostBytes) {
        throw UnusableAnswer.tooLarge(mostBytes);
      }
      return whole;
    }
  }
}
