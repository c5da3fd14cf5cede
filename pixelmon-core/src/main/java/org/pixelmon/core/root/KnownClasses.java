package org.pixelmon.core.root;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pixelmon.core.root.StreamerInfo.Counter;
import org.pixelmon.core.root.StreamerInfo.Element;

/**
 * The classes we write, as ROOT describes them: the table {@code streamer-infos.txt}.
 *
 * <p>ROOT and JSROOT read our objects by the descriptions we put into the file. The checksums
 * follow from names and types by ROOT's rule ({@code TClass::GetCheckSum}); a test computes them
 * anew, and compares the table with files that ROOT made.
 */
final class KnownClasses {

  private static final Map<String, String> KINDS =
      Map.of(
          "basic", "TStreamerBasicType",
          "pointer", "TStreamerBasicPointer",
          "object", "TStreamerObject",
          "objectAny", "TStreamerObjectAny",
          "objectPointer", "TStreamerObjectPointer",
          "string", "TStreamerString");

  /**
   * Versions of a class that agree with ours in their first members.
   *
   * @param oldest the first that ROOT reads member by member; before, its {@code Streamer}
   *     functions know each version
   * @param last the last member that all have in common; we keep none behind it
   */
  private record Older(int oldest, String last) {}

  private static final Map<String, Older> OLDER =
      Map.of(
          "TH1", new Older(3, "fSumw2"),
          "TH1F", new Older(1, "TArrayF"),
          "TH1D", new Older(1, "TArrayD"),
          "TH2", new Older(3, "TH1"),
          "TH2F", new Older(3, "TArrayF"),
          "TH2D", new Older(3, "TArrayD"),
          "TAxis", new Older(6, "fXbins"),
          "TGraph", new Older(3, "fHistogram"),
          "TGraphErrors", new Older(3, "fEY"),
          "TGraphAsymmErrors", new Older(3, "fEYhigh"));

  private static final Map<String, StreamerInfo> CLASSES = load();

  private KnownClasses() {}

  /** All of them, by name. */
  static Map<String, StreamerInfo> all() {
    return CLASSES;
  }

  /**
   * How to read a version of a class: the one we write, or what an older one has in common with it
   * as far as we need it.
   */
  static Optional<StreamerInfo> find(String className, int version) {
    StreamerInfo known = CLASSES.get(className);
    if (known == null || version == known.version()) {
      return Optional.ofNullable(known);
    }
    return Optional.ofNullable(OLDER.get(className))
        .filter(older -> version >= older.oldest && version < known.version())
        .map(older -> known.upTo(older.last));
  }

  /** Adds a class and the classes of all its parts to {@code found}. */
  static void addWithParts(String className, Set<String> found) {
    StreamerInfo info = CLASSES.get(className);
    if (info == null || !found.add(className)) {
      return; // arrays of numbers need no description
    }
    for (Element element : info.elements()) {
      addWithParts(
          element.kind().equals("TStreamerBase") ? element.name() : element.objectClass(), found);
    }
  }

  private static Map<String, StreamerInfo> load() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                KnownClasses.class.getResourceAsStream("streamer-infos.txt"),
                StandardCharsets.UTF_8))) {
      return parse(in.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, StreamerInfo> parse(Collection<String> lines) {
    Map<String, StreamerInfo> classes = new LinkedHashMap<>();
    String[] head = {};
    List<Element> elements = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.split("\t");
      if (fields[0].equals("class")) {
        add(classes, head, elements);
        head = fields;
        elements.clear();
      } else {
        elements.add(element(fields));
      }
    }
    add(classes, head, elements);
    return Map.copyOf(classes);
  }

  private static void add(
      Map<String, StreamerInfo> classes, String[] head, List<Element> elements) {
    if (head.length > 0) {
      int version = Integer.parseInt(head[2]);
      int checksum = Integer.parseUnsignedInt(head[3], 16);
      classes.put(head[1], new StreamerInfo(head[1], version, checksum, elements));
    }
  }

  private static Element element(String[] f) {
    int type = Integer.parseInt(f[2]);
    if (f[0].equals("base")) {
      int version = Integer.parseInt(f[3]);
      int checksum = Integer.parseUnsignedInt(f[4], 16);
      return new Element(
          "TStreamerBase", f[1], f[5], type, 0, "BASE", 0, version, checksum, Counter.NONE);
    }
    Counter counter = f.length > 6 ? new Counter(f[6], f[7], Integer.parseInt(f[8])) : Counter.NONE;
    return new Element(
        KINDS.get(f[0]), f[1], f[5], type, Integer.parseInt(f[3]), f[4], 0, 0, 0, counter);
  }
}
