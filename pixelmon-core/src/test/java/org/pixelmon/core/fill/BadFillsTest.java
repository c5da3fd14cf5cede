package org.pixelmon.core.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;

class BadFillsTest {

  @TempDir private Path folder;

  @Test
  void theListThatComesWithTheProgramIsTheReferences() throws IOException {
    BadFills ours = BadFills.load(ConfigCopy.original().table("bad_fills.txt"));
    List<Integer> reference =
        Files.readAllLines(ReferenceData.path("geometry/bad_fills.txt")).stream()
            .map(Integer::valueOf)
            .toList();
    assertThat(ours.numbers()).isEqualTo(reference).hasSize(132);
    assertThat(ours.contains(7358)).isTrue();
    assertThat(ours.contains(7359)).isFalse();
  }

  @Test
  void emptyLinesAndCommentsAreIgnored() throws IOException {
    assertThat(BadFills.load(file("# from the log\n\n 7000 # HV off\n6999\n")).numbers())
        .containsExactly(6999, 7000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"70o0", "-7000", "7000 7001", "99999999999"})
  void aLineThatIsNoFillIsNamed(String text) throws IOException {
    Path file = file("# comment\n" + text + "\n");
    assertThatThrownBy(() -> BadFills.load(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ":2: expected a fill number, got '" + text + "'");
  }

  @Test
  void aFillThatIsGivenTwiceIsNamed() throws IOException {
    Path file = file("7000\n7001\n7000\n");
    assertThatThrownBy(() -> BadFills.load(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ":3: fill 7000 is given twice");
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("none.txt");
    assertThatThrownBy(() -> BadFills.load(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": file not found");
  }

  @Test
  void noneContainsNothing() {
    assertThat(BadFills.none().contains(7358)).isFalse();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("bad_fills.txt"), text);
  }
}
