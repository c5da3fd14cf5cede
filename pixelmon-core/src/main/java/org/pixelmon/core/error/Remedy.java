package org.pixelmon.core.error;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the user can do about a failure: one step, or several to choose from. Services know no
 * options of commands: where a step needs one they name its {@link Kind}, and {@code core.cli} says
 * which option that is.
 *
 * @param steps the choices, the best first; empty when the message says it all
 */
public record Remedy(List<Step> steps) {

  /** Nothing to be said beside the message. */
  public static final Remedy NONE = new Remedy(List.of());

  /** One thing to do. */
  public sealed interface Step permits Words, Kind, Using {

    /** It in words that name no option: a clause like "try again later", or whole sentences. */
    String words();
  }

  /**
   * A step that needs no option of the command.
   *
   * @param words what to do
   */
  public record Words(String words) implements Step {

    /** Refuses null. */
    public Words {
      Objects.requireNonNull(words);
    }
  }

  /** A step that an option of the command takes. */
  public enum Kind implements Step {
    /** Write elsewhere. */
    OTHER_OUTPUT("choose another place for the output"),
    /** Work with another archive. */
    OTHER_ARCHIVE("name another archive"),
    /** Work in another home folder. */
    OTHER_HOME("name another home folder"),
    /** Let remotes be asked. */
    GO_ONLINE("run again with the network allowed"),
    /** Ask no remote. */
    GO_OFFLINE("answer from the archive alone"),
    /** Sign on to OMS in another way. */
    OTHER_OMS_SIGN_ON("choose another way to sign on to OMS"),
    /** More fills. */
    WIDEN_FILL_RANGE("widen the range of fills"),
    /** First and last fill stand in each other's place. */
    SWAP_FILL_RANGE("swap the first and the last fill"),
    /** A range of fills by numbers, instead of an era. */
    GIVE_FILL_RANGE("give a range of fills"),
    /** Another list of fills. */
    OTHER_FILLS_FILE("name another fills file"),
    /** Another list of fills to leave out. */
    OTHER_BAD_FILLS_FILE("name another list of bad fills"),
    /** Another luminosity file. */
    OTHER_LUMINOSITY_FILE("name another luminosity file"),
    /** Currents from another folder. */
    OTHER_CURRENTS_FOLDER("name another folder of currents"),
    /** Temperatures from another folder. */
    OTHER_TEMPERATURES_FOLDER("name another folder of temperatures"),
    /** Currents as measured. */
    NO_REFERENCE_TEMPERATURE("leave the currents as measured"),
    /** Another fluence field. */
    OTHER_FIELD_FILE("name another fluence field"),
    /** Other particles of the field. */
    OTHER_PARTICLE("name other particles"),
    /** Another file with the units of a field. */
    OTHER_UNITS_FILE("name another file of units"),
    /** Another file of points. */
    OTHER_POINTS_FILE("name another file of points"),
    /** Another file or folder to read. */
    OTHER_INPUT("name another input"),
    /** The unit of leakage currents whose files do not agree on it. */
    GIVE_LEAKAGE_UNIT("say the unit of the leakage currents"),
    /** One readout group of several. */
    ONE_READOUT_GROUP("choose one readout group"),
    /** A file of its own for each readout group. */
    FILE_PER_READOUT_GROUP("make a file for each readout group"),
    /** A cross-section as a number. */
    GIVE_CROSS_SECTION("give the cross-section itself"),
    /** Another source of luminosity. */
    OTHER_LUMINOSITY_SOURCE("choose another source of luminosity"),
    /** How a high voltage without a record counts. */
    ASSUME_HIGH_VOLTAGE("say how a high voltage without a record counts");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }
  }

  /**
   * A step whose option gets a file that is there.
   *
   * @param kind the step
   * @param file what the option gets
   */
  public record Using(Kind kind, Path file) implements Step {

    @Override
    public String words() {
      return "use " + file + ", which is there";
    }
  }

  /** Keeps a copy. */
  public Remedy {
    steps = List.copyOf(steps);
  }

  /** A remedy in words; the empty text is none. */
  public static Remedy of(String words) {
    return words.isEmpty() ? NONE : new Remedy(List.of(new Words(words)));
  }

  /** A step that an option of the command takes. */
  public static Remedy of(Kind kind) {
    return new Remedy(List.of(kind));
  }

  /** This, or else that. */
  public Remedy or(Kind kind) {
    return with(kind);
  }

  /** This, or else that. */
  public Remedy or(String words) {
    return with(new Words(words));
  }

  /** A step whose option gets a file that is there, or else this. */
  public Remedy after(Using first) {
    List<Step> more = new ArrayList<>(List.of(first));
    more.addAll(steps);
    return new Remedy(more);
  }

  private Remedy with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Remedy(more);
  }

  /** The remedy in words that name no option. */
  public String text() {
    return sentence(steps.stream().map(Step::words).toList());
  }

  /** Clauses as one sentence, "Do this, or do that."; empty without any. */
  public static String sentence(List<String> clauses) {
    if (clauses.isEmpty()) {
      return "";
    }
    String joined =
        clauses.stream()
            .map(clause -> clause.replaceFirst("\\.$", ""))
            .collect(Collectors.joining(", or "));
    String last = clauses.get(clauses.size() - 1);
    String end = last.matches("(?s).*[?!]") ? "" : ".";
    String first = joined.substring(0, 1);
    // A question goes on after the message, as those of mistyped options do.
    return (end.isEmpty() ? first : first.toUpperCase(Locale.ROOT)) + joined.substring(1) + end;
  }
}
