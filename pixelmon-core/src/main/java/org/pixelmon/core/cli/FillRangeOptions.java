package org.pixelmon.core.cli;

import org.pixelmon.core.fill.FillRange;
import picocli.CommandLine.Option;

/** {@code -ff} and {@code -lf}: a range of fills, both ends included. */
public final class FillRangeOptions {

  @Option(
      names = {"-ff", "--first-fill"},
      required = true,
      paramLabel = "FILL",
      description = "First fill.")
  private int first;

  @Option(
      names = {"-lf", "--last-fill"},
      required = true,
      paramLabel = "FILL",
      description = "Last fill; included.")
  private int last;

  /**
   * The range.
   *
   * @throws org.pixelmon.core.error.UsageException when it runs backwards
   */
  public FillRange range() {
    return new FillRange(first, last);
  }
}
