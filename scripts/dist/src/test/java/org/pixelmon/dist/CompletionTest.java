package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;

/** What the installed completions offer, asked of the shells themselves. */
class CompletionTest {

  private static final Path SHARE = InstallationTest.INSTALLATION.resolve("share");

  @TempDir Path folder;

  @BeforeEach
  void filesAndFolders() throws Exception {
    Files.createDirectory(folder.resolve("plots"));
    Files.writeString(folder.resolve("profile.txt"), "");
  }

  private List<String> offered(String shell, String line) throws Exception {
    assumeTrue(ProgramRun.isThere(shell), shell + " is not installed");
    String program = line.substring(0, line.indexOf(' '));
    List<String> command = new ArrayList<>(List.of(shell));
    switch (shell) {
      case "bash" -> {
        command.addAll(List.of("--norc", resource("offered.bash")));
        command.add(SHARE.resolve("bash-completion/completions").resolve(program).toString());
        command.addAll(List.of(line.replace("=", " = ").split(" ", -1)));
      }
      case "zsh" -> {
        command.addAll(List.of("-f", resource("offered.zsh")));
        command.addAll(List.of(SHARE.resolve("zsh/site-functions").toString(), line));
      }
      default -> {
        Path script = SHARE.resolve("fish/vendor_completions.d").resolve(program + ".fish");
        command.addAll(List.of("--no-config", "-c"));
        command.add("source '" + script + "'; complete -C '" + line + "'");
      }
    }
    ProgramRun run = ProgramRun.of(folder, Map.of("HOME", folder.toString()), command);
    assertThat(run.err()).isEmpty();
    // fish explains each candidate behind a tab, and repeats what is before an equals sign or
    // comma.
    return run.out()
        .lines()
        .map(found -> found.replaceFirst("\t.*", "").replaceFirst("^.*[=,]", ""))
        .map(found -> found.replaceFirst("/$", ""))
        .toList();
  }

  private static String resource(String name) throws URISyntaxException {
    return Path.of(CompletionTest.class.getResource(name).toURI()).toString();
  }

  @ParameterizedTest
  @CsvSource({"bash", "zsh", "fish"})
  void subcommandsAndThoseBelowThem(String shell) throws Exception {
    assertThat(offered(shell, "pixelmon-fills ")).contains("get", "demo", "archive", "help");
    assertThat(offered(shell, "pixelmon-fills archive "))
        .contains("status", "verify", "prune")
        .doesNotContain("get");
    assertThat(offered(shell, "pixelmon-temperatures r")).containsExactly("readout-groups");
    assertThat(offered(shell, "pixelmon-lumi help ")).contains("get");
  }

  @ParameterizedTest
  @CsvSource({"bash", "zsh", "fish"})
  void longOptionsWithOneHyphen(String shell) throws Exception {
    for (String option : List.of("-ff", "-lf")) {
      assertThat(offered(shell, "pixelmon-fills get " + option.substring(0, 2)))
          .containsExactly(option);
    }
    assertThat(offered(shell, "pixelmon-fills get --first")).containsExactly("--first-fill");
    assertThat(offered(shell, "pixelmon-fills archive prune --da")).containsExactly("--damaged");
  }

  @ParameterizedTest
  @CsvSource({"bash", "zsh", "fish"})
  void valuesThatAreWords(String shell) throws Exception {
    assertThat(offered(shell, "pixelmon-currents plot -s "))
        .containsExactlyInAnyOrder("Barrel", "EndCap");
    assertThat(offered(shell, "pixelmon-currents plot -era run"))
        .contains("run2", "run3")
        .doesNotContain("2022");
    assertThat(offered(shell, "pixelmon-fills get --oms-auth=c")).containsExactly("client");
    assertThat(offered(shell, "pixelmon-currents plot -x_axes lumi,f"))
        .containsExactlyInAnyOrder("fill", "fluence");
    assertThat(offered(shell, "pixelmon-radsim merge -rog BPix_BmI_SEC1_LYR1"))
        .contains("BPix_BmI_SEC1_LYR1");
  }

  @ParameterizedTest
  @CsvSource({"bash", "zsh", "fish"})
  void filesAndFoldersWhereTheyAreMeant(String shell) throws Exception {
    assertThat(offered(shell, "pixelmon-currents plot -o p")).containsExactly("plots");
    assertThat(offered(shell, "pixelmon-radsim check p"))
        .containsExactlyInAnyOrder("plots", "profile.txt");
    assertThat(offered(shell, "pixelmon-fills get -ff ")).allMatch(String::isEmpty);
  }

  @Test
  void everyOptionOfEveryCommandIsInAllScripts() throws Exception {
    for (CommandSpec program : Programs.all()) {
      String bash =
          Files.readString(SHARE.resolve("bash-completion/completions/" + program.name()));
      String zsh = Files.readString(SHARE.resolve("zsh/site-functions/_" + program.name()));
      String fish =
          Files.readString(SHARE.resolve("fish/vendor_completions.d/" + program.name() + ".fish"));
      for (CommandSpec command : Programs.withCommands(program)) {
        for (String name : command.optionsMap().keySet()) {
          String bare = name.replaceFirst("^-+", "");
          assertThat(bash).containsPattern("[ ']\\Q" + name + "\\E[ ']");
          assertThat(zsh)
              .containsPattern("\\)\\Q" + name + "\\E[=\\[]|\\*\\Q" + name + "\\E[=\\[]");
          assertThat(fish).containsPattern(" -[slo] \\Q" + bare + "\\E ");
        }
      }
    }
  }
}
