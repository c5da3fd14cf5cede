package org.pixelmon.core.error;

/**
 * Makes a message fit for one line of a terminal or a log, whatever was found in an input: cuts it
 * to a size that people read, and writes out what would not show or would act on the terminal. The
 * one place where both is done; every {@link PixelMonException} passes it before anything else is
 * done with its message. One pass over the text, however long it is.
 */
public final class MessageText {

  /** What is left of a text between two quotes, characters. */
  public static final int MOST_QUOTED = 200;

  /** What is left of a whole message: the place it begins with, and how it ends, characters. */
  private static final int MOST_AT_START = 800;

  private static final int MOST_AT_END = 200;

  /** More than the words that stand for what was left out: a text that was cut is not cut again. */
  private static final int NOT_WORTH_CUTTING = 50;

  private MessageText() {}

  /** A message with long quotations, and too long a rest, cut, as {@link #line}. */
  public static String of(String message) {
    return line(cut(cutQuotations(message)));
  }

  /** The first {@value #MOST_QUOTED} characters of what was found, as {@link #line}. */
  public static String quoted(String found) {
    return line(shortened(found, MOST_QUOTED, 0));
  }

  /**
   * A text on one line: line breaks, with the blanks around them, become one blank; what else does
   * not show or moves the cursor stands as {@code \x1b} or <code>&#92;u202e</code>.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c == '\n' || c == '\r') {
        at = behindBlanks(text, at);
        dropBlanksAtEnd(line);
        line.append(' ');
      } else if (shows(c)) {
        line.appendCodePoint(c);
      } else {
        line.append((c < 0x100 ? "\\x" : "\\u") + hexadecimal(c, c < 0x100 ? 2 : 4));
      }
    }
    return line.toString();
  }

  private static String hexadecimal(int codePoint, int digits) {
    String hexadecimal = Integer.toHexString(codePoint);
    return "0".repeat(Math.max(0, digits - hexadecimal.length())) + hexadecimal;
  }

  private static boolean shows(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static int behindBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void dropBlanksAtEnd(StringBuilder line) {
    int end = line.length();
    while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    line.setLength(end);
  }

  /** Cuts each stretch between one quote and the next; what is quoted may hold quotes itself. */
  private static String cutQuotations(String message) {
    int open = message.indexOf('\'');
    if (open < 0) {
      return message;
    }
    StringBuilder text = new StringBuilder(message.substring(0, open));
    for (int close = message.indexOf('\'', open + 1);
        close >= 0;
        close = message.indexOf('\'', open + 1)) {
      text.append('\'').append(shortened(message.substring(open + 1, close), MOST_QUOTED, 0));
      open = close;
    }
    return text.append(message, open, message.length()).toString();
  }

  private static String cut(String message) {
    return shortened(message, MOST_AT_START, MOST_AT_END);
  }

  /**
   * The first and the last characters of a text, and between them how many are left out.
   *
   * @param atStart characters as they will be shown
   * @param atEnd the same
   */
  private static String shortened(String text, int atStart, int atEnd) {
    if (reach(text, atStart + atEnd + NOT_WORTH_CUTTING) == text.length()) {
      return text;
    }
    int from = reach(text, atStart);
    int to = reachBack(text, atEnd);
    return text.substring(0, from)
        + "... ("
        + (to - from)
        + " characters left out)"
        + (atEnd == 0 ? "" : " ..." + text.substring(to));
  }

  /** The place behind the first characters that are shown in a width. */
  private static int reach(String text, int width) {
    int at = 0;
    int left = width;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      left -= width(c);
      if (left < 0) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** The place before the last characters that are shown in a width. */
  private static int reachBack(String text, int width) {
    int at = text.length();
    int left = width;
    while (at > 0) {
      int c = text.codePointBefore(at);
      left -= width(c);
      if (left < 0) {
        return at;
      }
      at -= Character.charCount(c);
    }
    return at;
  }

  private static int width(int codePoint) {
    if (shows(codePoint) || codePoint == '\n' || codePoint == '\r') {
      return Character.charCount(codePoint);
    }
    return codePoint < 0x100 ? 4 : 7;
  }
}
