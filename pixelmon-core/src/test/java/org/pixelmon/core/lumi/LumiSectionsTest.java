package org.pixelmon.core.lumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.LumiSection;
import org.pixelmon.core.archive.LumiSectionFiles;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.progress.Progress;

/** A brilcalc that notes each call and answers every fill with 2.5 and 7.5 ub^-1. */
@Timeout(60)
class LumiSectionsTest {

  private static final Instant START = Instant.parse("2022-07-10T12:00:00Z");
  private static final Instant END = Instant.parse("2022-07-10T20:00:00Z");
  private static final Instant LATER = END.plus(Duration.ofDays(30));

  @TempDir private Path folder;

  private ArchiveLayout layout() {
    return new ArchiveLayout(folder.resolve("archive"));
  }

  private static Fill fill(int number) {
    return new Fill(number, START, END);
  }

  private BrilcalcClient brilcalc() throws IOException {
    return script(
        """
        echo "$3" >> %s
        echo '#run:fill,ls,time,beamstatus,E(GeV),delivered(/ub),recorded(/ub),avgpu,source'
        echo "400001:$3,2:2,07/10/22 12:03:52,STABLE BEAMS,6800,7.5,0.0,40.5,HFOC"
        echo "400001:$3,1:1,07/10/22 12:03:29,STABLE BEAMS,6800,2.5,2.0,40.5,HFOC"
        echo '#Summary:'
        echo '#nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)'
        echo '#1,1,2,2,10.0,2.0'
        """
            .replace("%s", calls().toString()));
  }

  private BrilcalcClient script(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("brilcalc"), text);
    return new BrilcalcClient(List.of("/bin/sh", file.toString()), Duration.ofSeconds(30));
  }

  private Path calls() {
    return folder.resolve("calls");
  }

  /** The fills that brilcalc was asked for. */
  private List<String> asked() throws IOException {
    return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
  }

  private LumiSections.Answer ask(Optional<BrilcalcClient> brilcalc, Instant now, Fill... fills) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    try (LumiSections sections = new LumiSections(layout(), brilcalc, clock, Progress.NONE)) {
      return sections.of(List.of(fills));
    }
  }

  private void archive(int fill, LumiSection... sections) {
    try (ArchiveDatabase database = ArchiveDatabase.open();
        LumiSectionFiles files = new LumiSectionFiles(layout(), database)) {
      files.write(fill, List.of(sections));
    }
  }

  private static double total(LumiSections.Answer answer, int fill) {
    return answer.byFill().get(fill).deliveredUb(START, END);
  }

  @Test
  void theArchiveIsAskedFirstAndBrilcalcForTheRest() throws IOException {
    archive(9001, new LumiSection(400_001, 1, START, 1, 1));

    LumiSections.Answer answer =
        ask(Optional.of(brilcalc()), LATER, fill(9001), fill(9002), fill(9003));

    assertThat(asked()).containsExactly("9002", "9003");
    assertThat(answer.byFill()).containsOnlyKeys(9001, 9002, 9003);
    assertThat(answer.missing()).isEmpty();
    assertThat(total(answer, 9001)).isEqualTo(1);
    assertThat(total(answer, 9002)).isEqualTo(10);
    assertThat(answer.byFill().get(9002).recordedUb(START, END)).isEqualTo(2);
  }

  @Test
  void brilcalcIsAskedOnceForAFillThatIsLongOver() throws IOException {
    LumiSections.Answer first = ask(Optional.of(brilcalc()), LATER, fill(9002));
    LumiSections.Answer second = ask(Optional.of(brilcalc()), LATER, fill(9002));
    LumiSections.Answer offline = ask(Optional.empty(), LATER, fill(9002));

    assertThat(asked()).containsExactly("9002");
    for (LumiSections.Answer answer : List.of(first, second, offline)) {
      assertThat(answer.byFill().get(9002).sections()).isEqualTo(2);
      assertThat(total(answer, 9002)).isEqualTo(10);
    }
  }

  @Test
  void aYoungFillIsAnsweredButNotKept() throws IOException {
    Instant aDayAfter = END.plus(Duration.ofDays(1));

    assertThat(total(ask(Optional.of(brilcalc()), aDayAfter, fill(9002)), 9002)).isEqualTo(10);
    assertThat(layout().lumiSections(9002)).doesNotExist();
    assertThat(total(ask(Optional.of(brilcalc()), aDayAfter.plusNanos(1), fill(9002)), 9002))
        .isEqualTo(10);
    assertThat(layout().lumiSections(9002)).exists();
    assertThat(asked()).containsExactly("9002", "9002");
  }

  @Test
  void aFillWithoutLuminosityIsKeptAsSuch() throws IOException {
    archive(9001);

    LumiSections.Answer answer = ask(Optional.of(brilcalc()), LATER, fill(9001));

    assertThat(asked()).isEmpty();
    assertThat(answer.missing()).isEmpty();
    assertThat(answer.byFill().get(9001).sections()).isZero();
  }

  @Test
  void offlineWhatTheArchiveLacksIsMissingAndTheRestAnswered() {
    archive(9001, new LumiSection(400_001, 1, START, 1, 1));

    LumiSections.Answer answer = ask(Optional.empty(), LATER, fill(9001), fill(9002));

    assertThat(answer.byFill()).containsOnlyKeys(9001);
    assertThat(answer.missing()).containsExactly(9002);
  }

  @Test
  void forADemoArchiveBrilcalcIsNeverAsked() throws IOException {
    archive(9001, new LumiSection(400_001, 1, START, 1, 1));
    Files.writeString(layout().demoMarker(), "invented");

    LumiSections.Answer answer = ask(Optional.of(brilcalc()), LATER, fill(9001), fill(9002));

    assertThat(asked()).isEmpty();
    assertThat(answer.missing()).containsExactly(9002);
  }

  @Test
  void aBrilcalcThatFailsLeavesNothingBehind() throws IOException {
    BrilcalcClient failing = script("exit 3");

    assertThatExceptionOfType(SourceUnavailableException.class)
        .isThrownBy(() -> ask(Optional.of(failing), LATER, fill(9002)));
    assertThat(layout().lumiSections(9002)).doesNotExist();
  }

  @Test
  void aFillThatBrilcalcHasNoTableOfIsMissingAndTheOthersAnswered() throws IOException {
    archive(9001, new LumiSection(400_001, 1, START, 1, 1));
    BrilcalcClient empty =
        script("echo 'Failed to find data table for the requested time range.'; exit 1");

    LumiSections.Answer answer = ask(Optional.of(empty), LATER, fill(9001), fill(9002));

    assertThat(answer.byFill()).containsOnlyKeys(9001);
    assertThat(answer.missing()).containsExactly(9002);
    assertThat(layout().lumiSections(9002)).doesNotExist();
  }

  @Test
  void noFillsNeedNothing() throws IOException {
    assertThat(ask(Optional.of(brilcalc()), LATER).byFill()).isEmpty();
    assertThat(asked()).isEmpty();
  }
}
