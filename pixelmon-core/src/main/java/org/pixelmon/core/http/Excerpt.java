package org.pixelmon.core.http;

/** The beginning of a foreign text, for messages: one line, short, and harmless to a terminal. */
public final class Excerpt {

  private Excerpt() {}

  /**
   * The first characters of a text. Runs of blanks and line ends become one blank; other control
   * characters, which could steer a terminal, become {@code ?}. Takes no longer for a long text.
   *
   * @param longest characters of the text that are shown at most; {@code ...} stands for the rest
   */
  public static String of(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = true;
        if (i > 8 * longest && shown.length() == 0) {
          return "..."; // blanks without end
        }
        continue;
      }
      if (blank && shown.length() > 0) {
        shown.append(' ');
      }
      blank = false;
      if (shown.length() >= longest) {
        return shown.substring(0, longest).stripTrailing() + "...";
      }
      shown.append(harmless(c));
    }
    return shown.length() > longest ? shown.substring(0, longest) + "..." : shown.toString();
  }

  private static char harmless(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT ? '?' : c;
  }
}
