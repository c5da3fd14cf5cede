package org.pixelmon.core.testkit.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages valid inputs, the same for the same seed: as disks, editors and other programs do. */
final class Mutator {

  private static final int MOST_BYTES = 1 << 18;
  private static final int MOST_CHANGES = 4;

  /** One input in so many is blown up: a line or a nesting without end. */
  private static final int RARE = 150;

  private static final int LONG_LINE = 100_000;

  /** What stands in the place of a number, or anywhere. */
  private static final String[] TOKENS = {
    "1e308",
    "-1e308",
    "1e-320",
    "NaN",
    "nan",
    "-inf",
    "Infinity",
    "-0",
    "0",
    "-1",
    "1e999",
    "2147483647",
    "2147483648",
    "-2147483648",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "99999999999999999999999999",
    "1e5",
    "0x10",
    "1.",
    ".5",
    "+1",
    "1,5",
    "999999999",
    "+999999999-01-01",
    "-999999999",
    "0000-00-00",
    "2022-02-30",
    "24:00:00",
    "None",
    "null",
    "true",
    "\"",
    "'",
    ",",
    ";",
    "#",
    "\t",
    "\r",
    "\r\n",
    "\n",
    " ",
    "",
    "\u0000",
    "\u001b[2J",
    "\u00b5",
    "\u2028",
    "\ud83d\ude00",
    "\ufeff",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "^",
    "_",
    "/",
    "..",
    "\\",
    "%s",
    "%n",
    "${x}",
    "=",
    ":",
    "-",
    "*",
    "--"
  };

  private static final String[] NESTS = {
    "(", "[", "{", "-", "^{", "#bf{", "!", "{\"a\":", "[[", " "
  };

  private static final long[] BINARY = {
    0,
    1,
    -1,
    0x7f,
    0x80,
    0xff,
    0x7fff,
    0x8000,
    0xffff,
    0x7fff_ffff,
    0x8000_0000L,
    0x4000_0000,
    0x7fef_ffff_ffff_ffffL,
    0x7ff0_0000_0000_0000L,
    0x7ff8_0000_0000_0000L,
    100_000_000
  };

  private final Random random;

  Mutator(long seed) {
    this.random = new Random(seed);
  }

  /** A damaged copy of one of some inputs; now and then an undamaged one. */
  byte[] mutate(List<byte[]> corpus) {
    byte[] input = pick(corpus);
    for (int i = random.nextInt(MOST_CHANGES + 1); i > 0; i--) {
      input = change(input, corpus);
    }
    if (random.nextInt(RARE) == 0) {
      input = blowUp(input);
    }
    return input.length <= MOST_BYTES ? input : Arrays.copyOf(input, MOST_BYTES);
  }

  private byte[] pick(List<byte[]> corpus) {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private byte[] change(byte[] input, List<byte[]> corpus) {
    if (input.length == 0) {
      return bytes(token());
    }
    int at = random.nextInt(input.length);
    int to = Math.min(input.length, at + 1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 12));
    return switch (random.nextInt(14)) {
      case 0, 1 -> flip(input, at);
      case 2 -> with(input, at, (byte) random.nextInt(256));
      case 3 -> spliced(input, at, to, new byte[0]);
      case 4 -> Arrays.copyOf(input, at);
      case 5 -> spliced(input, at, at, Arrays.copyOfRange(input, at, to));
      case 6 -> splice(input, at, pick(corpus));
      case 7 -> spliced(input, at, at, bytes(token()));
      case 8 -> spliced(input, at, to, bytes(token()));
      case 9, 10, 11 -> number(input, at);
      case 12 -> lines(input, at);
      default -> binary(input, at);
    };
  }

  private String token() {
    return TOKENS[random.nextInt(TOKENS.length)];
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] flip(byte[] input, int at) {
    return with(input, at, (byte) (input[at] ^ 1 << random.nextInt(8)));
  }

  private static byte[] with(byte[] input, int at, byte value) {
    byte[] changed = input.clone();
    changed[at] = value;
    return changed;
  }

  /** The bytes from {@code from} to {@code to} give way to others. */
  private static byte[] spliced(byte[] input, int from, int to, byte[] others) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(input.length + others.length);
    out.write(input, 0, from);
    out.writeBytes(others);
    out.write(input, to, input.length - to);
    return out.toByteArray();
  }

  /** The beginning of one input and the end of another. */
  private byte[] splice(byte[] input, int at, byte[] other) {
    int from = other.length == 0 ? 0 : random.nextInt(other.length);
    return spliced(input, at, input.length, Arrays.copyOfRange(other, from, other.length));
  }

  /** The next number from a place on gives way to an extreme one. */
  private byte[] number(byte[] input, int at) {
    int from = at;
    while (from < input.length && !isDigit(input[from])) {
      from++;
    }
    int to = from;
    while (to < input.length && (isDigit(input[to]) || input[to] == '.')) {
      to++;
    }
    return spliced(input, from, to, bytes(token()));
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  /** The line at a place is dropped, doubled, or repeated many times. */
  private byte[] lines(byte[] input, int at) {
    int from = at;
    while (from > 0 && input[from - 1] != '\n') {
      from--;
    }
    int to = at;
    while (to < input.length && input[to++] != '\n') {
      // Up to the end of the line.
    }
    byte[] line = Arrays.copyOfRange(input, from, to);
    int times = random.nextInt(4) == 0 ? random.nextInt(50) : 2 * random.nextInt(2);
    byte[] repeated = new byte[line.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(line, 0, repeated, i * line.length, line.length);
    }
    return spliced(input, from, to, repeated);
  }

  /** A number of one to eight bytes gives way to an extreme one, highest or lowest byte first. */
  private byte[] binary(byte[] input, int at) {
    byte[] changed = input.clone();
    long value = BINARY[random.nextInt(BINARY.length)];
    int size = 1 << random.nextInt(4);
    boolean highestFirst = random.nextBoolean();
    for (int i = 0; i < size && at + i < changed.length; i++) {
      changed[at + i] = (byte) (value >> (8 * (highestFirst ? size - 1 - i : i)));
    }
    return changed;
  }

  private byte[] blowUp(byte[] input) {
    int at = random.nextInt(input.length + 1);
    String unit = random.nextBoolean() ? NESTS[random.nextInt(NESTS.length)] : token();
    int times = random.nextBoolean() ? LONG_LINE / Math.max(1, unit.length()) : 3000;
    return spliced(input, at, at, bytes(unit.repeat(times)));
  }
}
