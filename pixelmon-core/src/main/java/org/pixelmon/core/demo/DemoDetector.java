package org.pixelmon.core.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.io.Disk;
import org.pixelmon.core.io.WriteProblem;
import org.pixelmon.core.progress.Progress;

/**
 * Makes demo archives.
 *
 * <p>An archive is built in a folder beside its place and then moved there, so that whatever goes
 * wrong, the place holds a whole archive or what it held before.
 */
public final class DemoDetector {

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
    try (BuildingSite site = BuildingSite.of(archive)) {
      // Another run may have made it since.
      known = marker.summaryFor(settings);
      return known.isPresent() ? known.get() : build(settings, site, progress);
    } catch (IOException e) {
      throw unwritable(archive, e);
    } catch (UncheckedIOException e) {
      throw unwritable(archive, e.getCause());
    }
  }

  private DemoSummary build(DemoSettings settings, BuildingSite site, Progress progress)
      throws IOException {
    DemoSummary summary =
        new DemoArchive(settings, detector, site.folder()).write(site.watching(progress));
    Disk.forceTree(site.folder());
    // The marker comes last: it says that the archive is whole.
    Files.writeString(new DemoMarker(site.folder()).file(), DemoMarker.text(settings, summary));
    site.moveIntoPlace();
    return summary;
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

  private static OutputException unwritable(Path path, IOException cause) {
    return new OutputException(
        path + ": the demo archive cannot be written: " + WriteProblem.of(cause).reason(),
        Remedy.of("Check the folder's permissions and free space").or(Kind.OTHER_OUTPUT),
        cause);
  }
}
