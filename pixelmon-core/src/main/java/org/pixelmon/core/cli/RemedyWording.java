package org.pixelmon.core.cli;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.Remedy.Step;
import org.pixelmon.core.error.Remedy.Using;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Words a remedy for the command at hand, with the options that it has. A step whose option the
 * command has not is no remedy there and is left out.
 */
final class RemedyWording {

  /**
   * How a step is said.
   *
   * @param option the option that takes it, under the name that users are told
   * @param clause the step; {@code %s} stands for the option
   */
  private record Wording(String option, String clause) {}

  private static final Map<Kind, Wording> WORDINGS =
      Map.ofEntries(
          entry(Kind.OTHER_OUTPUT, new Wording("-o", "choose another place for it with %s")),
          entry(Kind.OTHER_ARCHIVE, new Wording("--archive", "name another archive with %s")),
          entry(Kind.OTHER_HOME, new Wording("--home", "name another home folder with %s")),
          entry(Kind.GO_ONLINE, new Wording("--offline", "run again without %s")),
          entry(Kind.GO_OFFLINE, new Wording("--offline", "answer from the archive with %s")),
          entry(Kind.OTHER_OMS_SIGN_ON, new Wording("--oms-auth", "sign on otherwise with %s")),
          entry(Kind.WIDEN_FILL_RANGE, new Wording("-ff", "widen the range of fills: %s, -lf")),
          entry(Kind.SWAP_FILL_RANGE, new Wording("-ff", "swap %s and -lf")),
          entry(Kind.GIVE_FILL_RANGE, new Wording("-ff", "give a range of fills with %s and -lf")),
          entry(Kind.OTHER_FILLS_FILE, new Wording("--fills", "name another with %s")),
          entry(Kind.OTHER_BAD_FILLS_FILE, new Wording("--bad-fills", "name another list with %s")),
          entry(Kind.OTHER_LUMINOSITY_FILE, new Wording("--lumi", "name another with %s")),
          entry(Kind.OTHER_CURRENTS_FOLDER, new Wording("-c", "name their folder with %s")),
          entry(Kind.OTHER_TEMPERATURES_FOLDER, new Wording("-t", "name their folder with %s")),
          entry(Kind.NO_REFERENCE_TEMPERATURE, new Wording("-tref", "leave out %s")),
          entry(Kind.OTHER_FIELD_FILE, new Wording("--field", "name another with %s")),
          entry(Kind.OTHER_PARTICLE, new Wording("--particle", "name others with %s")),
          entry(Kind.OTHER_UNITS_FILE, new Wording("-u", "name another with %s")),
          entry(Kind.OTHER_POINTS_FILE, new Wording("--points", "name another with %s")),
          entry(Kind.OTHER_INPUT, new Wording("-i", "name another with %s")),
          entry(
              Kind.GIVE_LEAKAGE_UNIT,
              new Wording("--leakage-unit", "say with %s the unit that they all have")),
          entry(Kind.ONE_READOUT_GROUP, new Wording("-rog", "choose one of them with %s")),
          entry(
              Kind.FILE_PER_READOUT_GROUP,
              new Wording("-o", "make a file of each with {group} in the path of %s")),
          entry(Kind.GIVE_CROSS_SECTION, new Wording("--xsec", "give it in mb with %s")),
          entry(Kind.OTHER_LUMINOSITY_SOURCE, new Wording("-from", "choose another with %s")),
          entry(
              Kind.ASSUME_HIGH_VOLTAGE,
              new Wording("--assume-hv", "say with %s how a missing high voltage counts")));

  private RemedyWording() {}

  /** The remedy as one sentence; empty when there is none for this command. */
  static String of(Remedy remedy, CommandLine line) {
    List<String> clauses = new ArrayList<>();
    for (Step step : remedy.steps()) {
      if (step instanceof Remedy.Words words) {
        clauses.add(words.words());
      } else if (step instanceof Using using) {
        option(using.kind(), line.getCommandSpec())
            .ifPresent(
                name ->
                    clauses.add(
                        "use " + name + " " + shown(using.file(), line) + ", which is there"));
      } else {
        clause((Kind) step, line).ifPresent(clauses::add);
      }
    }
    return Remedy.sentence(clauses);
  }

  private static Optional<String> clause(Kind kind, CommandLine line) {
    ParseResult parsed = line.getParseResult();
    if (kind == Kind.GO_ONLINE && (parsed == null || !parsed.hasMatchedOption("--offline"))) {
      return option(kind, line.getCommandSpec())
          .map(name -> "run again with the setting offline = false (PIXELMON_OFFLINE)");
    }
    return option(kind, line.getCommandSpec())
        .map(name -> WORDINGS.get(kind).clause().replace("%s", name));
  }

  /** The option that takes a step, if the command has it. */
  private static Optional<String> option(Kind kind, CommandSpec spec) {
    return Optional.of(WORDINGS.get(kind).option()).filter(name -> spec.findOption(name) != null);
  }

  /** A file as the option takes it: options count from the home folder. */
  private static Path shown(Path file, CommandLine line) {
    Path home = line.getCommand() instanceof PixelMonCommand command ? command.home() : null;
    return home != null && file.startsWith(home) ? home.relativize(file) : file;
  }
}
