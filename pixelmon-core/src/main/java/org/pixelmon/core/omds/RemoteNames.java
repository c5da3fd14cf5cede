package org.pixelmon.core.omds;

import java.util.regex.Pattern;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.error.UsageException;

/**
 * What things are called in the remote database. Names go into SQL text, as they cannot be bound,
 * so nothing but plain identifiers is accepted.
 *
 * @param schema schema of the tables; empty for none
 * @param voltageTable the view with the voltages by cable, with its schema if it needs one
 * @param voltageColumn its column of the voltage (V); empty for the third one
 */
public record RemoteNames(String schema, String voltageTable, String voltageColumn) {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_$#]*");
  private static final Pattern QUALIFIED =
      Pattern.compile(IDENTIFIER.pattern() + "(\\." + IDENTIFIER.pattern() + ")?");

  /** The names at CERN. */
  public static final RemoteNames CERN = new RemoteNames("cms_trk_dcs_pvss_cond", "v_voltages", "");

  /**
   * Checks the names.
   *
   * @throws UsageException when one isn't a plain identifier
   */
  public RemoteNames {
    check("omds.schema", schema, IDENTIFIER, true);
    check("omds.voltageTable", voltageTable, QUALIFIED, false);
    check("omds.voltageColumn", voltageColumn, IDENTIFIER, true);
  }

  private static void check(String key, String name, Pattern wanted, boolean mayBeEmpty) {
    if (!(mayBeEmpty && name.isEmpty()) && !wanted.matcher(name).matches()) {
      throw new UsageException(
          "setting " + key + " wants a plain SQL name, got '" + name + "'",
          "Letters, digits and underscores, beginning with a letter.");
    }
  }

  /** The remote table behind a table of the archive. */
  String table(ArchiveTable table) {
    return table == ArchiveTable.V_VOLTAGES ? voltageTable : inSchema(table.tableName());
  }

  /** A table of the schema. */
  String inSchema(String table) {
    return schema.isEmpty() ? table : schema + "." + table;
  }
}
