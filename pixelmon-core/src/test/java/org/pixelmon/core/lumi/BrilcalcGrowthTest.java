package org.pixelmon.core.lumi;

import org.junit.jupiter.api.Test;
import org.pixelmon.core.testkit.Growth;

/** Whatever brilcalc prints, the work on it grows with its length. */
class BrilcalcGrowthTest {

  private static final String HEADER = "#run:fill,time,nls,ncms,delivered(/ub),recorded(/ub)\n";
  private static final String ROW = "400001:9001,07/10/22 12:03:29,1,1,";

  @Test
  void ofItsTable() {
    for (String before :
        new String[] {"", "x", "#run:fill,delivered(", HEADER, HEADER + "400001:", HEADER + ROW}) {
      Growth.ofText(before, "", BrilcalcOutput::byFill);
    }
    Growth.ofPiece("#run:fill,", "delivered(", "", BrilcalcOutput::byFill);
    Growth.ofPiece(HEADER, ROW + "1,1\n", "", BrilcalcOutput::byFill);
    Growth.ofText(HEADER + ROW, ",1\n#Summary:\n#nfill,\n#1,", BrilcalcOutput::byFill);
    Growth.ofText(HEADER.replace("time,", "ls,time,"), "x", BrilcalcOutput::byLumiSection);
  }

  @Test
  void ofItsSummaryAndRemarks() {
    String sums = "#Summary:\n#nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)\n#0,0,0,0,";

    Growth.ofText(HEADER + sums, "", BrilcalcOutput::byFill);
    Growth.ofText(HEADER + sums + "0,0\n#WARN: x\n#", "\n", BrilcalcOutput::byFill);
    Growth.ofText(HEADER + sums + "0,0\n#WARN: x\n#1 [", "\n", BrilcalcOutput::byFill);
  }

  @Test
  void ofItsWordsUnitsAndNumbers() {
    Growth.ofText("", "", ProgramWords::besideTable);
    Growth.ofText("x", "y", ProgramWords::end);
    Growth.ofText("", "b^{-1}", LuminosityUnit::parse);
    Growth.ofText(
        "1",
        "",
        text -> {
          try {
            BrilcalcNumber.parse(text);
          } catch (NumberFormatException e) {
            return;
          }
        });
  }
}
