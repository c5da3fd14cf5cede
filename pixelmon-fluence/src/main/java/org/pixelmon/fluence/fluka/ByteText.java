package org.pixelmon.fluence.fluka;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Collects ASCII text for a stream. Files of a million lines are made of bytes here: formatting
 * strings would take ten times as long.
 */
public final class ByteText {

  private static final int CAPACITY = 1 << 16;
  private static final int LONGEST_NUMBER = 16;
  private static final long SMALLEST_FIVE_DIGITS = 10_000;

  private final OutputStream out;
  private final byte[] buffer = new byte[CAPACITY];
  private int size;

  /** Text for a stream, which gets the last of it by {@link #flush}. */
  public ByteText(OutputStream out) {
    this.out = out;
  }

  /** The bytes of an ASCII text, for {@link #put(byte[])}. */
  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Appends a character. */
  public ByteText put(char character) throws IOException {
    reserve(1);
    buffer[size++] = (byte) character;
    return this;
  }

  /** Appends bytes. */
  public ByteText put(byte[] text) throws IOException {
    return put(text, 0, text.length);
  }

  /** Appends the bytes from {@code from} (included) to {@code to} (excluded). */
  public ByteText put(byte[] text, int from, int to) throws IOException {
    reserve(to - from);
    System.arraycopy(text, from, buffer, size, to - from);
    size += to - from;
    return this;
  }

  /**
   * Appends a number as {@code %.4E} does: {@code 1.2345E-03}.
   *
   * @param packed a {@link PackedDecimal} of up to five digits, or six when they end in 0
   */
  public ByteText putScientific(long packed) throws IOException {
    reserve(LONGEST_NUMBER);
    long digits = PackedDecimal.digits(packed);
    int exponent = digits == 0 ? 0 : PackedDecimal.exponent(packed) + 4;
    while (digits > 0 && digits < SMALLEST_FIVE_DIGITS) {
      digits *= 10;
      exponent--;
    }
    if (digits >= 10 * SMALLEST_FIVE_DIGITS) { // rounded up from 99999.5
      digits /= 10;
      exponent++;
    }
    int rest = (int) digits;
    for (int place = 5; place > 1; place--) {
      buffer[size + place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    buffer[size] = (byte) ('0' + rest);
    buffer[size + 1] = '.';
    size += 6;
    putExponent(exponent);
    return this;
  }

  private void putExponent(int exponent) {
    int magnitude = Math.abs(exponent);
    buffer[size++] = 'E';
    buffer[size++] = (byte) (exponent < 0 ? '-' : '+');
    if (magnitude >= 100) {
      buffer[size++] = (byte) ('0' + magnitude / 100);
    }
    buffer[size++] = (byte) ('0' + magnitude / 10 % 10);
    buffer[size++] = (byte) ('0' + magnitude % 10);
  }

  private void reserve(int more) throws IOException {
    if (size + more > CAPACITY) {
      flush();
    }
  }

  /** Gives the stream all that has been put so far. */
  public void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
