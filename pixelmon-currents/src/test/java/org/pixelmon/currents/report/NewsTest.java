package org.pixelmon.currents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.TestCurrents;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.data.ReportSources;
import org.pixelmon.currents.report.findings.Finding;
import org.pixelmon.currents.report.findings.Findings;

/** What one report after another calls new, over days and over ranges. */
class NewsTest {

  private static final Instant START = Instant.parse("2022-08-01T06:00:00Z");
  private static final LocalDate MONDAY = LocalDate.parse("2022-09-05");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final Map<String, Double> NONE = Map.of();
  private static final Map<String, Double> CURRENT = Map.of("BPix_BmI_SEC1_LYR1", 800.0);
  private static final Map<String, Double> OTHER = Map.of("BPix_BmI_SEC1_LYR1", 801.0);
  private static final Map<String, Double> KELVIN = Map.of("BPix_BmI_SEC1_LYR1", 264.0);

  @TempDir Path folder;
  private final TreeMap<Integer, FillRecord> fills = new TreeMap<>();

  @BeforeEach
  void twoFills() {
    put(8001, CURRENT, KELVIN);
    put(8002, CURRENT, KELVIN);
  }

  private void put(int number, Map<String, Double> microampere, Map<String, Double> kelvin) {
    Instant start = START.plus(Duration.ofHours(16L * (number - 8001)));
    Fill fill = new Fill(number, start, start.plus(Duration.ofHours(8)));
    Set<SubSystem> parts = microampere.isEmpty() ? Set.of() : Set.of(SubSystem.BARREL);
    fills.put(number, new FillRecord(fill, parts, microampere, kelvin, Map.of(), Set.of()));
  }

  private News report(LocalDate day, Finding... found) {
    return report(day, List.copyOf(fills.values()), found);
  }

  /** Makes a report, and keeps what it knew. */
  private News report(LocalDate day, List<FillRecord> some, Finding... found) {
    ReportSources sources =
        new ReportSources(folder, folder, folder, folder, folder, folder, folder);
    ReportData data = new ReportData(TestCurrents.DETECTOR, sources, some, new TreeMap<>());
    Findings findings = new Findings(List.of(found), Map.of(), "", List.of());
    Memory before = Memory.in(folder);
    Memory seen = before.with(data, findings, day);
    seen.write(folder);
    return News.of(data, findings, seen, before.since(day));
  }

  private static Finding finding(Finding.Kind kind, String where, int since, Integer... fills) {
    return new Finding(
        kind,
        where,
        since,
        List.of(fills),
        "",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        Path.of("file"));
  }

  private static List<Integer> numbers(List<FillRecord> fills) {
    return fills.stream().map(FillRecord::number).toList();
  }

  private void assertNews(News news, List<Integer> added, List<Integer> revised) {
    assertThat(numbers(news.fills())).as("new").isEqualTo(added);
    assertThat(numbers(news.revised())).as("revised").isEqualTo(revised);
  }

  @Test
  void namesTheDayOfTheReportBefore() {
    assertThat(report(MONDAY).since()).isEqualTo("in the first report");
    assertThat(report(MONDAY).since()).as("a second time").isEqualTo("in the first report");
    assertThat(report(TUESDAY).since()).isEqualTo("since the report of 2022-09-05");
    assertThat(report(TUESDAY.plusDays(5)).since()).isEqualTo("since the report of 2022-09-06");
  }

  @Test
  void tellsTheSameTwiceADay() {
    assertNews(report(MONDAY), List.of(8001, 8002), List.of());
    put(8003, CURRENT, KELVIN);
    assertNews(report(TUESDAY), List.of(8003), List.of());
    assertNews(report(TUESDAY), List.of(8003), List.of());
    assertNews(report(WEDNESDAY), List.of(), List.of());
  }

  @Test
  void aFillWhoseDataCameBitByBitOnItsFirstDayIsNewAndNotRevised() {
    report(MONDAY);
    put(8003, CURRENT, NONE);
    report(TUESDAY);
    put(8003, CURRENT, KELVIN);
    assertNews(report(TUESDAY), List.of(8003), List.of());
    put(8003, OTHER, KELVIN);
    assertNews(report(WEDNESDAY), List.of(), List.of(8003));
    assertNews(report(WEDNESDAY), List.of(), List.of(8003));
  }

  @Test
  void aFillThatHadNoDataYetIsNewWhenItHasSome() {
    report(MONDAY);
    put(8003, NONE, NONE);
    assertNews(report(TUESDAY), List.of(8003), List.of());
    put(8003, CURRENT, KELVIN);
    assertNews(report(WEDNESDAY), List.of(8003), List.of());
  }

  @Test
  void aReportOfAnotherRangeForgetsNothing() {
    report(MONDAY);
    assertNews(report(TUESDAY, List.of(fills.get(8002))), List.of(), List.of());
    assertNews(report(WEDNESDAY), List.of(), List.of());
  }

  @Test
  void aFindingOfAKnownFillIsNewWhenItBecomesKnown() {
    report(MONDAY);
    Finding late = finding(Finding.Kind.TREND, "BPix_BmI_SEC1_LYR1", 8001, 8001);
    assertThat(report(TUESDAY, late).findings()).containsExactly(late);
    assertThat(report(TUESDAY, late).findings()).containsExactly(late);
    assertThat(report(WEDNESDAY, late).findings()).isEmpty();
  }

  @Test
  void aFindingThatGoesOnIsNotNewButOneThatComesBackIs() {
    Finding begun = finding(Finding.Kind.SENSOR, "a \"b\", c", 8001, 8001);
    report(MONDAY, begun);
    Finding goesOn = finding(Finding.Kind.SENSOR, "a \"b\", c", 8001, 8001, 8002);
    assertThat(report(TUESDAY, goesOn).findings()).isEmpty();
    put(8003, CURRENT, KELVIN);
    put(8004, CURRENT, KELVIN);
    Finding again = finding(Finding.Kind.SENSOR, "a \"b\", c", 8004, 8004);
    assertThat(report(WEDNESDAY, goesOn, again).findings()).containsExactly(again);
  }

  @Test
  void aFindingThatANarrowerRangeCutsIsKnown() {
    Finding whole = finding(Finding.Kind.MISSING, "Layer 1", 8001, 8001, 8002);
    report(MONDAY, whole);
    Finding cut = finding(Finding.Kind.MISSING, "Layer 1", 8002, 8002);
    assertThat(report(TUESDAY, List.of(fills.get(8002)), cut).findings()).isEmpty();
    assertThat(report(WEDNESDAY, whole).findings()).isEmpty();
  }

  @Test
  void withoutTheListOfFindingsTheFillsDecide() throws Exception {
    Finding old = finding(Finding.Kind.MISSING, "Layer 1", 8001, 8001);
    report(MONDAY, old);
    Files.delete(folder.resolve("seen_findings.csv"));
    put(8003, CURRENT, KELVIN);
    Finding fresh = finding(Finding.Kind.LUMINOSITY, "luminosity", 8003, 8003);

    assertThat(report(TUESDAY, old, fresh).findings()).containsExactly(fresh);
  }
}
