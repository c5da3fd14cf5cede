package org.pixelmon.core.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.archive.UtcDays;

/**
 * What a {@link Lookback} found: for each window and name the latest record as far back as it
 * looked. Rows are windows, columns are names.
 */
public final class LookbackAnswer {

  private static final long NONE = Long.MIN_VALUE;

  private final List<TimeWindow> windows;
  private final int names;
  private final ArchiveTable table;
  private final long[] micros;
  private final double[] values;
  private final Instant[] lookedFrom;
  private final SortedSet<LocalDate> missing = new TreeSet<>();
  private Coverage coverage;

  LookbackAnswer(List<TimeWindow> windows, int names, ArchiveTable table) {
    this.windows = List.copyOf(windows);
    this.names = names;
    this.table = table;
    int cells = Math.multiplyExact(windows.size(), names);
    this.micros = new long[cells];
    Arrays.fill(micros, NONE);
    this.values = new double[cells];
    this.lookedFrom = new Instant[cells];
    this.coverage = new Coverage(table, missing);
  }

  /** The windows, without any extension. */
  public List<TimeWindow> windows() {
    return windows;
  }

  /** Which of the days looked at the archive lacks. */
  public Coverage coverage() {
    return coverage;
  }

  /** Whether there is a record, and certainly none after it. */
  public boolean has(int window, int name) {
    return micros[cell(window, name)] != NONE;
  }

  /** The value of the record; NaN when there is none. */
  public double value(int window, int name) {
    return has(window, name) ? values[cell(window, name)] : Double.NaN;
  }

  /** When the value changed to this one, UTC; there must be a record. */
  public Instant time(int window, int name) {
    return UtcDays.ofMicros(micros(window, name));
  }

  /** The same in microseconds since 1970-01-01T00:00Z. */
  public long micros(int window, int name) {
    return micros[cell(window, name)];
  }

  /** The days that the archive lacks of the stretch looked at for a name in a window. */
  public SortedSet<LocalDate> missingDays(int window, int name) {
    Instant from = lookedFrom[cell(window, name)];
    TimeWindow asked = windows.get(window);
    return from == null ? new TreeSet<>() : coverage.missing(new TimeWindow(from, asked.to()));
  }

  /** All days that were looked at for a window, for the name that was looked for longest. */
  public TableDays days(int window) {
    TimeWindow asked = windows.get(window);
    Instant from =
        Arrays.stream(lookedFrom, cell(window, 0), cell(window, names))
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(asked.from());
    return new TimeWindow(from.isAfter(asked.from()) ? asked.from() : from, asked.to()).days(table);
  }

  /** The cells that are open: what nobody looked for yet, and what {@code open} says. */
  BitSet open(Lookback.Open open) {
    BitSet cells = new BitSet(micros.length);
    for (int window = 0; window < windows.size(); window++) {
      Instant to = windows.get(window).to();
      for (int name = 0; name < names; name++) {
        int cell = cell(window, name);
        Instant from = lookedFrom[cell];
        if (from == null || (open.isOpen(window, name, this) && coverage.isWhole(from, to))) {
          cells.set(cell);
        }
      }
    }
    return cells;
  }

  /**
   * Takes in a look at some windows and names.
   *
   * @param rows window of each row of the grid
   * @param columns name of each column of the grid
   * @param cells what was open; everything else stays as it is
   */
  void take(RecordGrid grid, int[] rows, int[] columns, BitSet cells) {
    for (int row = 0; row < rows.length; row++) {
      Instant from = grid.windows().get(row).from();
      for (int column = 0; column < columns.length; column++) {
        int cell = cell(rows[row], columns[column]);
        if (cells.get(cell)) {
          lookedFrom[cell] = from;
          if (grid.has(row, column)) {
            micros[cell] = grid.micros(row, column);
            values[cell] = grid.value(row, column);
          }
        }
      }
    }
    missing.addAll(grid.coverage().missing());
    coverage = new Coverage(table, missing);
  }

  private int cell(int window, int name) {
    return window * names + name;
  }
}
