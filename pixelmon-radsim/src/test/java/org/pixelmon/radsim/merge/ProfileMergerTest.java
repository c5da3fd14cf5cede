package org.pixelmon.radsim.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.ProfileHeader;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.radsim.rows.SourceRow;
import org.pixelmon.radsim.rows.TimeBreak;

class ProfileMergerTest {

  private static final ProfileHeader HEADER = ProfileHeader.of("uA", false);

  /** A fragment of rows given as {@code fill end duration kelvin rate leakage [bunches]}. */
  private static Fragment fragment(String name, String... rows) {
    return fragment(name, HEADER, rows);
  }

  private static Fragment fragment(String name, ProfileHeader header, String... rows) {
    List<SourceRow> sources = new ArrayList<>();
    for (String text : rows) {
      sources.add(new SourceRow(row(text), text, Path.of(name), sources.size() + 2));
    }
    return new Fragment(Path.of(name), header, sources);
  }

  private static ProfileRow row(String text) {
    double[] values = Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new ProfileRow(
        (int) values[0],
        (long) values[1],
        (long) values[2],
        values[3],
        values[4],
        values[5],
        values.length == 6 ? OptionalInt.empty() : OptionalInt.of((int) values[6]));
  }

  private static MergedProfile merge(Fragment... fragments) {
    return ProfileMerger.merge(HEADER, List.of(fragments));
  }

  private static List<String> texts(List<SourceRow> rows) {
    return rows.stream().map(SourceRow::text).toList();
  }

  @Test
  void identicalRowsStandOnceAndRowsStandByTime() {
    MergedProfile merged =
        merge(
            fragment("b", "2 300 100 260 7 9", "3 400 100 260 7 9"),
            fragment("a", "1 200 100 260 7 9", "2 300 100 260 7 9"));

    assertThat(texts(merged.rows()))
        .containsExactly("1 200 100 260 7 9", "2 300 100 260 7 9", "3 400 100 260 7 9");
    assertThat(merged.duplicates()).isEqualTo(1);
    assertThat(merged.disagreements()).isEmpty();
    assertThat(merged.breaks()).isEmpty();
  }

  @Test
  void fragmentsWithoutRowsAddNothing() {
    MergedProfile merged = merge(fragment("a"), fragment("b", "1 200 100 260 7 9"), fragment("c"));

    assertThat(texts(merged.rows())).containsExactly("1 200 100 260 7 9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 200 100 250 1 1 | 5 200 140 260 9 9 | the one that begins where the row before ends",
        "5 200 140 250 1 1 | -999 200 140 260 9 -999 | the one of a fill",
        "5 200 140 250 1 1 | 5 200 140 260 9 -999 | the one with a leakage current",
        "5 200 130 250 1 -999 | -999 200 140 260 9 9 | the one of a fill, whatever else it lacks",
        "5 200 130 250 1 1 | 6 200 140 260 9 -999 | the one with a current, whatever else it lacks",
        "5 200 130 250 1 1 578 | 6 200 140 260 9 9 | the one that tells the bunches",
        "5 200 140 250 1 1 | 5 200 130 260 9 9 | the longer one",
        "6 200 140 250 1 1 | 5 200 140 260 9 9 | the one of the later fill",
        "5 200 140 260 1 1 | 5 200 140 250 9 9 | the warmer one",
        "5 200 140 260 9 1 | 5 200 140 260 1 9 | the one with more fluence",
        "5 200 140 260 9 9 | 5 200 140 260 9 1 | the one with more current",
        "5 200 140 260 9 9 578 | 5 200 140 260 9 9 12 | the one with more bunches"
      })
  void ofRowsThatDisagreeOneIsKeptByTheStatedRuleAndBothAreReported(
      String kept, String other, String rule) {
    Fragment before = fragment("before", "5 100 100 260 7 9");
    for (List<Fragment> order :
        List.of(
            List.of(before, fragment("a", kept), fragment("b", other)),
            List.of(fragment("a", other), fragment("b", kept), before))) {
      MergedProfile merged = ProfileMerger.merge(HEADER, order);

      assertThat(texts(merged.rows())).as(rule).containsExactly("5 100 100 260 7 9", kept);
      assertThat(merged.disagreements()).hasSize(1);
      assertThat(merged.disagreements().get(0).kept().text()).isEqualTo(kept);
      assertThat(texts(merged.disagreements().get(0).others())).containsExactly(other);
      assertThat(merged.duplicates()).isZero();
    }
  }

