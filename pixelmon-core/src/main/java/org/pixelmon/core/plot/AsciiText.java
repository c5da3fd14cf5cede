package org.pixelmon.core.plot;

import java.util.List;
import java.util.Map;

/**
 * Titles in plain ASCII, for the headings of tables: {@code I_leak [uA / cm^3] (corr. to 0 C)}.
 * Scripts keep their mark, Greek letters are spelt out, but for the micro of a unit.
 */
public final class AsciiText {

  private static final Map<String, String> SIGNS =
      Map.of("μ", "u", "°", "", "×", "x", "·", "*", "±", "+-", "−", "-", "≤", "<=", "≥", ">=");

  private final StringBuilder text = new StringBuilder();
  private boolean afterName;

  private AsciiText() {}

  /** A text in ROOT's mark-up without it. */
  public static String of(String markup) {
    AsciiText ascii = new AsciiText();
    ascii.add(RichTextParser.parse(markup, PlotFonts.Face.REGULAR));
    return ascii.text.toString();
  }

  private void add(List<RichTextParser.Node> nodes) {
    for (RichTextParser.Node node : nodes) {
      if (node instanceof RichTextParser.Words words) {
        words.text().codePoints().mapToObj(Character::toString).forEach(this::add);
      } else if (node instanceof RichTextParser.Script script) {
        addScript("_", script.below());
        addScript("^", script.above());
      }
    }
  }

  private void addScript(String mark, List<RichTextParser.Node> content) {
    if (!content.isEmpty()) {
      text.append(mark);
      afterName = false;
      add(content);
    }
  }

  /** A name stands apart from a letter that follows: Delta I. */
  private void add(String letter) {
    boolean plain = letter.codePointAt(0) < 128;
    String written = plain ? letter : SIGNS.getOrDefault(letter, RichTextParser.nameOf(letter));
    text.append(afterName && Character.isLetterOrDigit(letter.codePointAt(0)) ? " " : "");
    text.append(written);
    afterName = !plain && written.length() > 2;
  }
}
