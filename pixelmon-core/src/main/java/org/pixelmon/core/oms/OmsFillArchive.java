package org.pixelmon.core.oms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.OutputLock;
import org.pixelmon.core.io.TextFile;

/**
 * What OMS answered about fills, kept for work offline: resource objects as they came, in {@code
 * oms/fills/7900-7999.json} below the archive's folder, one file a hundred fills ({@link
 * OmsFillText}).
 */
public final class OmsFillArchive {

  private static final int FILLS_PER_FILE = 100;
  private static final Pattern FILE_NAME = Pattern.compile("(\\d{1,9})-\\d{1,9}\\.json");

  private final ArchiveLayout layout;
  private final Path oms;
  private final Path folder;
  private final OmsCoverage coverage;

  /**
   * The fills in an archive.
   *
   * @param archive the archive's folder, which need not exist yet
   */
  public OmsFillArchive(Path archive) {
    this.layout = new ArchiveLayout(archive);
    this.oms = archive.resolve("oms");
    this.folder = oms.resolve("fills");
    this.coverage = new OmsCoverage(oms.resolve("asked.csv"));
  }

  /** Keeps answers of OMS out of a demo archive, as {@link ArchiveLayout#refuseDemo} says. */
  void refuseDemo() {
    layout.refuseDemo();
  }

  /** Where the files lie. */
  public Path folder() {
    return folder;
  }

  /**
   * Adds fills, replacing those of the same number, from a source that knows all fills there are
   * (the demo detector): afterwards no range counts as never asked for.
   *
   * @throws BadInputException when a file to be extended is malformed
   * @throws org.pixelmon.core.error.OutputException when a file cannot be written
   */
  public void write(Collection<OmsFill> fills) {
    update(
        () -> {
          merge(fills.stream().map(OmsResource::of).toList());
          coverage.addAll();
        });
  }

  /**
   * Adds what OMS answered, as it came, and notes which range was asked for; throws like {@link
   * #write}.
   *
   * <p>The range may reach into the future, where nothing is known: it counts as asked for up to
   * the newest fill there was when OMS was asked, and up to the one before if that fill had not
   * ended: it may still become one of the selection. Fills that could not be understood are not
   * kept and do not count as asked for.
   *
   * @param newestBefore the newest fill of the archive before OMS was asked: what other runs have
   *     added since says nothing about our answer
   */
  void keep(
      OmsAnswer answer, FillRange range, OmsSelection selection, Optional<OmsFill> newestBefore) {
    int until =
        Stream.concat(answer.fills().stream().map(OmsResource::fill), newestBefore.stream())
            .max(Comparator.comparingInt(OmsFill::number))
            .map(fill -> fill.endStableBeam().isPresent() ? fill.number() : fill.number() - 1)
            .orElse(0);
    update(
        () -> {
          merge(answer.fills());
          int next = range.first();
          for (int gap :
              answer.malformed().stream().mapToInt(MalformedFill::number).sorted().toArray()) {
            note(next, Math.min(gap - 1, until), selection);
            next = gap + 1;
          }
          note(next, Math.min(range.last(), until), selection);
        });
  }

  private void note(int first, int last, OmsSelection selection) {
    if (first <= last) {
      coverage.add(new FillRange(first, last), selection);
    }
  }

  /** Reads, merges and writes while no other run does: what it adds meanwhile would be lost. */
  private void update(Runnable change) {
    OutputLock lock = OutputLock.ofFolder(oms);
    try {
      change.run();
    } finally {
      lock.close();
    }
  }

  private void merge(List<OmsResource> resources) {
    resources.stream()
        .collect(Collectors.groupingBy(resource -> resource.fill().number() / FILLS_PER_FILE))
        .forEach(this::mergeInto);
  }

  /**
   * The fill with the highest number in the archive, if it has any.
   *
   * @throws BadInputException when its file is malformed
   */
  Optional<OmsFill> newest() {
    return files(new FillRange(1, Integer.MAX_VALUE)).stream()
        .max(Comparator.comparingInt(OmsFillArchive::firstFill))
        .map(OmsFillArchive::readResources)
        .stream()
        .flatMap(List::stream)
        .map(OmsResource::fill)
        .max(Comparator.comparingInt(OmsFill::number));
  }

  /** The first stretch of a range that OMS was never asked for, if there is one. */
  Optional<FillRange> neverAsked(FillRange range, OmsSelection selection) {
    return coverage.gap(range, selection);
  }

  private void mergeInto(int bucket, List<OmsResource> resources) {
    int first = bucket * FILLS_PER_FILE;
    Path file = folder.resolve(first + "-" + (first + FILLS_PER_FILE - 1) + ".json");
    Map<Integer, JsonNode> merged = new TreeMap<>();
    if (Files.exists(file)) {
      readResources(file).forEach(known -> merged.put(known.fill().number(), known.json()));
    }
    resources.forEach(resource -> merged.put(resource.fill().number(), resource.json()));
    String text = OmsFillText.write(merged.values());
    AtomicFile.writeText(file, text);
  }

  /**
   * The fills of a range that are in the archive, sorted by number.
   *
   * @throws BadInputException when a file is malformed
   */
  public List<OmsFill> read(FillRange range) {
    return files(range).stream()
        .flatMap(file -> readResources(file).stream())
        .map(OmsResource::fill)
        .filter(fill -> range.contains(fill.number()))
        .sorted(Comparator.comparingInt(OmsFill::number))
        .toList();
  }

  private List<Path> files(FillRange range) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> mayHold(file, range)).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw BadInputException.unreadable(folder, "Check its permissions.", e);
    }
  }

  private static boolean mayHold(Path file, FillRange range) {
    int first = firstFill(file);
    return first >= 0 && first <= range.last() && (long) first + FILLS_PER_FILE > range.first();
  }

  /** The number a file of fills begins with; -1 for other files. */
  private static int firstFill(Path file) {
    Matcher name = FILE_NAME.matcher(file.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : -1;
  }

  private static List<OmsResource> readResources(Path file) {
    Remedy hint = Remedy.of("Move it away and let OMS be asked again").or(Kind.OTHER_ARCHIVE);
    try {
      List<OmsResource> resources = new ArrayList<>();
      for (JsonNode json : OmsFillText.read(file, TextFile.read(file), hint)) {
        resources.add(OmsResource.read(json, file.toString()));
      }
      refuseStrangers(file, resources, hint);
      return resources;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(file + ":" + line + ": malformed JSON", hint, e);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, hint, e);
    }
  }

  /** A file holds its own hundred fills: another one under its name would be believed. */
  private static void refuseStrangers(Path file, List<OmsResource> resources, Remedy hint) {
    int first = firstFill(file);
    for (OmsResource resource : resources) {
      int fill = resource.fill().number();
      if (fill < first || fill - first >= FILLS_PER_FILE) {
        throw new BadInputException(
            file + ": fill " + fill + " does not belong into this file", hint);
      }
    }
  }
}
