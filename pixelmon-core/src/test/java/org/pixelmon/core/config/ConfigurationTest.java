package org.pixelmon.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.testkit.TestHome;

class ConfigurationTest {

  private static final String FILE = "config/pixelmon.properties";

  @TempDir Path folder;

  private Configuration load(Map<Setting, String> flags, Map<String, String> environment) {
    return Configuration.load(flags, environment, folder);
  }

  private Configuration withFile(String... lines) {
    new TestHome(folder).write(FILE, lines);
    return load(Map.of(), Map.of());
  }

  private void rejectsFile(int line, String problem, String... lines) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> withFile(lines))
        .withMessageStartingWith(folder.resolve(FILE) + ":" + line + ": ")
        .withMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "HOME, PIXELMON_HOME",
    "ARCHIVE_DIR, PIXELMON_ARCHIVE",
    "OFFLINE, PIXELMON_OFFLINE",
    "OMDS_URL, PIXELMON_OMDS_URL",
    "OMDS_USER, PIXELMON_OMDS_USER",
    "OMDS_PASSWORD_FILE, PIXELMON_OMDS_PASSWORD_FILE",
    "OMS_URL, PIXELMON_OMS_URL",
    "OMS_AUTH, PIXELMON_OMS_AUTH",
    "OMS_CA_FILE, PIXELMON_OMS_CA_FILE",
    "BRILCALC_COMMAND, PIXELMON_BRILCALC"
  })
  void environmentVariablesHaveTheirStableNames(Setting setting, String variable) {
    assertThat(setting.variable()).isEqualTo(variable);
    assertThat(load(Map.of(), Map.of(variable, "from environment")).text(setting))
        .isEqualTo("from environment");
  }

  @ParameterizedTest
  @EnumSource(value = Setting.class, names = "HOME", mode = EnumSource.Mode.EXCLUDE)
  void everySettingCanStandInTheFileAndTheEnvironmentWins(Setting setting) {
    new TestHome(folder).write(FILE, setting.key() + " = from file");

    assertThat(load(Map.of(), Map.of()).text(setting)).isEqualTo("from file");
    assertThat(load(Map.of(), Map.of(setting.variable(), "from environment")).text(setting))
        .isEqualTo("from environment");
    assertThat(
            load(Map.of(setting, "from flag"), Map.of(setting.variable(), "from environment"))
                .text(setting))
        .isEqualTo("from flag");
  }

  @Test
  void relativePathsStartAtTheHomeFolder() {
    Configuration config = load(Map.of(Setting.HOME, "elsewhere"), Map.of());

    assertThat(config.home()).isEqualTo(folder.resolve("elsewhere"));
    assertThat(config.archiveDir()).isEqualTo(folder.resolve("elsewhere/data/archive"));
    assertThat(load(Map.of(Setting.ARCHIVE_DIR, "../a"), Map.of()).archiveDir())
        .isEqualTo(folder.getParent().resolve("a"));
    assertThat(load(Map.of(), Map.of()).path(Setting.OMS_CA_FILE)).isEmpty();
  }

  @Test
  void theFileLiesBelowTheHomeFolderThatFlagOrEnvironmentNames() {
    new TestHome(folder).write("elsewhere/" + FILE, "omds.user = someone");

    assertThat(load(Map.of(), Map.of("PIXELMON_HOME", "elsewhere")).text(Setting.OMDS_USER))
        .isEqualTo("someone");
  }

  @Test
  void commentsBlankLinesAndEqualSignsInValuesAreFine() {
    Configuration config =
        withFile("# ours", "", "omds.url = jdbc:h2:mem:x;MODE=Oracle", "omds.schema=");

    assertThat(config.text(Setting.OMDS_URL)).isEqualTo("jdbc:h2:mem:x;MODE=Oracle");
    assertThat(config.text(Setting.OMDS_SCHEMA)).isEmpty();
  }

  @Test
  void rejectsAFileWithAnUnknownOrRepeatedKeyOrWithoutAKey() {
    rejectsFile(2, "unknown key 'omds.usr'; keys are archive.dir, offline", "", "omds.usr = x");
    rejectsFile(2, "key 'omds.user' is given twice", "omds.user = x", "omds.user = y");
    rejectsFile(1, "expected 'key = value', got 'omds.user'", "omds.user");
  }

  @Test
  void rejectsAHomeInTheFileThatIsFoundByTheHome() {
    rejectsFile(1, "home leads to this file and cannot be given in it", "home = /elsewhere");
  }

  @ParameterizedTest
  @CsvSource({"true, true", "1, true", "yes, true", "false, false", "0, false", "no, false"})
  void readsYesAndNo(String text, boolean value) {
    assertThat(load(Map.of(), Map.of("PIXELMON_OFFLINE", text)).offline()).isEqualTo(value);
  }

  @Test
  void rejectsWhatIsNeitherYesNorNo() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> load(Map.of(), Map.of("PIXELMON_OFFLINE", "perhaps")).offline())
        .withMessage("setting offline wants true or false, got 'perhaps'")
        .satisfies(e -> assertThat(e.hint()).contains("PIXELMON_OFFLINE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "ten", ""})
  void rejectsWhatIsNoNumber(String text) {
    Configuration config = withFile("temperatures.hvOnVolt = " + text);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> config.number(Setting.HV_ON_VOLT))
        .withMessageStartingWith("setting temperatures.hvOnVolt wants a ")
        .withMessageEndingWith("number, got '" + text + "'");
  }

  @Test
  void readsNumbersInAnyNotationOfJava() {
    assertThat(withFile("temperatures.hvOnVolt = 2.5e1").number(Setting.HV_ON_VOLT)).isEqualTo(25);
    assertThat(load(Map.of(), Map.of()).number(Setting.LOOKBACK_LIMIT_HOURS)).isEqualTo(240);
  }

  @Test
  void anEmptyVariableMeansNoUserWhereThatMakesSenseAndNoVariableElsewhere() {
    Configuration config =
        Configuration.load(Map.of(), Map.of("PIXELMON_OMDS_USER", "", "PIXELMON_HOME", ""), folder);

    assertThat(config.text(Setting.OMDS_USER)).isEmpty();
    assertThat(config.home()).isEqualTo(folder);
  }
}
