package org.pixelmon.core.lumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.testkit.ReferenceData;

class BrilcalcOutputTest {

  private static final String BY_FILL =
      """
      #Data tag : 24v1 , Norm tag: None
      #run:fill,time,nls,ncms,delivered(/nb),recorded(/nb)
      400001:9001,07/10/22 12:03:29,10,9,100.5,90.25
      400002:9001,07/10/22 18:00:00,5,5,50.25,40.5
      #Summary:
      #nfill,nrun,nls,ncms,totdelivered(/nb),totrecorded(/nb)
      #1,2,15,14,150.75,130.75
      """;

  private static final String BY_SECTION =
      """
      #Data tag : 24v1 , Norm tag: composite
      #run:fill,ls,time,beamstatus,E(GeV),delivered(/ub),recorded(/ub),avgpu,source
      400001:9001,1:0,07/10/22 12:03:29,ADJUST,6800,0.5,0.0,0.1,HFOC
      400001:9001,2:2,07/10/22 12:03:52,STABLE BEAMS,6800,2.5,2.25,40.5,HFOC
      #Summary:
      #nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)
      #1,1,2,1,3.0,2.25
      """;

  @Test
  void readsTheTableByFill() {
    BrilcalcTable<BrilcalcRow> table = BrilcalcOutput.byFill(BY_FILL);

    assertThat(table.provenance()).isEqualTo("Data tag : 24v1 , Norm tag: None");
    assertThat(table.unit()).isEqualTo(LuminosityUnit.INVERSE_NANOBARN);
    assertThat(table.rows())
        .containsExactly(
            new BrilcalcRow(
                400001, 9001, Instant.parse("2022-07-10T12:03:29Z"), 10, 9, 100.5, 90.25),
            new BrilcalcRow(
                400002, 9001, Instant.parse("2022-07-10T18:00:00Z"), 5, 5, 50.25, 40.5));
  }

