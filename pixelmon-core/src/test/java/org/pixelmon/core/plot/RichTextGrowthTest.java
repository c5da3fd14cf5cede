package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pixelmon.core.testkit.Growth;

/** Mark-up of titles and labels: read in one pass, however deep it is nested. */
class RichTextGrowthTest {

  @Test
  void ofMarkUp() {
    Growth.ofText("", "", RichTextParser::plain);
    for (String piece : new String[] {"^{", "_{a}", "#bf{", "#alpha", "^{#circ}", "{}"}) {
      Growth.ofPiece("", piece, "x}", RichTextParser::plain);
    }
  }

  @Test
  void ofGroupsThatCloseOneByOne() {
    Growth.of(
        "{...}x}x}", size -> "{".repeat(size / 3) + "}x".repeat(size / 3), RichTextParser::plain);
  }

  @Test
  void bracesDeeperThanAnybodyNestsThemStandForThemselves() {
    assertThat(RichTextParser.plain("{".repeat(21) + "x" + "}".repeat(21))).contains("{x");
    assertThat(RichTextParser.plain("{".repeat(20) + "x" + "}".repeat(20))).isEqualTo("x");
  }
}
