package org.pixelmon.core.lumi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.core.error.BadInputException;

/**
 * Reads what {@code brilcalc lumi --output-style csv} prints: a line with the data tag, a header
 * behind {@code #}, the rows, and a summary that tells whether all of it arrived. Columns are found
 * by name, units come from the header, other lines behind {@code #} are ignored.
 */
final class BrilcalcOutput {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/uu HH:mm:ss", Locale.ROOT);
  private static final String SUMMARY = "#summary:";

  /** What headers begin with; the first brilcalc had run and fill in columns of their own. */
  private static final List<String> HEADERS = List.of("#run:fill,", "#fill,run,");

  private static final String NO_HEADER = "expected the header '#run:fill,...' before any row";

  private final List<String> lines;
  private final Header header;
  private final List<Line> rows = new ArrayList<>();
  private final List<BrilcalcRemark> remarks;

  private BrilcalcOutput(String text) {
    lines = text.lines().toList();
    header = findHeader();
    int summary = lines.size();
    for (int i = header.lineNumber(); i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.toLowerCase(Locale.ROOT).startsWith(SUMMARY)) {
        summary = i + 1;
        break;
      }
      if (!line.isEmpty() && !line.startsWith("#")) {
        rows.add(Line.of(header, i + 1, line));
      }
    }
    BrilcalcSummary sums = BrilcalcSummary.find(lines, summary);
    sums.check(this);
    remarks = BrilcalcRemark.find(lines, header.lineNumber() - 1, sums.lineNumber() - 1);
  }

  /**
   * Reads the table by run and fill.
   *
   * @throws BadInputException when the output has no header, a malformed line or no end
   */
  static BrilcalcTable<BrilcalcRow> byFill(String text) {
    BrilcalcOutput output = new BrilcalcOutput(text);
    List<BrilcalcRow> rows = new ArrayList<>();
    for (Line line : output.rows) {
      rows.add(
          new BrilcalcRow(
              line.run(),
              line.fill(),
              line.time("time"),
              line.integer("nls"),
              line.integer("ncms"),
              line.luminosity("delivered"),
              line.luminosity("recorded")));
    }
    return output.table(rows);
  }

  /**
   * Reads the table by lumi section ({@code --byls}).
   *
   * @throws BadInputException when the output has no header, a malformed line or no end
   */
  static BrilcalcTable<LumiSectionRow> byLumiSection(String text) {
    BrilcalcOutput output = new BrilcalcOutput(text);
    List<LumiSectionRow> rows = new ArrayList<>();
    for (Line line : output.rows) {
      rows.add(
          new LumiSectionRow(
              line.run(),
              line.fill(),
              line.pair("ls", 0),
              line.pair("ls", 1),
              line.time("time"),
              line.text("beamstatus"),
              line.luminosity("delivered"),
              line.luminosity("recorded"),
              line.number("avgpu"),
              line.text("source")));
    }
    return output.table(rows);
  }

  private <R> BrilcalcTable<R> table(List<R> rowsRead) {
    String provenance =
        lines.stream()
            .filter(line -> line.startsWith("#Data tag"))
            .findFirst()
            .map(line -> line.substring(1).strip())
            .orElse("");
    return new BrilcalcTable<>(provenance, header.unit(), rowsRead, remarks);
  }

  /** Before it, brilcalc may say what it likes, but no row. */
  private Header findHeader() {
    int words = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (HEADERS.stream().anyMatch(line::startsWith)) {
        return Header.of(i + 1, line);
      }
      if (ProgramWords.isRow(line)) {
        throw malformed(i + 1, line, NO_HEADER);
      }
      words = words < 0 && !line.isEmpty() && !line.startsWith("#") ? i : words;
    }
    if (words >= 0) {
      throw malformed(words + 1, lines.get(words).strip(), NO_HEADER);
    }
    throw new BadInputException(
        "brilcalc printed no table" + (lines.isEmpty() ? " at all" : ": '" + lines.get(0) + "'"),
        "Run the command by hand; brilcalc reports some of its errors on standard output.");
  }

  List<Line> rows() {
    return rows;
  }

  static BadInputException malformed(int lineNumber, String line, String problem) {
    return new BadInputException(
        "output of brilcalc, line " + lineNumber + ": " + problem + ": '" + line + "'",
        "Run the command by hand to see all of it.");
  }

  /** The name of a column such as {@code delivered(/ub)}. */
  static String withoutUnit(String column) {
    int bracket = column.indexOf('(');
    return (bracket < 0 ? column : column.substring(0, bracket)).strip();
  }

  /** The header: names without units, and the unit of the luminosities. */
  private record Header(int lineNumber, List<String> columns, LuminosityUnit unit) {

    static Header of(int lineNumber, String line) {
      List<String> columns = List.of(line.substring(1).split(","));
      LuminosityUnit unit =
          columns.stream()
              .filter(column -> withoutUnit(column).equals("delivered"))
              .findFirst()
              .flatMap(Header::unit)
              .orElseThrow(
                  () -> malformed(lineNumber, line, "the header names no unit of luminosity"));
      return new Header(
          lineNumber, columns.stream().map(BrilcalcOutput::withoutUnit).toList(), unit);
    }

    private static Optional<LuminosityUnit> unit(String column) {
      int open = column.indexOf('(');
      int close = column.indexOf(')', open);
      return open < 0 || close < 0
          ? Optional.empty()
          : LuminosityUnit.parse(column.substring(open + 1, close));
    }
  }

  /** A row that knows its line. */
  record Line(Header header, int number, String raw, String[] cells) {

    static Line of(Header header, int number, String raw) {
      String[] cells = raw.split(",", -1);
      if (cells.length != header.columns().size()) {
        throw malformed(
            number, raw, "expected " + header.columns().size() + " values, got " + cells.length);
      }
      return new Line(header, number, raw, cells);
    }

    boolean has(String column) {
      return header.columns().contains(column);
    }

    String text(String column) {
      int index = header.columns().indexOf(column);
      if (index < 0) {
        throw malformed(
            header.lineNumber(), String.join(",", header.columns()), "no column " + column);
      }
      return cells[index].strip();
    }

    int integer(String column) {
      return integer(column, text(column));
    }

    private int integer(String column, String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw malformed(number, raw, column + " wants a whole number, got '" + text + "'");
      }
    }

    int run() {
      return counted("run", 0);
    }

    int fill() {
      return counted("fill", 1);
    }

    private int counted(String column, int index) {
      int value = has("run:fill") ? pair("run:fill", index) : integer(column);
      if (value < 1) {
        throw malformed(number, raw, "there is no " + column + " " + value);
      }
      return value;
    }

    /** One of two numbers written {@code a:b}. */
    int pair(String column, int index) {
      String[] parts = text(column).split(":", -1);
      if (parts.length != 2) {
        throw malformed(number, raw, column + " wants two numbers, got '" + text(column) + "'");
      }
      return integer(column, parts[index]);
    }

    double number(String column) {
      try {
        return BrilcalcNumber.parse(text(column));
      } catch (NumberFormatException e) {
        throw malformed(number, raw, column + " wants a finite number, got '" + text(column) + "'");
      }
    }

    /** A luminosity in the table's unit: one that a run can have. */
    double luminosity(String column) {
      double value = number(column);
      double invFb = header.unit().toInverseFemtobarn(value);
      if (invFb < -FillLuminosity.PEDESTAL) {
        throw malformed(number, raw, column + " must not be below 0, got " + text(column));
      }
      if (invFb > FillLuminosity.MOST) {
        throw malformed(number, raw, column + " is more than can be, got '" + text(column) + "'");
      }
      return value;
    }

    Instant time(String column) {
      try {
        return LocalDateTime.parse(text(column), TIME).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        throw malformed(
            number,
            raw,
            column + " wants a UTC time like 07/05/22 14:47:08, got '" + text(column) + "'");
      }
    }
  }
}
