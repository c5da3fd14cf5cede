package org.pixelmon.core.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the part of ROOT's TLatex mark-up that titles use: {@code ^{...}}, {@code _{...}}, {@code
 * {...}}, {@code #bf{...}}, {@code #it{...}}, Greek letters and a few signs ({@code #mu}, {@code
 * #circ}, {@code #pm}). Whatever is not mark-up ({@code BPix_BmI}, {@code fill #8395}) stays as it
 * is, and so do an unclosed group's content and groups nested beyond use: a title never stops a
 * plot. A hyphen that is a sign ({@code -z}, {@code -0.5}) becomes a minus.
 */
final class RichTextParser {

  /** A part of a text. */
  sealed interface Node permits Words, Script {}

  /** Letters in one face. */
  record Words(String text, PlotFonts.Face face) implements Node {}

  /** What is raised and what is lowered at the same place. */
  record Script(List<Node> above, List<Node> below) implements Node {}

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"),
          Map.entry("circ", "°"),
          Map.entry("pm", "±"),
          Map.entry("times", "×"),
          Map.entry("cdot", "·"),
          Map.entry("leq", "≤"),
          Map.entry("geq", "≥"),
          Map.entry("approx", "≈"),
          Map.entry("infty", "∞"),
          Map.entry("rightarrow", "→"),
          Map.entry("sqrt", "√"),
          Map.entry("minus", "−"));

  private static final int LONGEST_SIGN = 10;

  /** Groups within groups; the marks of deeper ones are letters. */
  private static final int MOST_NESTED = 20;

  private final String text;
  private int at;
  private int nested;

  private RichTextParser(String text) {
    this.text = text;
  }

  /** Reads a text whose letters are in {@code face} unless it says otherwise. */
  static List<Node> parse(String text, PlotFonts.Face face) {
    // The degree sign is raised already; ROOT users raise it once more.
    RichTextParser parser = new RichTextParser(text.replace("^{#circ}", "#circ"));
    return parser.group(face, false, false);
  }

  /** The text without its mark-up, for places that know plain text only. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    append(plain, parse(text, PlotFonts.Face.REGULAR));
    return plain.toString();
  }

  private static void append(StringBuilder plain, List<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Words words) {
        plain.append(words.text());
      } else if (node instanceof Script script) {
        append(plain, script.below());
        append(plain, script.above());
      }
    }
  }

  /** The name of a sign in ROOT's mark-up; the sign itself where it has none. */
  static String nameOf(String sign) {
    return SIGNS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(sign))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(sign);
  }

  private List<Node> group(PlotFonts.Face face, boolean inBraces, boolean inScript) {
    List<Node> nodes = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    while (at < text.length() && !(inBraces && text.charAt(at) == '}')) {
      if (nested >= MOST_NESTED) {
        words.append(sign(inScript));
      } else if (next("^{") || next("_{")) {
        flush(nodes, words, face);
        script(nodes, face, text.charAt(at) == '^');
      } else if (next("#bf{") || next("#it{")) {
        flush(nodes, words, face);
        PlotFonts.Face other = next("#bf{") ? face.bold() : face.italic();
        nodes.addAll(inner("#bf{".length(), other, inScript));
      } else if (next("{")) {
        flush(nodes, words, face);
        nodes.addAll(inner(1, face, inScript));
      } else {
        words.append(sign(inScript));
      }
    }
    flush(nodes, words, face);
    return nodes;
  }

  private boolean next(String mark) {
    return text.startsWith(mark, at);
  }

  private List<Node> inner(int opening, PlotFonts.Face face, boolean inScript) {
    at += opening;
    nested++;
    List<Node> nodes = group(face, true, inScript);
    nested--;
    at++; // the closing brace, or one past the end
    return nodes;
  }

  /** Adds a script; one that follows its counterpart directly is set above or below it. */
  private void script(List<Node> nodes, PlotFonts.Face face, boolean raised) {
    List<Node> content = inner(2, face, true);
    Node last = nodes.isEmpty() ? null : nodes.get(nodes.size() - 1);
    if (last instanceof Script before && (raised ? before.above() : before.below()).isEmpty()) {
      nodes.set(
          nodes.size() - 1,
          raised ? new Script(content, before.below()) : new Script(before.above(), content));
    } else {
      nodes.add(raised ? new Script(content, List.of()) : new Script(List.of(), content));
    }
  }

  private String sign(boolean inScript) {
    if (text.charAt(at) == '#') {
      for (int end = Math.min(text.length(), at + 1 + LONGEST_SIGN); end > at + 1; end--) {
        String sign = SIGNS.get(text.substring(at + 1, end));
        if (sign != null) {
          at = end;
          return sign;
        }
      }
    }
    boolean minus = text.charAt(at) == '-' && (inScript || isSign());
    char letter = text.charAt(at++);
    return String.valueOf(minus ? RichText.MINUS : letter);
  }

  /**
   * Whether the hyphen here is a sign, as in "-z" or "(-0.5": it begins a word and more follows.
   */
  private boolean isSign() {
    boolean begins = at == 0 || " ([{=,;".indexOf(text.charAt(at - 1)) >= 0;
    return begins && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static void flush(List<Node> nodes, StringBuilder words, PlotFonts.Face face) {
    if (!words.isEmpty()) {
      nodes.add(new Words(words.toString(), face));
      words.setLength(0);
    }
  }
}
