package org.pixelmon.core.lumi;

import java.util.List;

/**
 * A table as brilcalc printed it.
 *
 * @param <R> {@link BrilcalcRow} or {@link LumiSectionRow}
 * @param provenance the line with data tag and norm tag, for example {@code Data tag : 24v1 , Norm
 *     tag: None}; empty if there was none
 * @param unit unit of the luminosities
 * @param rows the rows in brilcalc's order
 * @param remarks what else brilcalc said
 */
public record BrilcalcTable<R>(
    String provenance, LuminosityUnit unit, List<R> rows, List<BrilcalcRemark> remarks) {

  /** Copies the lists. */
  public BrilcalcTable {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }
}
