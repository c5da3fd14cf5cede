package org.pixelmon.core.plot;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;

/** Whatever a user wants to stand on a plot. */
class TextFuzzTest {

  @TestFactory
  Stream<DynamicTest> damagedTextsAreShownOrRefusedInOneLine() {
    PlotFonts fonts = PlotFonts.load();
    return Fuzz.tests(
        FuzzTarget.ofText(
            "texts of plots",
            text -> {
              new RichText(fonts, text, PlotFonts.Face.REGULAR, 12);
              RichTextParser.plain(text);
              AsciiText.of(text);
            },
            "I_{leak} [#muA/cm^{3}]",
            "n_{eq}^{2} #bf{CMS} #it{Work} in #pm -0.5 fill #8395"));
  }
}
