package org.pixelmon.fills.cli;

import java.util.List;
import java.util.Locale;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.core.state.Condition;
import org.pixelmon.core.state.ItemState;
import org.pixelmon.core.state.StageState;
import org.pixelmon.core.state.StageStates;

/** The state of the stages as data. */
final class StagesData {

  private StagesData() {}

  /** Each stage with its counts; what is complete and not due is counted and not listed. */
  static List<Fields> of(StageStates states) {
    return states.stages().stream().map(StagesData::stage).toList();
  }

  private static Fields stage(StageState state) {
    Fields counts = new Fields();
    for (Condition condition : Condition.values()) {
      counts = counts.with(key(condition), state.count(condition));
    }
    return new Fields()
        .with("stage", state.stage().toString())
        .with("part", state.part())
        .with("unit", state.stage().unit())
        .with("all", state.items().size())
        .with("due", state.due().size())
        .with("conditions", counts)
        .with(
            "items",
            state.items().stream()
                .filter(item -> item.condition() != Condition.COMPLETE || item.due())
                .map(StagesData::item)
                .toList());
  }

  private static String key(Condition condition) {
    return condition.words().replace(' ', '_').toLowerCase(Locale.ROOT);
  }

  private static Fields item(ItemState item) {
    return new Fields()
        .with("item", item.item())
        .with("condition", key(item.condition()))
        .with("reason", item.reason())
        .with("due", item.due());
  }
}