  @Test
  void rowsThatDisagreeInSeveralWaysAreReportedOnceEach() {
    MergedProfile merged =
        merge(
            fragment("a", "5 200 100 250 1 1"),
            fragment("b", "5 200 100 251 1 1"),
            fragment("c", "5 200 100 250 1 1"),
            fragment("d", "5 200 100 252 1 1"));

    assertThat(texts(merged.rows())).containsExactly("5 200 100 252 1 1");
    assertThat(texts(merged.disagreements().get(0).others()))
        .containsExactly("5 200 100 251 1 1", "5 200 100 250 1 1");
    assertThat(merged.duplicates()).isEqualTo(1);
  }

  @Test
  void ofRowsThatOnlyDifferInTellingTheBunchesTheOneThatTellsIsKept() {
    MergedProfile merged =
        merge(fragment("a", "5 200 100 250 1 1"), fragment("b", "5 200 100 250 1 1 578"));

    assertThat(texts(merged.rows())).containsExactly("5 200 100 250 1 1 578");
    assertThat(merged.disagreements()).isEmpty();
    assertThat(merged.duplicates()).isEqualTo(1);
  }

  @Test
  void rowsWithoutADurationAreLeftOutAndKept() {
    MergedProfile merged =
        merge(fragment("a", "5 100 100 250 1 1", "5 100 -54 250 1 1", "5 300 0 250 1 1"));

    assertThat(texts(merged.rows())).containsExactly("5 100 100 250 1 1");
    assertThat(texts(merged.withoutDuration()))
        .containsExactly("5 100 -54 250 1 1", "5 300 0 250 1 1");
  }

  @Test
  void rowsWithoutADurationStandByTimeWhateverTheOrderOfTheProfiles() {
    MergedProfile merged =
        merge(fragment("a", "5 300 0 250 1 1", "5 400 0 250 1 1"), fragment("b", "5 200 0 1 1 1"));

    assertThat(texts(merged.withoutDuration()))
        .containsExactly("5 200 0 1 1 1", "5 300 0 250 1 1", "5 400 0 250 1 1");
  }

  @Test
  void holesAndOverlapsHaveTheirLength() {
    MergedProfile merged =
        merge(
            fragment(
                "a",
                "1 100 100 260 7 9",
                "1 350 100 260 7 9",
                "1 400 80 260 7 9",
                "1 500 100 260 7 9"));

    assertThat(merged.holes()).extracting(TimeBreak::seconds).containsExactly(150L);
    assertThat(merged.overlaps()).extracting(TimeBreak::seconds).containsExactly(-30L);
    assertThat(merged.overlaps().get(0).after().line()).isEqualTo(4);
  }

