package org.pixelmon.core.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.fill.FillRange;

/**
 * What the files of single fills are made of: the fill's row of the fills file, and days of an
 * archive.
 *
 * @param stage the run
 * @param fillsFile the fills file
 * @param archive the archive
 */
public record FillInputs(StageOutput stage, Path fillsFile, Input archive) {

  /**
   * Of one fill.
   *
   * @param days the days that were looked at for it
   */
  public List<Input> of(int fill, Collection<TableDays> days) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(stage.rows(fillsFile, new FillRange(fill, fill)));
    days.forEach(each -> inputs.add(stage.days(archive, each)));
    return inputs;
  }
}
