package org.pixelmon.core.cli;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV text with a header as columns and rows. */
final class JsonTable {

  /** A number as JSON knows it; what has leading zeros or a plus is a name. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

  private JsonTable() {}

  /** Comments are left out, empty cells are null, numbers keep their value exactly. */
  static Fields of(String csv) throws IOException {
    List<Object> columns = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setCommentMarker('#').get();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      for (CSVRecord line : parser) {
        if (columns.isEmpty()) {
          columns.addAll(line.toList());
        } else {
          List<Object> row = new ArrayList<>();
          line.forEach(cell -> row.add(value(cell)));
          rows.add(row);
        }
      }
    }
    return new Fields().with("columns", columns).with("rows", rows);
  }

  private static Object value(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : cell;
  }
}
