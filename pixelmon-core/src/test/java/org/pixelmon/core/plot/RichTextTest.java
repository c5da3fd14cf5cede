package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.plot.PlotFonts.Face;
import org.pixelmon.core.plot.RichTextParser.Script;
import org.pixelmon.core.plot.RichTextParser.Words;

class RichTextTest {

  private static PlotFonts fonts;

  @BeforeAll
  static void loadFonts() {
    fonts = PlotFonts.load();
  }

  @Test
  void readsSubscriptsAndGreekLetters() {
    assertThat(RichTextParser.parse("I_{leak} [#muA]", Face.REGULAR))
        .containsExactly(word("I"), new Script(List.of(), List.of(word("leak"))), word(" [μA]"));
  }

  @Test
  void setsASuperscriptAboveTheSubscriptBeforeIt() {
    assertThat(RichTextParser.parse("n_{eq}^{2}", Face.REGULAR))
        .containsExactly(word("n"), new Script(List.of(word("2")), List.of(word("eq"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "^{", "_{", "#bf{", "#it{", "^{_{"})
  void marksNestedBeyondUseAreLetters(String mark) {
    String text = mark.repeat(100_000) + "x" + "}".repeat(100_000);

    assertThat(RichTextParser.plain(text))
        .startsWith("{".equals(mark) ? "{" : mark.substring(0, 2));
    assertThat(AsciiText.of(text)).contains("x");
    assertThat(new RichText(fonts, "a^{b^{c}}", Face.REGULAR, 12).width()).isPositive();
  }

  @Test
  void writesAMinusForAHyphenInScriptsOnly() {
    assertThat(RichTextParser.plain("2022-2023, fb^{-1}")).isEqualTo("2022-2023, fb−1");
  }

  @Test
  void writesAMinusForAHyphenThatIsASign() {
    assertThat(RichTextParser.plain("-z, ring 1")).isEqualTo("−z, ring 1");
    assertThat(RichTextParser.plain("z = -0.5 cm (-20 °C)")).isEqualTo("z = −0.5 cm (−20 °C)");
    assertThat(RichTextParser.plain("-3,-2 #it{-z}")).isEqualTo("−3,−2 −z");
  }

  @Test
  void leavesAHyphenWithinAWordOrBetweenWords() {
    for (String text : List.of("BPix-1", "2022-2023", "FLUKA - fit", "n-type", "a -", "-", "--z")) {
      assertThat(RichTextParser.plain(text)).isEqualTo(text);
    }
  }

  @Test
  void readsFacesAndNestedGroups() {
    assertThat(RichTextParser.parse("#bf{CMS} #it{a#bf{b}}", Face.REGULAR))
        .containsExactly(
            new Words("CMS", Face.BOLD),
            word(" "),
            new Words("a", Face.ITALIC),
            new Words("b", Face.BOLD_ITALIC));
  }

  @Test
  void leavesTextThatIsNoMarkUpAsItIs() {
    assertThat(RichTextParser.plain("BPix_BmI_SEC4, fill #8395 a^b 5}"))
        .isEqualTo("BPix_BmI_SEC4, fill #8395 a^b 5}");
    assertThat(RichTextParser.plain("10^{3")).isEqualTo("103");
    assertThat(RichTextParser.plain("")).isEmpty();
  }

  @Test
  void doesNotRaiseTheDegreeSignTwice() {
    assertThat(RichTextParser.parse("0 ^{#circ}C", Face.REGULAR)).containsExactly(word("0 °C"));
  }

  @Test
  void everySignHasAGlyphInTheFont() {
    for (String sign :
        List.of(
            "α", "μ", "φ", "χ", "σ", "Φ", "Δ", "Ω", "°", "±", "×", "·", "≤", "≥", "≈", "∞", "→",
            "√", "−")) {
      for (Face face : Face.values()) {
        assertThat(fonts.get(face, 10).canDisplayUpTo(sign)).as(sign + " in " + face).isEqualTo(-1);
      }
    }
  }

  @Test
  void scriptsAreSmallerAndTwoOfThemShareTheirPlace() {
    RichText plain = text("10");
    RichText raised = text("10^{3}");
    assertThat(raised.width()).isBetween(plain.width() * 1.2, plain.width() * 1.45);
    assertThat(text("n_{eq}^{eq}").width()).isEqualTo(text("n_{eq}").width());
  }

  private static Words word(String text) {
    return new Words(text, Face.REGULAR);
  }

  private static RichText text(String markup) {
    return new RichText(fonts, markup, Face.REGULAR, 20);
  }
}
