package org.pixelmon.currents.fetch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.channel.ChannelCurrent;
import org.pixelmon.currents.channel.CurrentsFile;

/**
 * Writes the currents of fills, one file each. Where days are missing in the archive, a file that
 * holds more channels than could be found this time is kept: an incomplete archive must not cost
 * anybody a complete result.
 */
public final class FetchedFiles {

  private final Path folder;
  private final SubSystem subSystem;
  private final Detector detector;
  private final List<Path> written = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();

  /** Writes into a folder, which need not exist. */
  public FetchedFiles(Path folder, SubSystem subSystem, Detector detector) {
    this.folder = folder;
    this.subSystem = subSystem;
    this.detector = detector;
  }

  /** Writes the currents of a fill. */
  public void write(FillCurrents fill) {
    Path file = folder.resolve(CurrentsFile.name(fill.fill(), subSystem.cableName()));
    if (fill.missingDays().isEmpty()) {
      put(file, fill);
    } else if (holdsMore(file, fill)) {
      kept.add(fill.fill());
    } else if (!fill.channels().isEmpty()) {
      put(file, fill);
    }
  }

  private void put(Path file, FillCurrents fill) {
    CurrentsFile.write(file, fill.channels());
    written.add(file);
  }

  private boolean holdsMore(Path file, FillCurrents fill) {
    if (!Files.exists(file)) {
      return false;
    }
    Set<String> found = new HashSet<>();
    fill.channels().forEach(channel -> found.add(channel.cable()));
    return CurrentsFile.read(file, detector::knowsCable).stream()
        .map(ChannelCurrent::cable)
        .anyMatch(cable -> !found.contains(cable));
  }

  /** The files written. */
  public List<Path> written() {
    return List.copyOf(written);
  }

  /** Fills whose file was kept. */
  public List<Integer> kept() {
    return List.copyOf(kept);
  }
}
