package org.pixelmon.radsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.radsim.vary.Effect;
import org.pixelmon.radsim.vary.Spread;
import org.pixelmon.radsim.vary.VariedRun;

/** How far results move with the constants, for people and for machines. */
final class VariationText {

  private static final String ROW = "  %-18s%10.2f %%%+10.2f %%%+11.3g V%+11.3g V";

  private VariationText() {}

  static List<String> lines(VariedRun run) {
    List<String> lines = new ArrayList<>();
    lines.add("change of the last leakage current and depletion voltage with each constant");
    lines.add(
        String.format(
            Locale.ROOT, "  %-18s%12s%12s%13s%13s", "", "lowered", "raised", "lowered", "raised"));
    for (Effect effect : run.effects()) {
      lines.add(
          String.format(
              Locale.ROOT,
              ROW,
              effect.constant().name().label(),
              100 * effect.currentMinus(),
              100 * effect.currentPlus(),
              effect.voltMinus(),
              effect.voltPlus()));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            ROW + " (68 %% of %d draws)",
            "all together",
            100 * (run.last().current().lower() / run.last().current().value() - 1),
            100 * (run.last().current().upper() / run.last().current().value() - 1),
            run.last().volt().lower() - run.last().volt().value(),
            run.last().volt().upper() - run.last().volt().value(),
            run.draws()));
    return lines;
  }

  static Fields fields(VariedRun run) {
    return new Fields()
        .with("draws", run.draws())
        .with("i_leak_ma_cm2", spread(run.last().current()))
        .with("u_dep_v", spread(run.last().volt()))
        .with("constants", run.effects().stream().map(VariationText::effect).toList());
  }

  private static Fields spread(Spread spread) {
    return new Fields()
        .with("value", spread.value())
        .with("lower", spread.lower())
        .with("upper", spread.upper())
        .with("least", spread.least())
        .with("greatest", spread.greatest());
  }

  private static Fields effect(Effect effect) {
    return new Fields()
        .with("name", effect.constant().name().label())
        .with("i_leak_minus", effect.currentMinus())
        .with("i_leak_plus", effect.currentPlus())
        .with("u_dep_minus_v", effect.voltMinus())
        .with("u_dep_plus_v", effect.voltPlus());
  }
}
