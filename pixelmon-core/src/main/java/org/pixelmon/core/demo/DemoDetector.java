package org.pixelmon.core.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.WriteProblem;
import org.pixelmon.core.progress.Progress;

/**
 * Makes demo archives.
 *
 * <p>An archive is built in a folder beside its place and then moved there, so that whatever goes
 * wrong, the place holds a whole archive or what it held before.
 */
public final class DemoDetector {

  private static final String BUILDING = ".building";
  private static final String REPLACED = ".replaced-";

  private final Detector detector;

  /** A demo detector with the cables, positions and cooling loops of the real one. */
  public DemoDetector(Detector detector) {
    this.detector = detector;
  }

  /**
   * Makes the archive, unless it is there already with the same settings. A demo archive with other
   * settings is replaced.
   *
   * @return what the archive holds
   * @throws UsageException when the folder holds something that is not a demo archive
   * @throws OutputException when it cannot be written; what was there before is then untouched
   * @throws org.pixelmon.core.error.OutputBusyException when another run is making it
   */
  public DemoSummary write(DemoSettings settings, Progress progress) {
    Path archive = realPath(settings.archive());
    DemoMarker marker = new DemoMarker(archive);
    Optional<DemoSummary> known = marker.summaryFor(settings);
    if (known.isPresent()) {
      return known.get();
    }
    refuseForeign(archive, marker);
    Path building = archive.resolveSibling(archive.getFileName() + BUILDING);
    Builder builder = new Builder(settings, building, progress);
    try {
      // The marker comes last; until then AtomicFile keeps other runs away.
      AtomicFile.writePath(new DemoMarker(building).file(), builder::build);
      replace(archive, building);
    } catch (IOException e) {
      throw unwritable(archive, e);
    }
    return builder.summary;
  }

  /** Follows links, so that a linked archive is replaced where it really is. */
  private static Path realPath(Path archive) {
    try {
      return Files.exists(archive) ? archive.toRealPath() : archive.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw unwritable(archive, e);
    }
  }

  private static void refuseForeign(Path archive, DemoMarker marker) {
    if (marker.exists() || !Files.exists(archive)) {
      return;
    }
    if (!Files.isDirectory(archive) || !isEmpty(archive)) {
      throw new UsageException(
          archive + " holds something that is not a demo archive; the demo would replace it",
          Remedy.of(Kind.OTHER_OUTPUT));
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static void replace(Path archive, Path building) throws IOException {
    Path replaced =
        archive.resolveSibling(archive.getFileName() + REPLACED + ProcessHandle.current().pid());
    if (Files.exists(archive)) {
      Files.move(archive, replaced);
    }
    Files.move(building, archive);
    deleteTree(replaced);
  }

  private static void deleteTree(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  private static OutputException unwritable(Path path, IOException cause) {
    return new OutputException(
        path + ": the demo archive cannot be written: " + WriteProblem.of(cause).reason(),
        Remedy.of("Check the folder's permissions and free space").or(Kind.OTHER_OUTPUT),
        cause);
  }

  /** One run of the building. */
  private final class Builder {

    private final DemoSettings settings;
    private final Path folder;
    private final Progress progress;
    private DemoSummary summary;

    Builder(DemoSettings settings, Path folder, Progress progress) {
      this.settings = settings;
      this.folder = folder;
      this.progress = progress;
    }

    /** Runs alone: {@link AtomicFile} holds the lock of the marker meanwhile. */
    void build(Path marker) throws IOException {
      for (String leftByKilledRun : List.of("omds", "oms", "lumi")) {
        deleteTree(folder.resolve(leftByKilledRun));
      }
      try {
        summary = new DemoArchive(settings, detector, folder).write(progress);
        Files.writeString(marker, DemoMarker.text(settings, summary));
      } catch (IOException | RuntimeException e) {
        deleteTree(folder);
        throw e;
      }
    }
  }
}
