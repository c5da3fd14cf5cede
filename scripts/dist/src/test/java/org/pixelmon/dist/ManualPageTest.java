package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The installed manual pages. */
class ManualPageTest {

  private static final Path PAGES = InstallationTest.INSTALLATION.resolve("share/man/man1");

  @TempDir Path folder;

  static Stream<String> commands() {
    return all().map(ManualPage::name);
  }

  private static Stream<CommandSpec> all() {
    return Programs.all().stream().flatMap(program -> Programs.withCommands(program).stream());
  }

  private static Path page(CommandSpec command) {
    return PAGES.resolve(ManualPage.name(command) + ".1");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasOneThatTellsOfAllItsOptions(String name) throws Exception {
    CommandSpec command =
        all().filter(each -> ManualPage.name(each).equals(name)).findFirst().get();
    String text = Files.readString(page(command)).replace("\\-", "-");
    for (OptionSpec option : command.options()) {
      for (String each : option.names()) {
        assertThat(text).contains("\\fB" + each + "\\fR");
      }
      assertThat(option.arity().max() == 0 || text.contains("\\fI" + option.paramLabel()))
          .as(option.longestName())
          .isTrue();
    }
    assertThat(text).contains(".SH NAME\n" + name + " - ").contains(".SH \"EXIT STATUS\"");
  }

  @Test
  void pagesAreWellFormed() throws Exception {
    assumeTrue(ProgramRun.isThere("mandoc"), "mandoc is not installed");
    List<String> command = new ArrayList<>(List.of("mandoc", "-Tlint", "-W", "warning"));
    all().forEach(each -> command.add(page(each).toString()));

    ProgramRun run = ProgramRun.of(folder, Map.of(), command);

    assertThat(run.out() + run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void aReaderSeesWhatTheHelpSays() throws Exception {
    assumeTrue(ProgramRun.isThere("mandoc"), "mandoc is not installed");
    String page = PAGES.resolve("pixelmon-fills-get.1").toString();

    String text =
        ProgramRun.of(folder, Map.of(), List.of("mandoc", "-Tutf8", page))
            .out()
            .replaceAll(".\b", "");

    assertThat(text)
        .contains("pixelmon-fills-get - Gets the fills with stable beams of a range")
        .contains("-o, --output, --output-directory=DIR")
        .contains("(default: data/fills_info)")
        .contains("  pixelmon-fills get -ff 7920 -lf 9319 -suffix run3\n")
        .contains("pixelmon-fills(1), pixelmon-fills-demo(1)");
  }
}
