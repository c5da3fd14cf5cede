package org.pixelmon.lumi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.MessageText;
import org.pixelmon.core.lumi.BrilcalcRemark;
import org.pixelmon.core.lumi.BrilcalcRow;
import org.pixelmon.core.lumi.BrilcalcTable;
import org.pixelmon.core.lumi.FillLuminosity;
import org.pixelmon.core.lumi.LuminosityUnit;
import org.pixelmon.core.oms.KnownFills;
import org.pixelmon.core.oms.MalformedFill;
import org.pixelmon.core.oms.OmsFill;
import org.pixelmon.core.oms.OmsLuminosity;

/**
 * Luminosities per fill in fb^-1, made from what the sources give in their own units.
 *
 * @param fills the fills, sorted by number
 * @param provenance what the source says of itself, for the summary
 * @param caveats what the source says of luminosities that are other than they seem
 * @param remarks what else it says
 * @param malformed fills that the source gave in a way that cannot be understood
 */
record FillLuminosities(
    List<FillLuminosity> fills,
    String provenance,
    List<String> caveats,
    List<String> remarks,
    List<MalformedFill> malformed) {

  /** Copies the lists. */
  FillLuminosities {
    fills = List.copyOf(fills);
    caveats = List.copyOf(caveats);
    remarks = List.copyOf(remarks);
    malformed = List.copyOf(malformed);
  }

  /** Luminosity delivered in all fills together, fb^-1. */
  double delivered() {
    return fills.stream().mapToDouble(FillLuminosity::delivered).sum();
  }

  /** Fills whose recorded luminosity the source does not know. */
  List<Integer> withoutRecorded() {
    return fills.stream()
        .filter(fill -> fill.recorded().isEmpty())
        .map(FillLuminosity::fill)
        .toList();
  }

  /**
   * From OMS, each value by its own unit.
   *
   * @throws BadInputException when a unit is missing or unknown
   */
  static FillLuminosities fromOms(KnownFills known) {
    List<FillLuminosity> luminosities = new ArrayList<>();
    for (OmsFill fill : known.fills()) {
      OmsLuminosity delivered = fill.delivered().orElseThrow();
      OptionalDouble recorded =
          fill.recorded().stream()
              .mapToDouble(value -> inverseFemtobarn(fill.number(), "recorded", value))
              .findFirst();
      luminosities.add(
          new FillLuminosity(
              fill.number(), inverseFemtobarn(fill.number(), "delivered", delivered), recorded));
    }
    return new FillLuminosities(luminosities, "OMS", List.of(), List.of(), known.malformed());
  }

  private static double inverseFemtobarn(int fill, String what, OmsLuminosity luminosity) {
    LuminosityUnit unit =
        LuminosityUnit.parse(luminosity.unit())
            .orElseThrow(
                () ->
                    new BadInputException(
                        "OMS, fill "
                            + fill
                            + ": unknown unit '"
                            + luminosity.unit()
                            + "' of "
                            + what
                            + " luminosity "
                            + luminosity.value(),
                        "Known are pb^{-1}, nb^{-1}, {\\mu}b^{-1} and the like."));
    double converted = unit.toInverseFemtobarnByBarn(luminosity.value());
    if (!(Math.abs(converted) <= FillLuminosity.MOST)) {
      throw new BadInputException(
          "OMS, fill "
              + fill
              + ": "
              + what
              + " luminosity "
              + luminosity.value()
              + " "
              + luminosity.unit()
              + " is more than a collider delivers",
          "Report it to who runs OMS.");
    }
    return converted;
  }

  /** From brilcalc: the runs of a fill are added up, then converted. Sorted by fill. */
  static FillLuminosities fromBrilcalc(BrilcalcTable<BrilcalcRow> table) {
    Map<Integer, Sum> sums = new TreeMap<>();
    for (BrilcalcRow row : table.rows()) {
      sums.merge(row.fill(), new Sum(row.delivered(), row.recorded()), Sum::plus);
    }
    LuminosityUnit unit = table.unit();
    List<FillLuminosity> luminosities = new ArrayList<>();
    sums.forEach(
        (fill, sum) ->
            luminosities.add(
                new FillLuminosity(
                    fill,
                    unit.toInverseFemtobarn(sum.delivered()),
                    unit.toInverseFemtobarn(sum.recorded()))));
    return new FillLuminosities(
        luminosities,
        "brilcalc, " + table.provenance(),
        table.remarks().stream()
            .filter(BrilcalcRemark::changesSums)
            .map(remark -> caveat(remark, table.rows()))
            .toList(),
        table.remarks().stream()
            .filter(remark -> !remark.changesSums())
            .map(remark -> "brilcalc says: '" + MessageText.quoted(remark.words()) + "'")
            .toList(),
        List.of());
  }

  private static String caveat(BrilcalcRemark remark, List<BrilcalcRow> rows) {
    Set<Integer> fills = new TreeSet<>();
    rows.stream()
        .filter(row -> remark.runs().contains(row.run()))
        .forEach(r -> fills.add(r.fill()));
    return "brilcalc warns"
        + (fills.isEmpty() ? "" : " of fills " + fills)
        + ": '"
        + MessageText.quoted(remark.words())
        + "'"
        + (remark.isOfDeadtime() ? "; the recorded luminosity is too low there" : "");
  }

  /** Luminosity of several runs, in the table's unit. */
  private record Sum(double delivered, double recorded) {

    Sum plus(Sum next) {
      return new Sum(delivered + next.delivered, recorded + next.recorded);
    }
  }
}
