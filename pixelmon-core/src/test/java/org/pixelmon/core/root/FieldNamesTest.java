package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.root.HandMadeFile.Folder;

/** Fluence fields in directories and under older names. */
class FieldNamesTest {

  @TempDir private Path folder;

  private Path write(Consumer<Folder> top) throws Exception {
    HandMadeFile file = new HandMadeFile();
    top.accept(file.top());
    return file.write(folder.resolve("fields.root"));
  }

  /** A field of one bin that holds {@code value}. */
  private static RootHistogram2D field(String name, double value) {
    RootAxis axis = RootAxis.fixed("", 1, 0, 10);
    RootBins bins = RootBins.doubles(RootBins.withFlow(1, 1, new double[] {value}));
    return new RootHistogram2D(name, "", axis, axis, "", bins);
  }

  private static double value(Path file, String particle) {
    return FluenceField.read(file, particle).at(5, 5).orElseThrow();
  }

  @Test
  void theFieldAtTheTopComesBeforeThoseInDirectories() throws Exception {
    Path file =
        write(
            top ->
                top.directory("old", old -> old.add(field("fluence_allpart", 1)))
                    .add(field("fluence_allpart", 2)));

    assertThat(value(file, "allpart")).isEqualTo(2);
    assertThat(value(file, "old/allpart")).isEqualTo(1);
    assertThat(value(file, "old/fluence_allpart")).isEqualTo(1);
    assertThat(FluenceField.read(file, "old/allpart").particle()).isEqualTo("allpart");
  }

  @Test
  void theOnlyFieldOfThatNameInTheDirectoriesIsFound() throws Exception {
    Path file =
        write(
            top ->
                top.directory(
                    "a",
                    a ->
                        a.add(field("fluence_neut", 1))
                            .directory("b", b -> b.add(field("fluence_allpart", 3)))));

    assertThat(value(file, "allpart")).isEqualTo(3);
    assertThat(value(file, "neut")).isEqualTo(1);
  }

  @Test
  void severalOfThatNameInDirectoriesAreAnErrorThatListsThem() throws Exception {
    Path file =
        write(
            top ->
                top.directory("phase0", old -> old.add(field("fluence_allpart", 1)))
                    .directory("phase1", now -> now.add(field("fluence_allpart", 2))));

    assertThatThrownBy(() -> value(file, "allpart"))
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith("can be meant: phase0/fluence_allpart, phase1/fluence_allpart");
    assertThat(value(file, "phase1/allpart")).isEqualTo(2);
  }

  /** The names of the original's first scripts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fluence_allpart_6500GeV_phase1",
        "fluence_allpart_phase0_6500GeV",
        "fluence_allpart_7TeV",
        "fluence_allpart_6.8TeV_phase2"
      })
  void aFieldUnderAnOlderNameIsFoundByItsParticle(String name) throws Exception {
    Path file =
        write(
            top ->
                top.add(field(name.replace("allpart", "aneut"), 1))
                    .add(field(name, 2))
                    .add(field(name.replace("allpart", "neut"), 3)));

    assertThat(value(file, "allpart")).isEqualTo(2);
    assertThat(value(file, "neut")).isEqualTo(3);
    assertThat(FluenceField.read(file, "allpart").particle()).isEqualTo("allpart");
    assertThat(value(file, name)).isEqualTo(2);
    assertThat(value(file, name.substring("fluence_".length()))).isEqualTo(2);
  }

  @Test
  void twoOlderNamesOfOneParticleMustBeToldApart() throws Exception {
    Path file =
        write(
            top ->
                top.add(field("fluence_allpart_6500GeV_phase0", 1))
                    .add(field("fluence_allpart_6500GeV_phase1", 2)));

    assertThatThrownBy(() -> value(file, "allpart")).hasMessageContaining("can be meant");
    assertThat(value(file, "allpart_6500GeV_phase1")).isEqualTo(2);
    assertThat(FluenceField.read(file, "allpart_6500GeV_phase1").particle())
        .isEqualTo("allpart_6500GeV_phase1");
  }

  @Test
  void anyPlaneHistogramIsFoundByItsOwnName() throws Exception {
    Path file =
        write(
            top ->
                top.add(field("Fluence r z", 4)).directory("d", d -> d.add(field("flux/all", 5))));

    assertThat(value(file, "Fluence r z")).isEqualTo(4);
    assertThat(value(file, "flux/all")).isEqualTo(5);
    assertThat(value(file, "d/flux/all")).isEqualTo(5);
    assertThat(FluenceField.read(file, "flux/all").particle()).isEqualTo("all");
  }

  @Test
  void theNameInTheTableCountsAndNotThatInsideOfTheObject() throws Exception {
    RootHistogram2D inside = field("h2", 6);
    Path file =
        write(
            top -> top.add("TH2D", "fluence_allpart", 1, out -> ObjectEncoder.write(inside, out)));

    assertThat(FluenceField.read(file, "allpart").particle()).isEqualTo("allpart");
  }

  @ParameterizedTest
  @CsvSource({"allpart, 3", "allpart;2, 2", "fluence_allpart;1, 1"})
  void theNewestCycleIsReadUnlessOneIsNamed(String wanted, double expected) throws Exception {
    Path file =
        write(
            top -> {
              for (int cycle = 3; cycle >= 1; cycle--) {
                RootHistogram2D field = field("fluence_allpart", cycle);
                top.add("TH2D", field.name(), cycle, out -> ObjectEncoder.write(field, out));
              }
            });

    assertThat(value(file, wanted)).isEqualTo(expected);
  }

  @Test
  void aCycleThatNoFileHasIsNotFound() throws Exception {
    Path file = write(top -> top.add(field("fluence_allpart", 1)));

    for (String wanted : new String[] {"allpart;7", "allpart;99999999999999", "allpart;", ";1"}) {
      assertThatThrownBy(() -> value(file, wanted)).isInstanceOf(UsageException.class);
    }
  }

  @Test
  void anUnknownParticleListsTheNearestFirst() throws Exception {
    Path file =
        write(
            top ->
                top.add(field("fluence_neut", 1))
                    .add(field("fluence_pions", 1))
                    .directory("sub", sub -> sub.add(field("fluence_protons", 1))));

    assertThatThrownBy(() -> value(file, "proton"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("unknown particle 'proton'")
        .extracting(e -> ((PixelMonException) e).hint())
        .isEqualTo("It holds sub/protons, pions, neut.");
  }

  @Test
  void aFileOfOtherThingsListsTheNearestFirst() throws Exception {
    Path file =
        write(
            top ->
                top.add(new RootNamed("units", "cm"))
                    .directory("x", x -> x.add(new RootNamed("fluence_allparts", ""))));

    assertThatThrownBy(() -> value(file, "allpart"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": holds no fluence_allpart")
        .extracting(e -> ((PixelMonException) e).hint())
        .isEqualTo(
            "The file holds: x/fluence_allparts (TNamed), units (TNamed), x (TDirectoryFile).");
  }

  @Test
  void anObjectOfThatNameThatIsNoPlaneHistogramIsNamed() throws Exception {
    Path file =
        write(
            top ->
                top.add("TProfile2D", "fluence_allpart", 1, out -> out.i4(0))
                    .add(field("fluence_neut", 1)));

    assertThatThrownBy(() -> value(file, "allpart"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": fluence_allpart is a TProfile2D, which is not read");
  }
}
