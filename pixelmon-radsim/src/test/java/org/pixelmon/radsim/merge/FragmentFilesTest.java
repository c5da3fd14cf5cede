package org.pixelmon.radsim.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.NoDataException;

class FragmentFilesTest {

  private static final String GROUP = "BPix_BmI_SEC1_LYR1";

  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  private Map<String, List<Path>> of(Optional<String> group, Path... inputs) {
    return FragmentFiles.of(List.of(inputs), new MergedPlace(folder.resolve("out.txt")), group);
  }

  @Test
  void aFileOfSeveralNamesHasTheFirstOfThemInWhateverOrderTheyAreGiven() throws IOException {
    Path file = file("b.txt");
    Path before = Files.createSymbolicLink(folder.resolve("a.txt"), file);
    Path after = Files.createSymbolicLink(folder.resolve("c.txt"), file);

    assertThat(of(Optional.empty(), file, before, after)).isEqualTo(Map.of("", List.of(before)));
    assertThat(of(Optional.empty(), after, before, file)).isEqualTo(Map.of("", List.of(before)));
    assertThat(of(Optional.empty(), after, file)).isEqualTo(Map.of("", List.of(file)));
  }

  @Test
  void filesThatTellNoGroupBelongToTheOneThatOthersTell() throws IOException {
    Path nameless = file("mine.txt");
    Path named = file("profile_" + GROUP + "_2022.txt");
    file("profile_BPix_BmI_SEC1_LYR2_2022.txt");

    assertThat(of(Optional.of(GROUP), folder)).isEqualTo(Map.of(GROUP, List.of(nameless, named)));
  }

  @Test
  void whereThereIsNoProfileInputsAndGroupAreNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path other = Files.createDirectory(folder.resolve("other"));
    file("other/profile_BPix_BmI_SEC1_LYR2_2022.txt");

    assertThatThrownBy(() -> of(Optional.empty(), empty))
        .isInstanceOf(NoDataException.class)
        .hasMessage("no profile in " + empty);
    assertThatThrownBy(() -> of(Optional.of(GROUP), empty, other, empty))
        .isInstanceOf(NoDataException.class)
        .hasMessage("no profile of " + GROUP + " in " + empty + " and 2 more");
  }
}
