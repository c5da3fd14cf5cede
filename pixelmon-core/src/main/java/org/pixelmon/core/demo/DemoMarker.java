package org.pixelmon.core.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.error.BadInputException;

/**
 * The file {@code DEMO.txt} in a demo archive. It tells people that the archive holds invented
 * data, and this program how it was made, so that it is made again only when something else is
 * wanted.
 */
final class DemoMarker {

  /** Counts changes of the model: an archive of an older one is made again. */
  private static final int MODEL = 4;

  private static final String HEADING =
      """
      This folder is a demo archive: invented data of an invented detector, made by
      'pixelmon-fills demo'. Nothing in it was measured. It may be deleted or made again at any time.

      """;

  private final Path archive;

  DemoMarker(Path archive) {
    this.archive = archive;
  }

  Path file() {
    return new ArchiveLayout(archive).demoMarker();
  }

  boolean exists() {
    return Files.isRegularFile(file());
  }

  /** What the archive holds, if it was made with these settings and this model. */
  Optional<DemoSummary> summaryFor(DemoSettings settings) {
    if (!exists()) {
      return Optional.empty();
    }
    Map<String, String> entries = read();
    boolean same =
        settings(settings).entrySet().stream()
            .allMatch(
                wanted -> wanted.getValue().equals(entries.getOrDefault(wanted.getKey(), "")));
    try {
      return same ? Optional.of(summary(entries)) : Optional.empty();
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty(); // somebody edited it: make the archive again
    }
  }

  private Map<String, String> read() {
    Map<String, String> entries = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file())) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          entries.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
      }
    } catch (IOException e) {
      throw BadInputException.unreadable(file(), "Check its permissions.", e);
    }
    return entries;
  }

  /** The text of the file. */
  static String text(DemoSettings settings, DemoSummary summary) {
    Map<String, String> entries = settings(settings);
    entries.put("fills so far", Integer.toString(summary.fills()));
    entries.put("last fill", Integer.toString(summary.lastFill()));
    entries.put("first day", summary.firstDay().toString());
    entries.put("last day", summary.lastDay().toString());
    entries.put("delivered (/fb)", Double.toString(summary.deliveredFb()));
    entries.put("rows of fwcaenchannel", Long.toString(summary.currentRows()));
    entries.put("rows of tkplcreadsensor", Long.toString(summary.temperatureRows()));
    entries.put("rows of v_voltages", Long.toString(summary.voltageRows()));
    entries.put("lumi sections", Long.toString(summary.lumiSections()));
    StringBuilder text = new StringBuilder(HEADING);
    entries.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static Map<String, String> settings(DemoSettings settings) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("model", Integer.toString(MODEL));
    entries.put("first fill", Integer.toString(settings.firstFill()));
    entries.put("period", settings.period().toString());
    entries.put("start", settings.start().toString());
    entries.put("seed", Long.toString(settings.seed()));
    entries.put("until", settings.until().map(Instant::toString).orElse(""));
    return entries;
  }

  private static DemoSummary summary(Map<String, String> entries) {
    return new DemoSummary(
        Integer.parseInt(entries.getOrDefault("fills so far", entries.get("fills"))),
        Integer.parseInt(entries.get("first fill")),
        Integer.parseInt(entries.get("last fill")),
        LocalDate.parse(entries.getOrDefault("first day", "")),
        LocalDate.parse(entries.getOrDefault("last day", "")),
        Double.parseDouble(entries.getOrDefault("delivered (/fb)", "")),
        Long.parseLong(entries.get("rows of fwcaenchannel")),
        Long.parseLong(entries.get("rows of tkplcreadsensor")),
        Long.parseLong(entries.get("rows of v_voltages")),
        Long.parseLong(entries.get("lumi sections")));
  }
}
