package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  private static final String CLEAR = "\r\u001b[2K";
  private static final String REST = "\u001b[K";
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter err = new StringWriter();
  private long now = 5 * SECOND;
  private int columns = 60;

  private final TerminalProgress progress =
      new TerminalProgress(new PrintWriter(err, true), false, () -> columns, () -> now);

  private String drawn() {
    progress.draw();
    String text = err.toString();
    err.getBuffer().setLength(0);
    return text;
  }

  private void after(double seconds) {
    now += Math.round(seconds * SECOND);
  }

  @Test
  void appearsAfterASecondAndIsTakenAwayInTheEnd() {
    progress.at("working", 0, 4);
    assertThat(drawn()).isEmpty();
    after(0.9);
    progress.at("working", 1, 4);
    assertThat(drawn()).isEmpty();
    after(0.2);

    assertThat(drawn()).isEqualTo("\rworking ########---------------------- 25% 1/4" + REST);

    progress.close();
    assertThat(drawn()).isEqualTo(CLEAR);
    assertThat(drawn()).isEmpty();
  }

  @Test
  void aStepWithoutNewsShowsThatTimePasses() {
    progress.at("asking brilcalc", 0, 0);
    after(2);
    assertThat(drawn()).isEqualTo("\rasking brilcalc 2 s" + REST);
    after(300);
    assertThat(drawn()).isEqualTo("\rasking brilcalc 5 min 2 s" + REST);
  }

  @Test
  void nothingIsDrawnWhereNothingHasChanged() {
    progress.at("working", 1, 4);
    after(1.1);
    assertThat(drawn()).isNotEmpty();
    assertThat(drawn()).isEmpty();
  }

  @Test
  void aLineOfTheLogTakesItAwayAndItComesBackBehindIt() {
    progress.at("working", 1, 4);
    after(1.1);
    drawn();

    PrintWriter log = progress.clearing(new PrintWriter(err, true));
    log.print("half of ");
    log.flush();
    assertThat(err).hasToString(CLEAR + "half of ");
    err.getBuffer().setLength(0);
    assertThat(drawn()).as("not behind half a line").isEmpty();
    log.println("it");
    assertThat(err.toString()).isEqualTo("it" + System.lineSeparator());
    err.getBuffer().setLength(0);

    assertThat(drawn()).startsWith("\rworking ");
  }

  @Test
  void thePersonWhoWatchesReadsWholeLines() {
    progress.at("signing on", 0, 0);
    after(1.1);
    drawn();

    progress.person().orElseThrow().accept("Enter the code ABC");

    assertThat(err).hasToString(CLEAR + "Enter the code ABC" + System.lineSeparator());
  }

  @Test
  void theNextStepTakesTheLineOverAtOnce() {
    progress.at("reading", 1, 4);
    after(1.1);
    drawn();

    progress.at("writing", 0, 2);

    assertThat(drawn()).startsWith("\rwriting -----").contains(" 0% 0/2");
  }

  @Test
  void aWindowThatIsResizedIsNoticed() {
    progress.at("working", 1, 4);
    after(1.1);
    assertThat(drawn()).hasSizeLessThan(60 + REST.length());
    columns = 24;
    after(4);

    String line = drawn().replace("\r", "").replace(REST, "");
    assertThat(line).hasSizeLessThan(24).startsWith("working ");
  }

  @Test
  void drawsByItselfWhileTheWorkIsSilent() throws InterruptedException {
    StringWriter text = new StringWriter();
    TerminalProgress real =
        new TerminalProgress(new PrintWriter(text, true), true, () -> TerminalWidth.USUAL);
    real.start();
    real.at("working", 1, 2);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 200 && seen.isEmpty(); i++) {
      Thread.sleep(50);
      if (text.toString().contains("50% 1/2")) {
        seen.add(text.toString());
      }
    }
    real.close();

    assertThat(seen).hasSize(1);
    assertThat(text.toString()).endsWith(CLEAR);
  }
}
