package org.pixelmon.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.cli.ReadyText;
import org.pixelmon.core.config.ConfigDir;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Writes what an installation holds that is made from the commands themselves. */
public final class InstallationTexts {

  private final Path install;

  private InstallationTexts(Path install) {
    this.install = install;
  }

  /**
   * Writes all of it.
   *
   * @param args the folder of the installation, whose lib/ and config/ are complete, the version
   *     and its time in ISO 8601
   */
  public static void main(String[] args) throws IOException {
    InstallationTexts texts = new InstallationTexts(Path.of(args[0]));
    texts.classPath();
    OptionValues values = OptionValues.of(new ConfigDir(texts.install.resolve("config")));
    for (CommandSpec program : Programs.all()) {
      texts.completion(program, values);
      for (CommandSpec command : Programs.withCommands(program)) {
        texts.help(command);
        texts.write(
            "share/man/man1/" + ManualPage.name(command) + ".1",
            ManualPage.of(command, args[1], args[2].substring(0, 10)));
      }
    }
  }

  /**
   * The libraries in the order in which the launcher names them: always the same, which the archive
   * of classes wants, and our own first.
   */
  private void classPath() throws IOException {
    try (Stream<Path> files = Files.list(install.resolve("lib"))) {
      List<String> jars =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .sorted(
                  Comparator.comparing((String name) -> !name.startsWith("pixelmon-"))
                      .thenComparing(name -> !name.startsWith("picocli-"))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      write("lib/classpath", String.join("\n", jars) + "\n");
    }
  }

  /** In the places in which the shells look below a prefix. */
  private void completion(CommandSpec program, OptionValues values) throws IOException {
    String name = program.name();
    write("share/bash-completion/completions/" + name, BashCompletion.of(program, values));
    write("share/zsh/site-functions/_" + name, ZshCompletion.of(program, values));
    write("share/fish/vendor_completions.d/" + name + ".fish", FishCompletion.of(program, values));
  }

  private void help(CommandSpec command) throws IOException {
    String name = command.qualifiedName(".");
    for (Ansi ansi : List.of(Ansi.OFF, Ansi.ON)) {
      write(
          ReadyText.FOLDER + "/" + ReadyText.fileName(name, ansi.enabled()),
          command.commandLine().getUsageMessage(Help.defaultColorScheme(ansi)));
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = install.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
