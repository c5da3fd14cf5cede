package org.pixelmon.fluence.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into tokens. White space separates and is otherwise without meaning. */
final class Lexer {

  private static final Pattern NUMBER =
      Pattern.compile("(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  /** Possessive: what repeats a group otherwise calls itself for each part of a name. */
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z_0-9]*+(?:::[A-Za-z_][A-Za-z_0-9]*+)*+");

  private static final Pattern PARAMETER = Pattern.compile("\\[\\s*([A-Za-z_0-9]+)\\s*\\]");
  private static final Pattern SYMBOL = Pattern.compile("\\*\\*|&&|\\|\\||[=!<>]=|[-+*/^(),<>!?:]");

  /** What ROOT, C++ or people write and formulas do not have, and what to write instead. */
  private static final Map<Character, String> INSTEAD =
      Map.of(
          '%', "Write fmod(a, b) for the remainder.",
          '&', "Write && for and.",
          '|', "Write || for or, abs(x) for the absolute value.",
          '=', "Write == for a comparison; a formula is what stands right of the '='.",
          '{', "Use parentheses ( ); parameters are [0] or [name].",
          '}', "Use parentheses ( ); parameters are [0] or [name].",
          ';', "Separate arguments by commas.");

  private static final String ELEMENTS =
      "A formula has numbers, x, y, [parameters], functions and"
          + " + - * / ^ < > <= >= == != && || ! ? : ( ).";

  private final String formula;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String formula) {
    this.formula = formula;
  }

  /**
   * The tokens of a formula, the last one being its end.
   *
   * @throws org.pixelmon.core.error.UsageException at the first character that fits nowhere
   */
  static List<Token> tokens(String formula) {
    return new Lexer(formula).run();
  }

  private List<Token> run() {
    while (position < formula.length()) {
      if (Character.isWhitespace(formula.charAt(position))) {
        position++;
      } else if (!take(NUMBER, Token.Kind.NUMBER)
          && !take(NAME, Token.Kind.NAME)
          && !take(PARAMETER, Token.Kind.PARAMETER)
          && !take(SYMBOL, Token.Kind.SYMBOL)) {
        throw unexpected();
      }
    }
    tokens.add(new Token(Token.Kind.END, "", formula.length() + 1));
    return tokens;
  }

  private boolean take(Pattern pattern, Token.Kind kind) {
    Matcher matcher = pattern.matcher(formula).region(position, formula.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    String text = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    tokens.add(new Token(kind, text, position + 1));
    position = matcher.end();
    return true;
  }

  private RuntimeException unexpected() {
    char found = formula.charAt(position);
    if (found == '[') {
      return FormulaError.at(
          formula,
          position + 1,
          "a parameter is a number or a name in brackets",
          "Write [0], [1], ... or [name].");
    }
    return FormulaError.at(
        formula,
        position + 1,
        "unexpected character '" + found + "'",
        INSTEAD.getOrDefault(found, ELEMENTS));
  }
}
