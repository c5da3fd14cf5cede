package org.pixelmon.core.oms;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.CsvTable;

/**
 * Which ranges of fills OMS was asked for, and with which selection: {@code oms/asked.csv} in the
 * archive, each with the {@link OmsSum} of its line. A fill that is not in the archive does not
 * exist if its range was asked for; otherwise nobody knows.
 */
final class OmsCoverage {

  private static final FillRange ALL = new FillRange(1, Integer.MAX_VALUE);

  private final Path file;

  OmsCoverage(Path file) {
    this.file = file;
  }

  private record Asked(OmsSelection selection, FillRange range) {

    String text() {
      return selection + "," + range.first() + "," + range.last();
    }
  }

  /**
   * Notes that all fills of the selection in the range are in the archive. The caller holds the
   * lock of the folder.
   */
  void add(FillRange range, OmsSelection selection) {
    List<Asked> asked = new ArrayList<>(read());
    if (gap(asked, range, selection).isEmpty()) {
      return;
    }
    asked.removeIf(known -> known.selection() == selection && encloses(range, known.range()));
    asked.add(new Asked(selection, range));
    AtomicFile.writeText(
        file,
        out -> {
          out.write("selection,first,last," + OmsSum.NAME + "\n");
          for (Asked each : asked) {
            out.write(each.text() + "," + OmsSum.of(each.text()) + "\n");
          }
        });
  }

  /** Notes that the archive holds all fills there are. */
  void addAll() {
    add(ALL, OmsSelection.WITH_LUMINOSITY);
  }

  /** The first stretch of the range that was never asked for, if there is one. */
  Optional<FillRange> gap(FillRange range, OmsSelection selection) {
    return gap(read(), range, selection);
  }

  private static Optional<FillRange> gap(
      List<Asked> asked, FillRange range, OmsSelection selection) {
    List<FillRange> covering =
        asked.stream()
            .filter(each -> each.selection().includes(selection))
            .map(Asked::range)
            .sorted(Comparator.comparingInt(FillRange::first))
            .toList();
    long next = range.first();
    for (FillRange each : covering) {
      if (each.first() > next) {
        break;
      }
      next = Math.max(next, each.last() + 1L);
    }
    if (next > range.last()) {
      return Optional.empty();
    }
    long from = next;
    int until =
        covering.stream()
            .mapToInt(FillRange::first)
            .filter(first -> first > from && first <= range.last())
            .map(first -> first - 1)
            .min()
            .orElse(range.last());
    return Optional.of(new FillRange((int) next, until));
  }

  private static boolean encloses(FillRange outer, FillRange inner) {
    return outer.first() <= inner.first() && inner.last() <= outer.last();
  }

  private List<Asked> read() {
    if (Files.notExists(file)) {
      return List.of();
    }
    String hint = "Delete it: it is made again.";
    CsvTable table = CsvTable.read(file, hint, "selection", "first", "last");
    boolean withSums = table.hasColumn(OmsSum.NAME); // files of earlier versions have none
    return table.rows().stream().map(row -> asked(row, withSums)).toList();
  }

  private static Asked asked(CsvTable.Row row, boolean withSum) {
    Asked asked;
    try {
      asked =
          new Asked(
              OmsSelection.valueOf(row.text("selection")),
              new FillRange(row.integer("first"), row.integer("last")));
    } catch (IllegalArgumentException | UsageException e) {
      throw row.error("expected a selection and a range of fills");
    }
    if (withSum && !row.text(OmsSum.NAME).equals(OmsSum.of(asked.text()))) {
      throw row.error("damaged: the range does not fit its sum (" + OmsSum.NAME + ")");
    }
    return asked;
  }
}
