package org.pixelmon.fluence.fluka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.fluence.work.Workers;

/** Reads USRBIN results as USBREA writes them: any number of sections in one text file. */
public final class UsrbinFile {

  private static final String HINT = "Give the text file that FLUKA's USBREA wrote.";

  private UsrbinFile() {}

  /**
   * Reads all sections. The file may be compressed with gzip or xz. It is read as a stream, and
   * sections are worked on in parallel while the next ones are still being read.
   *
   * @param workers threads to read with
   * @return the sections in the file's order, at least one
   * @throws BadInputException when the file is missing, empty, no such file, or a section is
   *     truncated or has something else than numbers of at least 0; the message names the line
   */
  public static List<UsrbinSection> read(Path file, Workers workers) {
    if (Files.isDirectory(file)) {
      throw new BadInputException(file + " is a folder, not a file", HINT);
    }
    List<Future<UsrbinSection>> sections = new ArrayList<>();
    try (InputStream in = CompressedInput.open(file)) {
      SectionSplitter splitter = new SectionSplitter(file, in);
      for (SectionBlock next = splitter.next(); next != null; next = splitter.next()) {
        SectionBlock block = next;
        sections.add(workers.submit(() -> SectionParser.parse(file, block)));
      }
      if (sections.isEmpty()) {
        throw new BadInputException(file + ": " + emptiness(splitter), HINT);
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return Workers.results(sections);
  }

  private static String emptiness(SectionSplitter splitter) {
    return splitter.lines() == 0
        ? "the file is empty"
        : "no line with 'binning n.' in " + splitter.lines() + " lines: not a USBRIN text file";
  }

  private static BadInputException unreadable(Path file, IOException e) {
    if (e instanceof java.nio.file.FileSystemException) {
      return BadInputException.unreadable(file, HINT, e);
    }
    return new BadInputException(
        file + ": cannot be decompressed: " + e,
        "The file is damaged or cut short: copy it again.",
        e);
  }
}
