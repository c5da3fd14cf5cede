package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTicksTest {

  private static final PlotFonts FONTS = PlotFonts.load();
  private static final double DAY = 86_400;

  private static double utc(String time) {
    return Instant.parse(time).getEpochSecond();
  }

  private static Ticks ticks(String from, String to, int most) {
    return Ticks.of(new Scale(utc(from), utc(to), false), most, Axis.Values.DATES);
  }

  /** Labels and, behind a slash, what stands below them. */
  private static List<String> written(Ticks ticks) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < ticks.major().length; i++) {
      String period = ticks.periods().get(i);
      all.add(ticks.labels().get(i) + (period.isEmpty() ? "" : "/" + period));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "2022-07-05T14:50:00Z, 2022-07-05T15:05:00Z, 14:50/5 Jul 2022;14:55;15:00;15:05",
    "2022-07-05T14:47:00Z, 2022-07-06T03:00:00Z, 15:00/5 Jul 2022;18:00;21:00;00:00/6 Jul 2022;03:00",
    "2022-12-30T12:00:00Z, 2023-01-03T12:00:00Z, 31 Dec/2022;1 Jan/2023;2 Jan;3 Jan",
    "2022-07-03T00:00:00Z, 2022-08-02T00:00:00Z, 4 Jul/2022;11 Jul;18 Jul;25 Jul;1 Aug",
    "2022-07-03T00:00:00Z, 2022-11-20T00:00:00Z, Aug/2022;Sep;Oct;Nov",
    "2021-12-20T00:00:00Z, 2023-01-20T00:00:00Z, Jan/2022;Apr;Jul;Oct;Jan/2023",
    "2015-06-03T00:00:00Z, 2018-12-02T00:00:00Z, 2016;2017;2018",
    "2008-09-10T00:00:00Z, 2026-12-02T00:00:00Z, 2010;2015;2020;2025"
  })
  void standAtStepsOfTheCalendarAndTellTheYearOnce(String from, String to, String expected) {
    Ticks ticks = ticks(from, to, 5);

    assertThat(written(ticks)).isEqualTo(List.of(expected.split(";")));
  }

  @Test
  void doNotDependOnTheZoneOfTheMachine() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(written(ticks("2022-07-05T10:00:00Z", "2022-07-06T14:00:00Z", 4)))
          .containsExactly("12:00/5 Jul 2022", "00:00/6 Jul 2022", "12:00");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void haveAtLeastTwoLabelsWhichAscendStandApartAndNeverRepeatWhateverTheSpan() {
    Random random = new Random(20220705);
    for (int run = 0; run < 3000; run++) {
      double span = 300 * Math.pow(10, 7.5 * random.nextDouble()); // 5 minutes to 300 years
      double from = utc("1990-01-01T00:00:00Z") + random.nextDouble() * 40 * 365 * DAY;
      double[] x = {from, from + span};
      PlotSpec spec =
          PlotSpec.of(
              CmsLabel.of(CmsLabel.Status.NONE, ""),
              Axis.of("Date (UTC)").dates(),
              Axis.of("T [K]"),
              List.of(Series.line("", x, new double[] {261.25, 300})));
      Panel panel = Figure.of(spec, FONTS).main();
      Ticks ticks = panel.xTicks();
      String what = Instant.ofEpochSecond((long) from) + " " + span + " s: " + written(ticks);

      assertThat(ticks.major()).as(what).hasSizeBetween(2, 12).isSorted();
      assertThat(ticks.minor()).as(what).hasSizeLessThan(150);
      assertThat(
              DoubleStream.concat(DoubleStream.of(ticks.major()), DoubleStream.of(ticks.minor())))
          .as(what)
          .allMatch(panel.x()::contains)
          .doesNotHaveDuplicates();
      assertThat(complete(ticks)).as(what).doesNotHaveDuplicates();
      assertThat(ticks.periods().get(0).isEmpty() ? ticks.labels().get(0) : ticks.periods().get(0))
          .as(what)
          .endsWith(Integer.toString(yearOf(ticks.major()[0])));
      assertThatLineStandsApart(panel, ticks.labels(), what);
      assertThatLineStandsApart(panel, ticks.periods(), what);
    }
  }

  private static int yearOf(double seconds) {
    return LocalDateTime.ofEpochSecond((long) seconds, 0, ZoneOffset.UTC).getYear();
  }

  /** Each label with the day or year that it belongs to. */
  private static List<String> complete(Ticks ticks) {
    List<String> all = new ArrayList<>();
    String period = "";
    for (int i = 0; i < ticks.major().length; i++) {
      period = ticks.periods().get(i).isEmpty() ? period : ticks.periods().get(i);
      all.add(ticks.labels().get(i) + " " + period);
    }
    return all;
  }

  private static void assertThatLineStandsApart(Panel panel, List<String> line, String what) {
    AxisTexts texts = new AxisTexts(FONTS, Axis.of("").dates());
    double end = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < line.size(); i++) {
      if (!line.get(i).isEmpty()) {
        double half = texts.label(line.get(i)).width() / 2;
        double centre = panel.px(panel.xTicks().major()[i]);
        assertThat(centre - half).as(what).isGreaterThan(end + 8);
        end = centre + half;
        assertThat(end).as(what).isLessThan(PlotSpec.WIDTH - 1);
        assertThat(centre - half).as(what).isGreaterThan(1);
      }
    }
  }

  @Test
  void anInstantThatIsNoDateIsNotShown() {
    Axis dates = Axis.of("Date (UTC)").dates();
    assertThat(dates.shows(utc("2022-07-05T00:00:00Z"))).isTrue();
    assertThat(dates.shows(0)).isTrue();
    for (double none : new double[] {1e300, -1e12, 1e12, Double.NaN}) {
      assertThat(dates.shows(none)).isFalse();
    }
  }

  @Test
  void oneInstantAloneStandsInTheMiddleOfItsDay() {
    double noon = utc("2022-07-05T12:00:00Z");
    PlotSpec spec =
        PlotSpec.of(
            CmsLabel.of(CmsLabel.Status.NONE, ""),
            Axis.of("Date (UTC)").dates(),
            Axis.of("T [K]"),
            List.of(Series.markers("", new double[] {noon}, new double[] {261})));
    Panel panel = Figure.of(spec, FONTS).main();

    assertThat(panel.x().max() - panel.x().min()).isBetween(DAY, 1.2 * DAY);
    assertThat(panel.px(noon))
        .isBetween(panel.frame().getCenterX() - 1, panel.frame().getCenterX() + 1);
  }
}