  /** Overlapping fragments of a made-up time, some of whose rows disagree with others'. */
  private static List<Fragment> randomFragments(Random random) {
    int seconds = 1000;
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int duration = 50 + random.nextInt(3) * 50;
      seconds += duration + (random.nextInt(8) == 0 ? 25 : 0);
      steps.add((random.nextBoolean() ? -999 : 8000 + i) + " " + seconds + " " + duration);
    }
    List<Fragment> fragments = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int from = random.nextInt(steps.size());
      int to = Math.min(steps.size(), from + random.nextInt(25));
      String[] rows =
          steps.subList(from, to).stream()
              .map(step -> step + " 26" + random.nextInt(2) + " " + random.nextInt(2) * 1000 + " 9")
              .toArray(String[]::new);
      fragments.add(fragment(String.format(Locale.ROOT, "fragment_%d", i), rows));
    }
    return fragments;
  }

  @Test
  void theOrderOfFragmentsAndOfTheirRowsNeverMatters() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Fragment> fragments = randomFragments(random);
      MergedProfile merged = ProfileMerger.merge(HEADER, fragments);
      for (int shuffle = 0; shuffle < 20; shuffle++) {
        List<Fragment> shuffled = new ArrayList<>();
        for (Fragment fragment : fragments) {
          List<SourceRow> rows = new ArrayList<>(fragment.rows());
          Collections.shuffle(rows, random);
          shuffled.add(new Fragment(fragment.file(), fragment.header(), rows));
        }
        Collections.shuffle(shuffled, random);

        assertThat(ProfileMerger.merge(HEADER, shuffled)).as("seed %d", seed).isEqualTo(merged);
      }
    }
  }

  @Test
  void everyTimeOfAFragmentIsThereOnceAndTimeGoesOn() {
    for (int seed = 0; seed < 50; seed++) {
      List<Fragment> fragments = randomFragments(new Random(seed));
      TreeSet<Long> times = new TreeSet<>();
      int all = 0;
      for (Fragment fragment : fragments) {
        fragment.rows().forEach(source -> times.add(source.row().endSeconds()));
        all += fragment.rows().size();
      }

      MergedProfile merged = ProfileMerger.merge(HEADER, fragments);

      assertThat(merged.rows())
          .extracting(source -> source.row().endSeconds())
          .containsExactlyElementsOf(times);
      int others = merged.disagreements().stream().mapToInt(d -> d.others().size()).sum();
      assertThat(merged.rows().size() + merged.duplicates() + others).isEqualTo(all);
    }
  }

  @Test
  void mergingAMergedProfileAgainChangesNothing() {
    List<Fragment> fragments = randomFragments(new Random(1));
    MergedProfile once = ProfileMerger.merge(HEADER, fragments);
    List<Fragment> again = new ArrayList<>(fragments);
    again.add(new Fragment(Path.of("merged"), HEADER, once.rows()));

    assertThat(ProfileMerger.merge(HEADER, again).rows()).isEqualTo(once.rows());
  }

  @Test
  void timeGrowsWithTheNumberOfRowsAndNotWithItsSquare() {
    String[] rows =
        IntStream.rangeClosed(1, 200_000)
            .mapToObj(i -> "8000 " + 100L * i + " 100 260 7 9")
            .toArray(String[]::new);

    MergedProfile merged = merge(fragment("a", rows), fragment("b", rows));

    assertThat(merged.rows()).hasSize(200_000);
    assertThat(merged.duplicates()).isEqualTo(200_000);
  }

  @Test
  void theHeaderOfAllProfilesWithRowsIsTheirs() {
    ProfileHeader old =
        ProfileHeader.parse(
                "Fill Timestamp [s] Duration [s] Temperature [K] "
                    + "Fluence [n_eq/cm2/s] Leakage_current [mA/cm2]")
            .orElseThrow();
    Fragment a = fragment("a", old, "1 200 100 260 7 9");
    Fragment empty = fragment("b", HEADER);

    assertThat(MergedHeader.of(List.of(a, empty), Optional.empty())).isEqualTo(old);
    assertThat(MergedHeader.of(List.of(empty), Optional.empty())).isEqualTo(HEADER);
    assertThat(MergedHeader.of(List.of(a), Optional.of("uA"))).isEqualTo(HEADER);
  }

  @Test
  void theHeaderTellsOfBunchesAsSoonAsOneRowDoes() {
    Fragment a = fragment("a", "1 200 100 260 7 9");
    Fragment b = fragment("b", "1 300 100 260 7 9 578");

    assertThat(MergedHeader.of(List.of(a, b), Optional.empty()))
        .isEqualTo(ProfileHeader.of("uA", true));
  }

  @Test
  void leakageCurrentsInTwoUnitsAreNotMixed() {
    Fragment a = fragment("a", "1 200 100 260 7 9");
    Fragment b = fragment("b", ProfileHeader.of("mA/cm2", false), "1 300 100 260 7 9");

    assertThatThrownBy(() -> MergedHeader.of(List.of(a, b), Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessage("a:1: leakage currents are in uA, but in mA/cm2 in b");
    assertThat(MergedHeader.of(List.of(a, b), Optional.of("uA"))).isEqualTo(HEADER);
  }

  @Test
  void ofProfilesInEachUnitTheFirstByNameIsNamed() {
    ProfileHeader other = ProfileHeader.of("mA/cm2", false);
    List<Fragment> fragments =
        new ArrayList<>(
            List.of(
                fragment("a", "1 200 100 260 7 9"),
                fragment("b", "1 200 100 260 7 9"),
                fragment("c", other, "1 300 100 260 7 9"),
                fragment("d", other, "1 300 100 260 7 9")));
    for (int order = 0; order < 2; order++) {
      assertThatThrownBy(() -> MergedHeader.of(fragments, Optional.empty()))
          .isInstanceOf(BadInputException.class)
          .hasMessage("a:1: leakage currents are in uA, but in mA/cm2 in c");
      Collections.reverse(fragments);
    }
  }
}
