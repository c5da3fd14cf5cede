package org.pixelmon.radsim.profile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.io.ScratchFolder;
import org.pixelmon.core.io.WriteProblem;

/**
 * The rows of many profiles while they are made, year by year and group by group, in files of the
 * machine's temporary folder: a profile of many years does not fit in memory with all the others.
 */
final class ProfileSpool implements AutoCloseable {

  private final Path folder;
  private final boolean withBunches;

  /** A new, empty one. */
  ProfileSpool(boolean withBunches) {
    this.withBunches = withBunches;
    try {
      this.folder = ScratchFolder.make();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static OutputException unwritable(IOException e) {
    return new OutputException(
        System.getProperty("java.io.tmpdir")
            + ": cannot be written: "
            + WriteProblem.of(e).reason(),
        "Free some space there or name another folder with -Djava.io.tmpdir.",
        e);
  }

  private Path file(int profile) {
    return folder.resolve(profile + ".txt");
  }

  /**
   * Adds rows to a profile.
   *
   * @param told hears each line
   */
  void add(int profile, List<ProfileRow> rows, Consumer<String> told) {
    try (BufferedWriter out =
        Files.newBufferedWriter(
            file(profile),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND)) {
      for (ProfileRow row : rows) {
        String line = ProfileFile.line(row, withBunches);
        told.accept(line);
        out.write(line);
        out.write('\n');
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Makes a profile's file of all its rows. */
  void publish(int profile, Path target, String leakageUnit) {
    ProfileFile.write(
        target,
        leakageUnit,
        withBunches,
        out -> {
          if (Files.exists(file(profile))) {
            try (Reader rows = Files.newBufferedReader(file(profile), StandardCharsets.UTF_8)) {
              rows.transferTo(out);
            }
          }
        });
  }

  @Override
  public void close() {
    ScratchFolder.release(folder);
  }
}
