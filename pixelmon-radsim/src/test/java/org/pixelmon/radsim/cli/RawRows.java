package org.pixelmon.radsim.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.pixelmon.core.testkit.ReferenceData;

/** The raw rows of the reference, read and looked at by plain loops: slow, and obviously right. */
final class RawRows {

  /** A record. */
  record Reading(Instant time, double value) {}

  /** A lumi section. */
  record Section(int fill, Instant start, double deliveredUb) {}

  /** From {@code since} on an alias means a datapoint. */
  private record Since(Instant since, String dpid) {}

  private final Map<String, List<Since>> datapointsOfName = new HashMap<>();
  private final Map<String, List<Reading>> records = new HashMap<>();
  private final List<Section> sections = new ArrayList<>();

  static RawRows read() throws IOException {
    RawRows rows = new RawRows();
    Map<String, String> ids = new HashMap<>();
    for (String[] f : csv("dp_name2id")) {
      ids.put(f[1] + ".", f[0]);
    }
    for (String[] f : csv("aliases")) {
      String[] parts = f[0].split("/");
      String last = parts[parts.length - 1];
      // Channels are known by the last two parts of their alias, sensors by the last.
      String name = last.startsWith("channel") ? parts[parts.length - 2] + "/" + last : last;
      rows.datapointsOfName
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Since(time(f[2]), ids.get(f[1])));
    }
    rows.datapointsOfName.values().forEach(list -> list.sort(Comparator.comparing(Since::since)));
    rows.readRecords("fwcaenchannel");
    rows.readRecords("tkplcreadsensor");
    for (String[] f : csv("v_voltages")) {
      rows.add(f[0], f[1], f[2]);
    }
    rows.records.values().forEach(list -> list.sort(Comparator.comparing(Reading::time)));
    for (String line : Files.readAllLines(ReferenceData.path("lumisections/lumisections.csv"))) {
      String[] f = line.split(",");
      if (!f[0].equals("run")) {
        rows.sections.add(
            new Section(Integer.parseInt(f[1]), time(f[3]), Double.parseDouble(f[4])));
      }
    }
    rows.sections.sort(Comparator.comparing(Section::start));
    return rows;
  }

  private void readRecords(String table) throws IOException {
    Map<String, List<String>> namesOfId = new HashMap<>();
    datapointsOfName.forEach(
        (name, all) ->
            all.forEach(
                since -> {
                  List<String> names =
                      namesOfId.computeIfAbsent(since.dpid(), id -> new ArrayList<>());
                  if (!names.contains(name)) {
                    names.add(name);
                  }
                }));
    for (String[] f : csv(table)) {
      for (String name : namesOfId.getOrDefault(f[0], List.of())) {
        if (f[0].equals(datapointAt(name, time(f[1])))) {
          add(name, f[1], f[2]);
        }
      }
    }
  }

  private String datapointAt(String name, Instant time) {
    String valid = null;
    for (Since since : datapointsOfName.get(name)) {
      if (!since.since().isAfter(time)) {
        valid = since.dpid();
      }
    }
    return valid;
  }

  private void add(String name, String time, String value) {
    if (!value.isEmpty()) {
      records
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Reading(time(time), Double.parseDouble(value)));
    }
  }

  /** The latest record from one instant on and up to another; null when there is none. */
  Reading latest(String name, Instant from, Instant to, boolean toIncluded, double greatest) {
    Reading latest = null;
    for (Reading record : records.getOrDefault(name, List.of())) {
      boolean before = record.time().isBefore(to) || (toIncluded && record.time().equals(to));
      if (before && !record.time().isBefore(from) && record.value() <= greatest) {
        latest = record;
      }
    }
    return latest;
  }

  /** Delivered luminosity of a fill from one instant to another, sections split, ub^-1. */
  double deliveredUb(int fill, Instant from, Instant to) {
    double sum = 0;
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (section.fill() != fill) {
        continue;
      }
      Instant end = section.start().plusMillis(23_311);
      boolean another = i + 1 < sections.size() && sections.get(i + 1).fill() == fill;
      if (another && seconds(section.start(), sections.get(i + 1).start()) <= 25) {
        end = sections.get(i + 1).start();
      }
      Instant first = section.start().isBefore(from) ? from : section.start();
      Instant last = end.isAfter(to) ? to : end;
      if (first.isBefore(last)) {
        sum += section.deliveredUb() * seconds(first, last) / seconds(section.start(), end);
      }
    }
    return sum;
  }

  private static double seconds(Instant from, Instant to) {
    return (to.toEpochMilli() - from.toEpochMilli()) / 1000.0;
  }

  private static Instant time(String text) {
    return Instant.parse(text.replace(' ', 'T') + "Z");
  }

  private static List<String[]> csv(String table) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(ReferenceData.path("omds/" + table + ".csv.gz"))),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(line.split(",", -1));
      }
    }
    return rows;
  }
}
