package org.pixelmon.core.records;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;

/**
 * The leakage current in force of all 224 readout groups at every hour of a year, as one process:
 * {@code scripts/bench/as-of.sh} times it.
 */
final class AsOfBenchmark {

  private AsOfBenchmark() {}

  /**
   * Runs it.
   *
   * @param args the archive's folder, the first hour as an instant, the number of hours, and how
   *     many days old a record may be
   */
  public static void main(String[] args) {
    Detector detector = Detector.load(ConfigDir.locate(Path.of("")));
    List<String> cables =
        Stream.of(SubSystem.values())
            .flatMap(part -> detector.groups(part).stream())
            .map(ReadoutGroup::leakageCable)
            .toList();
    Instant first = Instant.parse(args[1]);
    List<Instant> instants =
        LongStream.range(0, Long.parseLong(args[2]))
            .mapToObj(hour -> first.plus(Duration.ofHours(hour)))
            .toList();
    Duration maxAge = Duration.ofDays(Long.parseLong(args[3]));
    try (Records records = new Records(new Omds(Path.of(args[0]), null, true, Progress.NONE))) {
      RecordGrid grid = records.asOf(Question.currents(cables), instants, maxAge);
      long known = 0;
      double sum = 0;
      for (int instant = 0; instant < instants.size(); instant++) {
        for (int cable = 0; cable < cables.size(); cable++) {
          if (grid.has(instant, cable)) {
            known++;
            sum += grid.value(instant, cable);
          }
        }
      }
      print(
          known + " of " + (long) instants.size() * cables.size() + " known, mean " + sum / known);
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
