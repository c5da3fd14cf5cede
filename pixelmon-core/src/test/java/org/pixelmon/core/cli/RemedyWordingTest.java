package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A remedy in the words of the command that failed. */
class RemedyWordingTest {

  @Command(name = "with")
  static final class With {
    @Option(names = {"-o", "--output"})
    Path output;

    @Option(names = {"-f", "--fills"})
    Path fills;

    @Option(names = "--archive")
    Path archive;

    @Option(names = "--offline")
    boolean offline;
  }

  @Command(name = "without")
  static final class Without {}

  private static String with(Remedy remedy, String... args) {
    CommandLine line = new CommandLine(new With());
    line.parseArgs(args);
    return RemedyWording.of(remedy, line);
  }

  private static String without(Remedy remedy) {
    return RemedyWording.of(remedy, new CommandLine(new Without()));
  }

  @Test
  void namesTheOptionsTheCommandHas() {
    assertThat(with(Remedy.of("Free some space").or(Kind.OTHER_OUTPUT)))
        .isEqualTo("Free some space, or choose another place for it with -o.");
    assertThat(with(Remedy.of(Kind.GO_ONLINE).or(Kind.OTHER_ARCHIVE), "--offline"))
        .isEqualTo("Run again without --offline, or name another archive with --archive.");
  }

  @Test
  void leavesOutWhatTheCommandHasNoOptionFor() {
    assertThat(without(Remedy.of("Free some space").or(Kind.OTHER_OUTPUT)))
        .isEqualTo("Free some space.");
    assertThat(without(Remedy.of(Kind.OTHER_OUTPUT).or("try again later")))
        .isEqualTo("Try again later.");
    assertThat(without(Remedy.of(Kind.GIVE_CROSS_SECTION))).isEmpty();
  }

  @Test
  void doesNotTellToLeaveOutAnOptionThatNobodyGave() {
    assertThat(with(Remedy.of(Kind.GO_ONLINE)))
        .isEqualTo("Run again with the setting offline = false (PIXELMON_OFFLINE).");
  }

  @Test
  void proposesAFileThatIsThere() {
    Remedy.Using other = new Remedy.Using(Kind.OTHER_FILLS_FILE, Path.of("fills_run3.csv"));

    assertThat(with(Remedy.of("make it").after(other)))
        .isEqualTo("Use --fills fills_run3.csv, which is there, or make it.");
    assertThat(without(Remedy.of("make it").after(other))).isEqualTo("Make it.");
  }

  @Test
  void wholeSentencesStayAsTheyAre() {
    assertThat(with(Remedy.of("One. Two."))).isEqualTo("One. Two.");
    assertThat(with(Remedy.of("did you mean 0?"))).isEqualTo("did you mean 0?");
    assertThat(with(Remedy.NONE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindHasAWordingThatIsUsedWhereItsOptionIs(Kind kind) {
    assertThat(without(Remedy.of(kind))).isEmpty();
    assertThat(Remedy.of(kind).text()).doesNotContain("--").endsWith(".");
  }
}
