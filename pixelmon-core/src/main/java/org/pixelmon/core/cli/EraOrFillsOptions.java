package org.pixelmon.core.cli;

import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.FillRange;
import picocli.CommandLine.Option;

/** {@code -ff} and {@code -lf}, or {@code -era}: the fills of a plot. */
public final class EraOrFillsOptions {

  @Option(
      names = {"-ff", "--first-fill"},
      paramLabel = "FILL",
      description = "First fill.")
  private Integer first;

  @Option(
      names = {"-lf", "--last-fill"},
      paramLabel = "FILL",
      description = "Last fill; included.")
  private Integer last;

  @Option(
      names = {"-era", "--era"},
      paramLabel = "ERA",
      description = "Era instead of -ff and -lf: a year or run1, run2, run3.")
  private String era;

  /** Whether any of them was given. */
  public boolean given() {
    return first != null || last != null || era != null;
  }

  /**
   * The fills.
   *
   * @throws UsageException when neither an era nor both ends are given, or both are, or there is no
   *     such era, or the range runs backwards
   */
  public FillRange range(Eras eras) {
    boolean byFill = first != null && last != null;
    if (byFill == (era != null) || (first == null) != (last == null)) {
      throw new UsageException(
          "give either -era, or -ff and -lf", "Example: -era 2022, or -ff 7920 -lf 8494.");
    }
    return byFill ? new FillRange(first, last) : eras.fillsOf(era);
  }

  /** The fills in words, for messages. */
  public String described() {
    return era == null ? "the range " + first + " to " + last : "era " + era;
  }

  /** The fills in names of files: {@code 7920_8494} or the name of the era. */
  public String period(Eras eras) {
    return era == null ? first + "_" + last : eras.named(era).name();
  }
}
