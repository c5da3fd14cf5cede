package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which commands are made ready for which words. */
class CommandTreeTest {

  @Command(name = "pixelmon-try", mixinStandardHelpOptions = true)
  static final class Root implements CommandGroup {
    @Override
    public List<Class<?>> commands() {
      return List.of(One.class, More.class);
    }
  }

  @Command(name = "one", header = "Does one thing.")
  static final class One implements Runnable {
    @Option(names = "--deep")
    private boolean deep;

    @Override
    public void run() {
      assertThat(deep).isTrue();
    }
  }

  @Command(name = "more", header = "Does more.")
  static final class More implements CommandGroup {
    @Override
    public List<Class<?>> commands() {
      return List.of(One.class);
    }
  }

  private static List<String> ready(String... words) {
    return CommandTree.forWords(new Root(), words).getSubcommands().entrySet().stream()
        .filter(command -> command.getValue().getCommand() != null)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void thoseThatAWordNames() {
    assertThat(ready("one", "--deep")).containsExactly("one");
    assertThat(ready("-h")).isEmpty();
    assertThat(ready("help", "more")).containsExactly("more", "help");
  }

  @Test
  void thoseBelowThemToo() {
    CommandLine more = CommandTree.forWords(new Root(), "more", "one").getSubcommands().get("more");

    assertThat(more.getSubcommands().get("one").getCommandSpec().findOption("--deep")).isNotNull();
  }

  @Test
  void allWhereWordsStandInAFile() {
    assertThat(ready("@words.txt")).containsExactly("one", "more", "help");
  }

  @Test
  void theHelpOfTheRootIsTheSameWhicheverAreReady() {
    String whole = CommandTree.whole(new Root()).getUsageMessage();

    assertThat(whole).contains("one ", "Does one thing.", "more ", "help ");
    assertThat(CommandTree.forWords(new Root(), "-h").getUsageMessage()).isEqualTo(whole);
    assertThat(CommandTree.forWords(new Root(), "one").getUsageMessage()).isEqualTo(whole);
  }

  @Test
  void theCommandRuns() {
    assertThat(CommandTree.forWords(new Root(), "more", "one").execute("more", "one", "--deep"))
        .isZero();
  }
}