  @Test
  void readsTheTableByLumiSection() {
    BrilcalcTable<LumiSectionRow> table = BrilcalcOutput.byLumiSection(BY_SECTION);

    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(1))
        .isEqualTo(
            new LumiSectionRow(
                400001,
                9001,
                2,
                2,
                Instant.parse("2022-07-10T12:03:52Z"),
                "STABLE BEAMS",
                2.5,
                2.25,
                40.5,
                "HFOC"));
  }

  @Test
  void findsColumnsByNameInAnyOrderAndIgnoresWarnings() {
    String shuffled =
        """
        #WARN: something is old
        #run:fill,recorded(/fb),delivered(/fb),ncms,nls,time,more
        400001:9001,0.25,0.5,9,10,07/10/22 12:03:29,x
        #Check JSON:
        #(run,ls) in json but not in results: []
        #Summary:
        #nfill,nrun,nls,ncms,totdelivered(/fb),totrecorded(/fb)
        #1,1,10,9,0.5,0.25
        #WARN: again
        """;

    BrilcalcRow row = BrilcalcOutput.byFill(shuffled).rows().get(0);

    assertThat(row.delivered()).isEqualTo(0.5);
    assertThat(row.recorded()).isEqualTo(0.25);
    assertThat(row.nls()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400001:9001,07|400001,07|line 3: run:fill wants two numbers, got '400001'",
        "07/10/22 12|22-07-10 12|line 3: time wants a UTC time",
        "100.5|1oo.5|line 3: delivered wants a finite number, got '1oo.5'",
        "100.5|nan|line 3: delivered wants a finite number, got 'nan'",
        ",10,9,|,9,|line 3: expected 6 values, got 5",
        "18:00:00,5,5|18:00:00,five,5|line 4: nls wants a whole number, got 'five'",
        "(/nb)|(hz)|line 2: the header names no unit",
        "delivered(/nb),r|delivered(/nb),s|line 2: no column recorded",
        "#1,2,15|#1,3,15|line 7: rows are missing or changed, nrun of the rows is 2",
        "#1,2,15|#1,2,16|line 7: rows are missing or changed, nls of the rows is 15",
        "150.75|151.75|line 7: rows are missing or changed, totdelivered of the rows is 150.75"
      })
  void aMalformedLineIsShownWithItsNumber(String good, String bad, String problem) {
    assertThatThrownBy(() -> BrilcalcOutput.byFill(BY_FILL.replace(good, bad)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("output of brilcalc, " + problem);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void outputThatWasCutOffIsNoticed(int lines) {
    String cut = String.join("\n", BY_FILL.lines().limit(lines).toList()) + "\n";

    assertThatThrownBy(() -> BrilcalcOutput.byFill(cut))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line " + lines + ": the summary is missing");
  }

  @Test
  void aMessageInsteadOfATableIsShown() {
    assertThatThrownBy(() -> BrilcalcOutput.byFill("at least one time selection is required\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("'at least one time selection is required'");
    assertThatThrownBy(() -> BrilcalcOutput.byFill(""))
        .isInstanceOf(BadInputException.class)
        .hasMessage("brilcalc printed no table at all");
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 17", "3, 0", "4, 1", "5, 1", "6, 0", "7, 3"})
  void readsRealOutputs(int sample, int rows) throws IOException {
    String text =
        Files.readString(ReferenceData.path("lumisections/brilcalc_samples/" + sample + ".out"));

    assertThat(BrilcalcOutput.byFill(text).rows()).hasSize(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "9152426.154405719, 9152426.15440572",
    "25418782.029869325, 25418782.029869325",
    "0.000005513, 0.000005513",
    "12, 12",
    "-1.5, -1.5",
    "1e-3, 0.001",
    "123456789012345678901, 123456789012345680000"
  })
  void numbersAreReadToTheOriginalsLastBit(String text, double value) {
    assertThat(BrilcalcNumber.parse(text)).isEqualTo(value);
  }

  private static String withRow(String delivered, String recorded) {
    return "#run:fill,time,nls,ncms,delivered(/ub),recorded(/ub)\n"
        + "400001:9001,07/10/22 12:03:29,10,9,"
        + delivered
        + ","
        + recorded
        + "\n#Summary:\n#nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)\n#1,1,10,9,"
        + delivered
        + ","
        + recorded
        + "\n";
  }

  @ParameterizedTest
  @CsvSource({
    "1e400, 1, line 2: delivered wants a finite number",
    "inf, 1, line 2: delivered wants a finite number",
    "1, -Infinity, line 2: recorded wants a finite number",
    "-100000, 1, 'line 2: delivered must not be below 0, got -100000'",
    "1, -2000.5, line 2: recorded must not be below 0",
    "1e16, 1, line 2: delivered is more than can be"
  })
  void aLuminosityThatCannotBeIsRefusedWithItsLine(String delivered, String recorded, String why) {
    assertThatThrownBy(() -> BrilcalcOutput.byFill(withRow(delivered, recorded)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(why);
  }

  @Test
  void fourHundredDigitsAreNoLuminosity() {
    assertThatThrownBy(() -> BrilcalcOutput.byFill(withRow("9".repeat(400), "1")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 2: delivered wants a finite number");
  }

  @Test
  void aPedestalOfSomeInverseMicrobarnsBelow0IsALuminosity() {
    assertThat(BrilcalcOutput.byFill(withRow("-0.003412345", "0")).rows().get(0).delivered())
        .isEqualTo(-0.003412345);
  }

  @Test
  void theThreeDecimalsOfOlderVersionsAreRoundedNotChanged() {
    String old =
        """
        #Data tag :  v1
        #run:fill,time,nls,ncms,delivered(/ub),recorded(/ub)
        251244:3962,07/03/15 08:51:21,2,2,0.014,0.004
        251251:3962,07/03/15 10:11:21,2,2,0.014,0.004
        251252:3963,07/03/15 12:11:21,2,2,0.014,0.004
        #Summary:
        #nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)
        #2,3,6,6,0.043,0.013
        """;

    assertThat(BrilcalcOutput.byFill(old).rows()).hasSize(3);
    assertThatThrownBy(() -> BrilcalcOutput.byFill(old.replace("0.043", "0.046")))
        .hasMessageContaining("totdelivered of the rows is 0.042");
  }

  @Test
  void runAndFillMayHaveColumnsOfTheirOwn() {
    String old =
        BY_FILL
            .replace("#run:fill,", "#fill,run,")
            .replace("400001:9001", "9001,400001")
            .replace("400002:9001", "9001,400002");

    assertThat(BrilcalcOutput.byFill(old).rows()).isEqualTo(BrilcalcOutput.byFill(BY_FILL).rows());
  }

  @Test
  void aRunOrFillBelow1IsRefused() {
    assertThatThrownBy(() -> BrilcalcOutput.byFill(BY_FILL.replace("400001:9001", "400001:-5")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 3: there is no fill -5");
  }

  @Test
  void warningsBehindTheSummaryChangeWhatTheSumsMean() {
    String warned =
        BY_FILL
            + """
            #Check JSON:
            #(run,ls) in json but not in results: []
            #WARN: unknown deadtime while CMS is on
            #400001 [12, 13]
            #400002 [1]

            Warning: problems found in merging -i and --normtag selections:
              runs [400003] are not covered by normtag
            """;

    assertThat(BrilcalcOutput.byFill(warned).remarks())
        .containsExactly(
            new BrilcalcRemark(
                "WARN: unknown deadtime while CMS is on | 400001 [12, 13] | 400002 [1]",
                Set.of(400001, 400002),
                true),
            new BrilcalcRemark(
                "Warning: problems found in merging -i and --normtag selections:"
                    + " | runs [400003] are not covered by normtag",
                Set.of(),
                true));
  }

  @Test
  void wordsBeforeTheHeaderAreToldAndChangeNothing() {
    String said = "Using cached database\nx.py:3: FutureWarning: old\n" + BY_FILL;

    assertThat(BrilcalcOutput.byFill(said).remarks())
        .extracting(BrilcalcRemark::words, BrilcalcRemark::changesSums)
        .containsExactly(
            tuple("Using cached database", false), tuple("x.py:3: FutureWarning: old", false));
    assertThat(BrilcalcOutput.byFill(BY_FILL).remarks()).isEmpty();
  }
}
