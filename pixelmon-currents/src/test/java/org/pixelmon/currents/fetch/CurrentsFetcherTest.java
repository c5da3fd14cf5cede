package org.pixelmon.currents.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.files.ChannelCurrent;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.ChannelKind;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.currents.TestCurrents;

class CurrentsFetcherTest {

  private static final String CHANNEL = "PixelBarrel_BmI_S4_LAY14/channel002";
  private static final String STEADY = "PixelBarrel_BmI_S4_LAY14/channel003";
  private static final String ENDCAP = "PixelEndCap_BmI_D1_ROG1/channel002";
  private static final String PHASE_0 = "PixelBarrel_BmI_S4_LAY3/channel002";
  private static final Duration DELAY = Duration.ofMinutes(20);
  private static final Duration NONE = Duration.ZERO;

  @TempDir Path folder;

  private final SmallArchive archive = new SmallArchive();

  private List<FillCurrents> fetch(SubSystem part, Duration delay, Duration back, Fill... fills) {
    archive.write(folder, "2022-07-05", "2022-07-06");
    try (Records records = new Records(new Omds(folder, null, true, Progress.NONE))) {
      return new CurrentsFetcher(records, TestCurrents.DETECTOR)
          .fetch(List.of(fills), part, delay, back);
    }
  }

  private List<ChannelCurrent> barrel(Duration back) {
    return fetch(SubSystem.BARREL, DELAY, back, TestCurrents.FILL_7920).get(0).channels();
  }

  private static ChannelCurrent current(String cable, double current, String time) {
    return new ChannelCurrent(cable, current, OptionalDouble.empty(), Instant.parse(time));
  }

  private void record(String cable, String time, double current) {
    archive.current(cable, time, current, SmallArchive.NULL);
  }

  @Test
  void takesTheLastCurrentBetweenTheStartAndTheDelay() {
    record(CHANNEL, "2022-07-05T14:47:07.999999Z", 1);
    record(CHANNEL, "2022-07-05T14:47:08Z", 2);
    record(CHANNEL, "2022-07-05T15:07:08Z", 3);
    record(CHANNEL, "2022-07-05T15:07:08.000001Z", 4);

    assertThat(barrel(NONE)).containsExactly(current(CHANNEL, 3, "2022-07-05T15:07:08Z"));
  }

  @Test
  void aFillShorterThanTheDelayIsMeasuredAtItsEnd() {
    Fill brief =
        new Fill(
            7920, TestCurrents.FILL_7920.startStableBeam(), Instant.parse("2022-07-05T14:48:00Z"));
    record(CHANNEL, "2022-07-05T14:48:00Z", 1);
    record(CHANNEL, "2022-07-05T14:48:01Z", 2);

    assertThat(fetch(SubSystem.BARREL, DELAY, NONE, brief).get(0).channels())
        .containsExactly(current(CHANNEL, 1, "2022-07-05T14:48:00Z"));
  }

  @Test
  void aChannelThatChangedLastBeforeTheWindowIsAbsentWithoutALookBack() {
    record(CHANNEL, "2022-07-05T14:50:00Z", 1);
    record(STEADY, "2022-07-05T03:00:00Z", 2);

    assertThat(barrel(NONE)).extracting(ChannelCurrent::cable).containsExactly(CHANNEL);
  }

  @Test
  void theLookBackFillsInChannelsThatChangedLastBeforeTheWindow() {
    record(CHANNEL, "2022-07-05T03:00:00Z", 0.5);
    record(CHANNEL, "2022-07-05T14:50:00Z", 1);
    record(STEADY, "2022-07-05T03:00:00Z", 2);

    assertThat(barrel(Duration.ofHours(12)))
        .containsExactly(
            current(STEADY, 2, "2022-07-05T03:00:00Z"),
            current(CHANNEL, 1, "2022-07-05T14:50:00Z"));
    assertThat(barrel(Duration.ofHours(11)))
        .extracting(ChannelCurrent::cable)
        .containsExactly(CHANNEL);
  }

  @Test
  void takesTheChannelsOfTheSubsystemAndNotThoseOfPhase0() {
    for (String cable : List.of(CHANNEL, ENDCAP, PHASE_0)) {
      record(cable, "2022-07-05T14:50:00Z", 1);
    }

    assertThat(barrel(NONE)).extracting(ChannelCurrent::cable).containsExactly(CHANNEL);
    assertThat(fetch(SubSystem.ENDCAP, DELAY, NONE, TestCurrents.FILL_7920).get(0).channels())
        .extracting(ChannelCurrent::cable)
        .containsExactly(ENDCAP);
  }

  @Test
  void everyFillHasItsOwnWindowAndKeepsItsPlace() {
    record(CHANNEL, "2022-07-06T02:40:00Z", 7);

    List<FillCurrents> found =
        fetch(SubSystem.BARREL, DELAY, NONE, TestCurrents.FILL_7921, TestCurrents.FILL_7920);

    assertThat(found).extracting(FillCurrents::fill).containsExactly(7921, 7920);
    assertThat(found.get(0).channels()).hasSize(1);
    assertThat(found.get(1).channels()).isEmpty();
  }

  @Test
  void channelsWithoutARecordAreListedByKind() {
    record(CHANNEL, "2022-07-05T14:50:00Z", 1);
    FillCurrents found = fetch(SubSystem.BARREL, DELAY, NONE, TestCurrents.FILL_7920).get(0);

    var missing = found.missing();

    assertThat(missing.get(ChannelKind.DIGITAL)).hasSize(64);
    assertThat(missing.get(ChannelKind.ANALOG)).hasSize(64);
    assertThat(missing.get(ChannelKind.LEAKAGE)).hasSize(127).doesNotContain(CHANNEL).isSorted();
  }

  @Test
  void aDayThatTheArchiveLacksIsToldAndChangesNothingForOtherFills() {
    Fill later =
        new Fill(
            8000, Instant.parse("2022-07-07T01:00:00Z"), Instant.parse("2022-07-07T02:00:00Z"));
    record(CHANNEL, "2022-07-05T14:50:00Z", 1);

    List<FillCurrents> found = fetch(SubSystem.BARREL, DELAY, NONE, TestCurrents.FILL_7920, later);

    assertThat(found.get(0).channels()).hasSize(1);
    assertThat(found.get(0).missingDays()).isEmpty();
    assertThat(found.get(1).channels()).isEmpty();
    assertThat(found.get(1).missingDays()).containsExactly(LocalDate.of(2022, 7, 7));
  }

  @Test
  void aChannelFoundAfterTheMissingDayIsCertainAndOneFoundBeforeItIsNot() {
    record(CHANNEL, "2022-07-07T01:10:00Z", 2);
    record(STEADY, "2022-07-05T14:50:00Z", 1);
    archive.write(folder, "2022-07-05", "2022-07-07");
    SmallArchive.remove(folder, "2022-07-06");
    Fill fill =
        new Fill(
            8000, Instant.parse("2022-07-07T01:00:00Z"), Instant.parse("2022-07-07T02:00:00Z"));
    try (Records records = new Records(new Omds(folder, null, true, Progress.NONE))) {
      FillCurrents found =
          new CurrentsFetcher(records, TestCurrents.DETECTOR)
              .fetch(List.of(fill), SubSystem.BARREL, DELAY, Duration.ofDays(3))
              .get(0);

      assertThat(found.channels()).extracting(ChannelCurrent::cable).containsExactly(CHANNEL);
      assertThat(found.missingDays())
          .containsExactly(LocalDate.of(2022, 7, 4), LocalDate.of(2022, 7, 6));
    }
  }
}
