package org.pixelmon.core.fluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.testkit.ConfigCopy;

class GroupFluenceTest {

  private static final ConfigDir CONFIG = ConfigCopy.original();
  private static final Detector DETECTOR = Detector.load(CONFIG);

  @TempDir private Path folder;

  private GroupFluence table(String rows) throws IOException {
    Path file = folder.resolve("fluence/group_field.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "readout_group,mean_field\n" + rows);
    return GroupFluence.load(new ConfigDir(folder), DETECTOR);
  }

  @Test
  void theTableHoldsTheMeansOfTheCmsFieldForAllGroups() {
    List<ReadoutGroup> groups = new ArrayList<>(DETECTOR.groups(SubSystem.BARREL));
    groups.addAll(DETECTOR.groups(SubSystem.ENDCAP));
    GroupFluence table = GroupFluence.load(CONFIG, DETECTOR);
    GroupFluence computed = GroupFluence.of(ReferenceField.allParticles(), groups);
    assertThat(groups).hasSize(224);
    for (ReadoutGroup group : groups) {
      assertThat(table.of(group))
          .as(group.name())
          .isCloseTo(computed.of(group), Percentage.withPercentage(5e-4)); // six digits
    }
  }

  @Test
  void theOriginalTakesTheSumOverTheModules() {
    ReadoutGroup group = DETECTOR.group("BPix_BmI_SEC1_LYR1");
    FluenceField field = ReferenceField.allParticles();
    double mean = GroupFluence.of(field, List.of(group)).of(group);
    assertThat(GroupFluence.originalOf(field, List.of(group)).of(group) / mean)
        .isCloseTo(3 * 1.00309, Percentage.withPercentage(0.02));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BPix_BmI_SEC1_LYR1,0|group_field.csv:2: mean_field must be above 0, got 0.0",
        "BPix_BmI_SEC1_LYR1,x|group_field.csv:2: mean_field wants a number, got 'x'",
        "BPix_BmI_SEC9_LYR1,1|group_field.csv:2: unknown readout group 'BPix_BmI_SEC9_LYR1'"
      })
  void aWrongEntryIsNamedByFileAndLine(String row, String problem) {
    assertThatThrownBy(() -> table(row + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aGroupGivenTwiceOrNotAtAllIsNamed() throws IOException {
    assertThatThrownBy(() -> table("BPix_BmI_SEC1_LYR1,1\nBPix_BmI_SEC1_LYR1,1\n"))
        .hasMessageContaining("group_field.csv:3: BPix_BmI_SEC1_LYR1 is given twice");
    GroupFluence one = table("BPix_BmI_SEC1_LYR1,1\n");
    assertThatThrownBy(() -> one.of(DETECTOR.group("BPix_BmI_SEC2_LYR1")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no fluence of readout group BPix_BmI_SEC2_LYR1");
  }
}
