package org.pixelmon.fills.cli;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.core.state.Condition;
import org.pixelmon.core.state.ItemState;
import org.pixelmon.core.state.StageState;
import org.pixelmon.core.state.StageStates;

/** The state of the stages as data: how many items, and those that are not complete. */
final class StagesData {

  private StagesData() {}

  static Fields of(StageStates states, Path fillsFile) {
    return new Fields()
        .with("fills_file", fillsFile)
        .with("fills", states.fills().stream().map(fill -> fill.number()).toList())
        .with("stages", states.stages().stream().map(StagesData::stage).toList())
        .with("current_plots", List.copyOf(states.currentPlots()));
  }

  private static Fields stage(StageState state) {
    Fields counts = new Fields();
    for (Condition condition : Condition.values()) {
      counts.with(name(condition), state.count(condition));
    }
    return new Fields()
        .with("stage", state.stage().toString())
        .with("part", state.part())
        .with("unit", state.stage().unit())
        .with("counts", counts)
        .with("due", state.due().size())
        .with(
            "items",
            state.items().stream()
                .filter(item -> item.condition() != Condition.COMPLETE || item.due())
                .map(StagesData::item)
                .toList());
  }

  private static Fields item(ItemState item) {
    return new Fields()
        .with("item", item.item())
        .with("condition", name(item.condition()))
        .with("reason", item.reason())
        .with("due", item.due());
  }

  private static String name(Condition condition) {
    return condition.words().replace(' ', '_');
  }
}
