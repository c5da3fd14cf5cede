package org.pixelmon.core.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveSums;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.Fingerprints;
import org.pixelmon.core.fill.Fill;

/**
 * How it stands with all stages.
 *
 * @param fills the fills looked at
 * @param stages the stages, in the order in which they make use of each other
 * @param currentPlots command lines whose plots all are as they would be made now
 */
public record StageStates(
    List<Fill> fills, List<StageState> stages, SortedSet<String> currentPlots) {

  /**
   * Looks at the home folder and the archive of a run.
   *
   * @throws org.pixelmon.core.error.BadInputException when the fills file, a manifest or another
   *     file is missing or damaged
   */
  public static StageStates of(Configuration config, StateRequest request) {
    Path home = config.home();
    ArchiveLayout layout = new ArchiveLayout(config.archiveDir());
    layout.requireReadable();
    Fingerprints fingerprints = new Fingerprints(config);
    ArchiveSums archive = fingerprints.archive(layout.root());
    Look look = new Look(fingerprints, home, layout, !config.offline() && !layout.isDemo());
    List<Fill> fills =
        FillsFile.read(request.fillsFile()).stream()
            .filter(fill -> request.range().contains(fill.number()))
            .toList();
    FillStages ofFills = new FillStages(home, look, archive, fills);
    FileStages ofFiles = new FileStages(home, look, request, fills);
    SortedSet<String> current = new TreeSet<>();
    List<StageState> stages = new ArrayList<>();
    stages.add(ofFiles.fills());
    stages.add(ofFiles.luminosity());
    stages.addAll(ofFills.archive());
    stages.addAll(ofFills.currents());
    stages.addAll(ofFills.processed());
    stages.addAll(ofFills.readoutGroups());
    stages.addAll(ofFills.readings(Stage.AIR));
    stages.addAll(ofFills.readings(Stage.PIPE));
    stages.add(ofFiles.annealing(archive));
    stages.add(ofFiles.summary());
    stages.addAll(ofFiles.profiles());
    stages.addAll(ofFiles.plots(current));
    return new StageStates(fills, List.copyOf(stages), current);
  }
}
