package org.pixelmon.fluence.fluka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.fluence.work.Workers;
import org.tukaani.xz.MemoryLimitException;

/** Reads USRBIN results as USBREA writes them: any number of sections in one text file. */
public final class UsrbinFile {

  private static final String HINT = "Give the text file that FLUKA's USBREA wrote.";

  private UsrbinFile() {}

  /**
   * Reads all sections that score 1-MeV-neutron equivalents. The file may be compressed with gzip
   * or xz, and may be several texts joined. It is read as a stream, and sections are worked on in
   * parallel while the next ones are still being read.
   *
   * @param workers threads to read with
   * @return the sections in the file's order, at least one, and what else there is
   * @throws BadInputException when the file is missing, empty, no such file or without a section
   *     that scores 1-MeV-neutron equivalents, or when such a section is truncated, is not in r and
   *     z around the beam, or has something else than numbers of at least 0; the message names the
   *     line
   */
  public static UsrbinContents read(Path file, Workers workers) {
    if (Files.isDirectory(file)) {
      throw new BadInputException(file + " is a folder, not a file", HINT);
    }
    List<Future<ScoredBinning>> binnings = new ArrayList<>();
    try (InputStream in = CompressedInput.open(file)) {
      SectionSplitter splitter = new SectionSplitter(file, in);
      for (SectionBlock next = splitter.next(); next != null; next = splitter.next()) {
        SectionBlock block = next;
        binnings.add(workers.submit(() -> SectionParser.parse(file, block)));
      }
      if (binnings.isEmpty()) {
        throw new BadInputException(file + ": " + emptiness(splitter), HINT);
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return contents(file, Workers.results(binnings));
  }

  private static UsrbinContents contents(Path file, List<ScoredBinning> binnings) {
    List<UsrbinSection> sections = new ArrayList<>();
    List<OtherQuantity> others = new ArrayList<>();
    for (ScoredBinning binning : binnings) {
      if (binning instanceof UsrbinSection section) {
        sections.add(section);
      } else if (binning instanceof OtherQuantity other) {
        others.add(other);
      }
    }
    if (sections.isEmpty()) {
      throw new BadInputException(
          file
              + ": no binning scores "
              + GeneralizedParticle.described(GeneralizedParticle.SI1MEVNE)
              + ", the 1-MeV-neutron equivalent: "
              + others.stream().map(OtherQuantity::described).collect(Collectors.joining(", ")),
          "A field in n_eq/cm2 is made of USRBIN scorings of SI1MEVNE only.");
    }
    rejectLostErrors(file, sections);
    return new UsrbinContents(sections, others);
  }

  /** One run of USBREA writes errors for all binnings or for none. */
  private static void rejectLostErrors(Path file, List<UsrbinSection> sections) {
    Set<Integer> runsWithErrors =
        sections.stream()
            .filter(UsrbinSection::hasErrors)
            .map(UsrbinSection::run)
            .collect(Collectors.toSet());
    for (UsrbinSection section : sections) {
      if (!section.hasErrors() && runsWithErrors.contains(section.run())) {
        throw BadInputException.at(
            file,
            section.line(),
            "the section is truncated: it has no errors, as the others of its text have");
      }
    }
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
    if (e instanceof MemoryLimitException limit) {
      return new BadInputException(
          file
              + ": the xz file asks for "
              + limit.getMemoryNeeded()
              + " KiB of memory to be unpacked, more than the "
              + limit.getMemoryLimit()
              + " KiB allowed",
          "Unpack it first, or pack it at a level of at most 9.",
          e);
    }
    return new BadInputException(
        file + ": cannot be decompressed: " + e,
        "The file is damaged or cut short: copy it again.",
        e);
  }
}
