package org.pixelmon.core.fluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.testkit.ConfigCopy;

class PartFluenceTest {

  private static final ConfigDir CONFIG = ConfigCopy.original();

  @TempDir private Path folder;

  private PartFluence table(String rows) throws IOException {
    Path file = folder.resolve("fluence/mean_field.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "subsystem,layer_or_disk,ring,mean_field\n" + rows);
    return PartFluence.load(new ConfigDir(folder));
  }

  @Test
  void theTableHoldsTheMeansOfTheCmsField() {
    PartFluence table = PartFluence.load(CONFIG);
    PartFluence computed = PartFluence.of(ReferenceField.allParticles(), Detector.load(CONFIG));
    assertThat(table.parts()).hasSize(10).isEqualTo(computed.parts());
    for (DetectorPart part : computed.parts()) {
      assertThat(table.of(part))
          .as(part.name())
          .isCloseTo(computed.of(part), Percentage.withPercentage(5e-4)); // six digits
    }
  }

  @ParameterizedTest
  @CsvSource({"1,6.69e12", "2,1.66e12", "3,0.80e12", "4,0.476e12"})
  void theLayersGetTheKnownFluencePerInverseFemtobarn(int layer, double perInvFb) {
    PartFluence table = PartFluence.load(CONFIG);
    assertThat(FluenceNormalisation.perInvFb(table.ofLayer(layer), 79.1))
        .isCloseTo(perInvFb, Percentage.withPercentage(1));
  }

  @Test
  void innerRingsGetMoreThanOuterOnesAndDisksMoreTheFurtherIn() {
    PartFluence table = PartFluence.load(CONFIG);
    for (int disk = 1; disk <= 3; disk++) {
      assertThat(table.ofRing(disk, 1)).isGreaterThan(1.5 * table.ofRing(disk, 2));
    }
  }

  @Test
  void anUnknownPartIsAnErrorThatListsTheKnownOnes() {
    PartFluence table = PartFluence.load(CONFIG);
    assertThatThrownBy(() -> table.ofLayer(5))
        .isInstanceOf(UsageException.class)
        .hasMessage("no fluence is known for BPix_LYR5")
        .extracting(e -> ((UsageException) e).hint())
        .asString()
        .contains("BPix_LYR4", "FPix_D3_RNG2");
    assertThatThrownBy(() -> table.ofRing(1, 3)).hasMessageContaining("FPix_D1_RNG3");
  }

  @Test
  void readsTheTable() throws IOException {
    PartFluence table = table("Barrel,1,,0.5\nEndCap,2,1,0.25\n");
    assertThat(table.ofLayer(1)).isEqualTo(0.5);
    assertThat(table.ofRing(2, 1)).isEqualTo(0.25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Barrel,1,,0|mean_field.csv:2: mean_field must be above 0, got 0.0",
        "Barrel,1,2,1|mean_field.csv:2: ring is for the rings of a disk",
        "EndCap,1,,1|mean_field.csv:2: ring is for the rings of a disk",
        "Strip,1,,1|mean_field.csv:2: unknown sub-system 'Strip'",
      })
  void rejectsAWrongEntryNamingFileAndLine(String row, String message) {
    assertThatThrownBy(() -> table(row))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void rejectsAPartThatIsGivenTwice() {
    assertThatThrownBy(() -> table("Barrel,1,,1\nBarrel,1,,2\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("mean_field.csv:3: BPix_LYR1 is given twice");
  }

  @Test
  void normalisesByTheNumberOfCollisionsInAnInverseFemtobarn() {
    // 1 mb = 1e12 fb, so 80 mb are 8e13 collisions per fb^-1.
    assertThat(FluenceNormalisation.perInvFb(0.5, 80)).isCloseTo(4e13, within(1.0));
    assertThatThrownBy(() -> FluenceNormalisation.perInvFb(0.5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 1000 mb, got 0.0");
    assertThatThrownBy(() -> FluenceNormalisation.perInvFb(0.5, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
