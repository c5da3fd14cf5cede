package org.pixelmon.core.archive;

import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The aliases and numbers of datapoints that an archive knows.
 *
 * @param layout where they are
 * @param database reads them
 */
public record ArchiveNames(ArchiveLayout layout, ArchiveDatabase database) {

  /**
   * All aliases; none where the archive has no table of them.
   *
   * @throws org.pixelmon.core.error.BadInputException when the table is damaged
   */
  public List<AliasEntry> aliases() {
    return read(
        ArchivedFile.aliases(layout),
        List.of("alias", "dpe_name", "epoch_us(since)"),
        row ->
            new AliasEntry(row.getString(1), row.getString(2), UtcDays.ofMicros(row.getLong(3))));
  }

  /**
   * All numbers of datapoints; none where the archive has no table of them.
   *
   * @throws org.pixelmon.core.error.BadInputException when the table is damaged
   */
  public List<DatapointName> datapointNames() {
    return read(
        ArchivedFile.datapointNames(layout),
        List.of("id", "dpname"),
        row -> new DatapointName(row.getLong(1), row.getString(2)));
  }

  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(ArchivedFile file, List<String> columns, Row<T> row) {
    if (!Files.isRegularFile(file.path())) {
      return List.of();
    }
    ReadCheck check = ReadCheck.of(layout, new ArchivePart(layout.omds()), database);
    check.require(List.of(file));
    String sql =
        "SELECT "
            + String.join(", ", columns)
            + " FROM read_parquet("
            + ArchiveDatabase.readable(file.path())
            + ")";
    List<T> entries = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        entries.add(row.of(rows));
      }
      return entries;
    } catch (SQLException e) {
      throw check.named(List.of(file), e);
    }
  }
}
