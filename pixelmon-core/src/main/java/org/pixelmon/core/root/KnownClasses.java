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
   * The oldest version that begins with the same members, or has them all: from these on ROOT's own
   * {@code Streamer} functions read a class member by member.
   */
  private static final Map<String, Integer> OLDEST =
      Map.of(
          "TH1", 3,
          "TH1F", 1,
          "TH1D", 1,
          "TH2", 3,
          "TH2F", 3,
          "TH2D", 3,
          "TAxis", 6,
          "TGraph", 3,
          "TGraphErrors", 3,
          "TGraphAsymmErrors", 3);

  private static final Map<String, StreamerInfo> CLASSES = load();

  private KnownClasses() {}

  /** All of them, by name. */
  static Map<String, StreamerInfo> all() {
    return CLASSES;
  }

  /**
   * How to read a version of a class: the one we write, or an older one that begins with the same
   * members. (What we keep of an object stands in front of what was added or changed.)
   */
  static Optional<StreamerInfo> find(String className, int version) {
    return Optional.ofNullable(CLASSES.get(className))
        .filter(known -> version <= known.version())
        .filter(known -> version >= OLDEST.getOrDefault(className, known.version()));
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
