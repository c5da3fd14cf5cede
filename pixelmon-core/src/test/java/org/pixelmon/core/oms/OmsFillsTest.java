package org.pixelmon.core.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.fill.SpecialFills;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;

class OmsFillsTest {

  private static final FillRange RANGE = new FillRange(7890, 7930);

  private static final SpecialFills SPECIAL = SpecialFills.load(ConfigCopy.original());

  @TempDir Path folder;

  private OmsFills offline() {
    return new OmsFills(new OmsFillArchive(folder), Optional.empty(), SPECIAL);
  }

  private OmsFills online(FakeOms oms) {
    OmsClient client = new OmsTestKit().client(oms.url().toString());
    return new OmsFills(new OmsFillArchive(folder), Optional.of(client), SPECIAL);
  }

  @Test
  void whatOmsAnsweredIsThereOfflineUnchanged() {
    List<OmsFill> answered;
    try (FakeOms oms = FakeOms.serving(TestFills.good(7850, 7950))) {
      answered = online(oms).fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS).fills();
    }

    assertThat(offline().fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS).fills())
        .isEqualTo(answered)
        .hasSize(41);
    assertThat(folder.resolve("oms/fills/7800-7899.json")).exists();
    assertThat(folder.resolve("oms/fills/7900-7999.json")).exists();
  }

  @Test
  void aRangeIntoTheFutureCountsAsAskedForUpToTheNewestFill() {
    FillRange future = new FillRange(7890, 99_999);
    try (FakeOms oms = FakeOms.serving(TestFills.good(7850, 7910))) {
      online(oms).fills(future, OmsSelection.GOOD_STABLE_BEAMS);
    }

    assertThat(new OmsFillArchive(folder).neverAsked(future, OmsSelection.GOOD_STABLE_BEAMS))
        .contains(new FillRange(7911, 99_999));
  }

  @Test
  void aRangeOfThePastIsCoveredWholeOnceNewerFillsAreKnown() {
    OmsFillArchive archive = new OmsFillArchive(folder);
    try (FakeOms oms = FakeOms.serving(TestFills.good(7900, 7910))) {
      online(oms).fills(RANGE, OmsSelection.WITH_LUMINOSITY);
      assertThat(archive.neverAsked(RANGE, OmsSelection.WITH_LUMINOSITY))
          .contains(new FillRange(7911, 7930));
    }
    List<OmsFill> later = new ArrayList<>(TestFills.good(7900, 7910));
    later.add(TestFills.good(8001));
    try (FakeOms oms = FakeOms.serving(later)) {
      online(oms).fills(new FillRange(7990, 8010), OmsSelection.WITH_LUMINOSITY);
      online(oms).fills(RANGE, OmsSelection.WITH_LUMINOSITY);
    }

    assertThat(archive.neverAsked(RANGE, OmsSelection.WITH_LUMINOSITY)).isEmpty();
  }

  @Test
  void whatAnotherRunAddsMeanwhileDoesNotCountAsAsked() {
    OmsFillArchive archive = new OmsFillArchive(folder);
    FillRange future = new FillRange(7890, 99_999);
    Optional<OmsFill> newestBefore = archive.newest();
    OmsAnswer answer = answer(7900, 7910);
    FillRange later = new FillRange(7925, 7926);
    archive.keep(answer(7925, 7926), later, OmsSelection.WITH_LUMINOSITY, archive.newest());
    archive.keep(answer, future, OmsSelection.WITH_LUMINOSITY, newestBefore);

    assertThat(archive.neverAsked(future, OmsSelection.WITH_LUMINOSITY))
        .contains(new FillRange(7911, 7924));
  }

  private static OmsAnswer answer(int first, int last) {
    return new OmsAnswer(
        TestFills.good(first, last).stream().map(OmsResource::of).toList(), List.of());
  }

  @Test
  void aFillThatCannotBeUnderstoodLosesItselfAlone() {
    OmsFillArchive archive = new OmsFillArchive(folder);
    try (FakeOms oms =
        FakeOms.serving(TestFills.good(7890, 7930)).with(7905, "start_stable_beam", "5 July")) {
      KnownFills known = online(oms).fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS);

      assertThat(known.fills()).hasSize(40).noneMatch(fill -> fill.number() == 7905);
      assertThat(known.malformed())
          .containsExactly(
              new MalformedFill(
                  7905,
                  "fill 7905: start_stable_beam wants a time like 2022-07-05T14:47:08Z, got"
                      + " '5 July'"));
      assertThat(offline().fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS).fills()).hasSize(40);
      assertThat(archive.neverAsked(RANGE, OmsSelection.GOOD_STABLE_BEAMS))
          .as("nobody knows whether it is one of them")
          .contains(new FillRange(7905, 7905));
      assertThat(archive.neverAsked(new FillRange(7906, 7929), OmsSelection.GOOD_STABLE_BEAMS))
          .isEmpty();
    }
    try (FakeOms oms = FakeOms.serving(TestFills.good(7890, 7930))) {
      assertThat(online(oms).fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS).malformed()).isEmpty();
    }
    assertThat(archive.neverAsked(RANGE, OmsSelection.GOOD_STABLE_BEAMS)).isEmpty();
  }

  @Test
  void whatTheArchiveKnewOfAFillThatCannotBeUnderstoodNowStays() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7890, 7930))) {
      online(oms).fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS);
    }
    try (FakeOms oms =
        FakeOms.serving(TestFills.good(7890, 7930)).with(7905, "bunches_colliding", "many")) {
      assertThat(online(oms).fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS).fills()).hasSize(40);
    }

    assertThat(offline().fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS).fills()).hasSize(41);
  }

  @Test
  void aSpecialFillThatCannotBeUnderstoodIsNotMissed() {
    try (FakeOms oms =
        FakeOms.serving(TestFills.good(3470, 3570)).with(3500, "end_stable_beam", "later")) {
      FillRange range = new FillRange(3470, 3570);
      assertThat(online(oms).fills(range, OmsSelection.GOOD_STABLE_BEAMS).malformed()).isEmpty();
      assertThat(online(oms).fills(range, OmsSelection.WITH_LUMINOSITY).malformed()).hasSize(1);
    }
  }

  @Test
  void theNewestFillDoesNotCountAsAskedForBeforeItHasEnded() {
    OmsFill ended = TestFills.good(7911);
    OmsFill running =
        new OmsFill(
            ended.number(),
            ended.startStableBeam(),
            Optional.empty(),
            true,
            ended.delivered(),
            ended.recorded(),
            ended.injectionScheme(),
            ended.bunchesColliding());
    OmsFillArchive archive = new OmsFillArchive(folder);
    List<OmsFill> fills = new ArrayList<>(TestFills.good(7900, 7910));
    fills.add(running);
    try (FakeOms oms = FakeOms.serving(fills)) {
      online(oms).fills(RANGE, OmsSelection.WITH_LUMINOSITY);
    }
    assertThat(archive.neverAsked(RANGE, OmsSelection.WITH_LUMINOSITY))
        .contains(new FillRange(7911, 7930));

    fills.set(fills.size() - 1, ended);
    try (FakeOms oms = FakeOms.serving(fills)) {
      online(oms).fills(RANGE, OmsSelection.WITH_LUMINOSITY);
    }
    assertThat(archive.neverAsked(RANGE, OmsSelection.WITH_LUMINOSITY))
        .contains(new FillRange(7912, 7930));
  }

  @Test
  void aFileOfAnotherHundredFillsIsNamed() throws IOException {
    new OmsFillArchive(folder).write(TestFills.good(7900, 7910));
    Path fills = folder.resolve("oms/fills");
    Files.move(fills.resolve("7900-7999.json"), fills.resolve("7800-7899.json"));

    assertThatThrownBy(() -> offline().fills(RANGE, OmsSelection.WITH_LUMINOSITY))
        .isInstanceOf(BadInputException.class)
        .hasMessage(fills.resolve("7800-7899.json") + ": fill 7900 does not belong into this file");
  }

  @Test
  void aChangedDigitIsFoundByTheSum() throws IOException {
    new OmsFillArchive(folder).write(TestFills.good(7900, 7910));
    Path file = folder.resolve("oms/fills/7900-7999.json");
    Files.writeString(
        file,
        Files.readString(file).replaceFirst("\"delivered_lumi\":0.5", "\"delivered_lumi\":0.7"));

    assertThatThrownBy(() -> offline().fills(RANGE, OmsSelection.WITH_LUMINOSITY))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": damaged: the fills do not fit their sum (crc32c)");
  }

  @Test
  void aFlippedBitInAnyByteIsFoundOrChangesNothing() throws IOException {
    new OmsFillArchive(folder).write(List.of(TestFills.good(7900)));
    Path file = folder.resolve("oms/fills/7900-7999.json");
    byte[] whole = Files.readAllBytes(file);
    List<OmsFill> right = new OmsFillArchive(folder).read(RANGE);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      int bit = i % 8;
      damaged[i] ^= (byte) (1 << bit);
      Files.write(file, damaged);
      try {
        assertThat(new OmsFillArchive(folder).read(RANGE)).as("byte " + i).isEqualTo(right);
      } catch (BadInputException e) {
        assertThat(e).hasMessageContaining(file.toString());
      }
    }
  }

  @Test
  void aFileOfAnEarlierVersionHasNoSumAndIsRead() throws IOException {
    new OmsFillArchive(folder).write(TestFills.good(7900, 7910));
    Path file = folder.resolve("oms/fills/7900-7999.json");
    Files.writeString(file, Files.readString(file).replaceFirst(",\"crc32c\":\"[0-9a-f]{8}\"", ""));

    assertThat(Files.readString(file)).endsWith("]}\n");
    assertThat(offline().fills(RANGE, OmsSelection.WITH_LUMINOSITY).fills()).hasSize(11);
  }

  @Test
  void aDemoArchiveIsKeptFreeOfRealFills() throws IOException {
    Files.writeString(folder.resolve("DEMO.txt"), "invented");
    new OmsFillArchive(folder).write(TestFills.good(7900, 7901));
    try (FakeOms oms = FakeOms.serving(TestFills.good(7850, 7950))) {
      assertThatThrownBy(() -> online(oms).fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining(folder + " is a demo archive");
    }
    assertThat(offline().fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS).fills()).hasSize(2);
  }

  @Test
  void aNewAnswerReplacesTheOldOneAndKeepsTheOthers() {
    OmsFillArchive archive = new OmsFillArchive(folder);
    archive.write(TestFills.good(7900, 7910));
    OmsFill changed = TestFills.bare(7905);
    archive.write(List.of(changed, TestFills.good(7911)));

    assertThat(archive.read(RANGE)).hasSize(12).contains(changed).contains(TestFills.good(7904));
  }

  @Test
  void theSelectionIsAppliedAgainForServersThatIgnoreFilters() {
    OmsFillArchive archive = new OmsFillArchive(folder);
    archive.write(
        List.of(
            TestFills.good(7900),
            TestFills.bare(7901),
            new OmsFill(
                7902,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new OmsLuminosity(5, "nb^{-1}")),
                Optional.empty(),
                Optional.empty(),
                TestFills.bare(1).bunchesColliding())));

    assertThat(offline().fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS).fills())
        .extracting(OmsFill::number)
        .containsExactly(7900);
    assertThat(offline().fills(RANGE, OmsSelection.WITH_LUMINOSITY).fills())
        .extracting(OmsFill::number)
        .containsExactly(7900, 7902);
  }

  @Test
  void theSpecialFillsOf2013AreLeftOutOfTheGoodOnes() {
    new OmsFillArchive(folder).write(TestFills.good(3470, 3570));

    assertThat(offline().fills(new FillRange(3470, 3570), OmsSelection.GOOD_STABLE_BEAMS).fills())
        .extracting(OmsFill::number)
        .containsExactly(3470, 3471, 3472, 3473, 3564, 3565, 3566, 3567, 3568, 3569, 3570);
  }

  @Test
  void theLuminosityOfSpecialFillsCounts() {
    new OmsFillArchive(folder).write(TestFills.good(3470, 3570));

    assertThat(offline().fills(new FillRange(3470, 3570), OmsSelection.WITH_LUMINOSITY).fills())
        .hasSize(101);
  }

  @Test
  void aWrongTableOfSpecialFillsIsNamedWithItsLine() throws IOException {
    Files.writeString(
        folder.resolve("special_fills.csv"), "first_fill,last_fill,reason\n3563,3474,swapped\n");

    assertThatThrownBy(() -> SpecialFills.load(new ConfigDir(folder)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("special_fills.csv:2: ");
  }

  @Test
  void offlineWithoutAnAnswerThereIsNoDataAndAWayOut() {
    assertThatThrownBy(() -> offline().fills(RANGE, OmsSelection.WITH_LUMINOSITY))
        .isInstanceOf(NoDataException.class)
        .hasMessageContaining("knows no fill from 7890 to 7930")
        .hasMessageContaining(folder.toString());
  }

  @Test
  void noFillThatMeetsTheSelectionIsNoData() {
    new OmsFillArchive(folder).write(List.of(TestFills.bare(7900)));

    assertThatThrownBy(() -> offline().fills(RANGE, OmsSelection.WITH_LUMINOSITY))
        .isInstanceOf(NoDataException.class)
        .hasMessageContaining("(1 known there)");
  }

  @Test
  void anArchiveThatCannotBeWrittenDoesNotStopTheAnswer() throws IOException {
    Files.writeString(folder.resolve("oms"), "in the way");
    try (FakeOms oms = FakeOms.serving(TestFills.good(7900, 7910))) {
      assertThat(online(oms).fills(RANGE, OmsSelection.GOOD_STABLE_BEAMS).fills()).hasSize(11);
    }
  }

  @Test
  void aDamagedArchiveFileIsNamedWithItsLine() throws IOException {
    new OmsFillArchive(folder).write(TestFills.good(7900, 7910));
    Path file = folder.resolve("oms/fills/7900-7999.json");
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() / 2));

    assertThatThrownBy(() -> offline().fills(RANGE, OmsSelection.WITH_LUMINOSITY))
        .isInstanceOf(BadInputException.class)
        .hasMessageMatching(".*7900-7999\\.json:\\d+: malformed JSON");
  }

  @Test
  void readsTheReferenceAnswerWithItsNullsAndUnits() {
    try (FakeOms oms = FakeOms.serving(ReferenceData.path("oms/fills.json"))) {
      List<OmsFill> fills =
          online(oms).fills(new FillRange(7900, 8100), OmsSelection.WITH_LUMINOSITY).fills();

      assertThat(fills).hasSize(18);
      OmsFill mixed = fills.stream().filter(fill -> fill.number() == 7923).findFirst().get();
      assertThat(mixed.delivered()).contains(new OmsLuminosity(1.410344, "pb^{-1}"));
      assertThat(mixed.recorded()).contains(new OmsLuminosity(1313631.612589, "{\\mu}b^{-1}"));
      assertThat(fills.get(fills.size() - 1).recorded()).isEmpty();
    }
  }
}
