package org.pixelmon.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.TestHome;

/** The file {@code config/pixelmon.properties} that comes with the programs. */
class SettingsFileTest {

  private static final Path FILE = ConfigCopy.original().root().resolve("pixelmon.properties");

  @TempDir Path folder;

  private static List<String> lines() throws IOException {
    return Files.readAllLines(FILE);
  }

  @ParameterizedTest
  @EnumSource(value = Setting.class, names = "HOME", mode = EnumSource.Mode.EXCLUDE)
  void listsEachSettingOnceWithItsDefaultAndItsVariable(Setting setting) throws IOException {
    String line = ("#" + setting.key() + " = " + setting.builtIn()).strip();
    assertThat(lines()).containsOnlyOnce(line);
    assertThat(String.join(" ", lines())).containsPattern("\\b" + setting.variable() + "\\b");
  }

  @Test
  void setsNothing() throws IOException {
    assertThat(lines()).allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  @Test
  void isReadWithAllItsKeysSet() throws IOException {
    String all =
        lines().stream()
            .map(line -> line.replaceFirst("^#(?=[a-zA-Z.]+ =)", ""))
            .collect(Collectors.joining("\n"));
    new TestHome(folder).text("config/pixelmon.properties", all);

    Configuration config = Configuration.load(Map.of(), Map.of(), folder);
    Configuration builtIn = Configuration.load(Map.of(), Map.of(), folder.resolve("none"));

    for (Setting setting : Setting.values()) {
      assertThat(config.text(setting).replace(folder.toString(), "<home>"))
          .isEqualTo(builtIn.text(setting).replace(folder.resolve("none").toString(), "<home>"));
    }
    assertThat(all.lines().filter(line -> !line.startsWith("#") && !line.isBlank()))
        .hasSize(Setting.values().length - 1);
  }
}
