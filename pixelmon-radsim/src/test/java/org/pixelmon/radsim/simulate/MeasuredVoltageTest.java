package org.pixelmon.radsim.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.BadInputException;

class MeasuredVoltageTest {

  @TempDir private Path folder;

  private Path file(String row) throws IOException {
    return Files.writeString(folder.resolve("vdep.csv"), "time,volt,error\n" + row + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-07-05 13:50:00,100,5    | 1657029000   | 100  | 5",
        "2022-07-05T13:50:00Z,100.5,  | 1657029000   | 100.5| 0",
        "1657029000.25,0,0.1          | 1657029000.25| 0    | 0.1",
      })
  void timesAreDatesOrSeconds(String row, double seconds, double volt, double error)
      throws IOException {
    assertThat(MeasuredVoltage.read(file(row)))
        .containsExactly(new MeasuredVoltage(seconds, volt, error));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022,100,5               | time wants a UTC time like 2022-07-05 14:47:08, or seconds",
        "20220705,100,5           | got '20220705'",
        "1657029000000,100,5      | got '1657029000000'",
        "nan,100,5                | got 'nan'",
        "2022-07-05 13:50:00,-1,5 | a depletion voltage is not below 0, got -1",
        "2022-07-05 13:50:00,1,-5 | error is not below 0, got -5",
        "2022-07-05 13:50:00,x,5  | volt",
      })
  void whatIsNoMeasurementIsRefusedWithItsLine(String row, String problem) throws IOException {
    Path file = file(row);

    assertThatThrownBy(() -> MeasuredVoltage.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ":2: ")
        .hasMessageContaining(problem);
  }

  @Test
  void aTableWithoutRowsHasNone() throws IOException {
    assertThat(MeasuredVoltage.read(file(""))).isEmpty();
  }
}
