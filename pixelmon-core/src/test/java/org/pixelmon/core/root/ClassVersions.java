package org.pixelmon.core.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pixelmon.core.root.StreamerInfo.Counter;
import org.pixelmon.core.root.StreamerInfo.Element;

/** The classes of a histogram in the versions of some releases of ROOT. */
enum ClassVersions {
  ROOT_3,
  ROOT_5_34,
  ROOT_6_08,
  ROOT_6_32,
  /** A release to come: members are added in front of and between those we know. */
  LATER;

  private static final List<String> CONTENTS = List.of("C", "S", "I", "F", "D");

  Map<String, StreamerInfo> classes() {
    Map<String, StreamerInfo> classes = new HashMap<>(KnownClasses.all());
    for (String content : CONTENTS) {
      histogram(classes, 1, content);
      histogram(classes, 2, content);
    }
    histogramOf(classes, "TH2L", "TH2", "TArrayL64");
    switch (this) {
      case ROOT_3 -> {
        change(classes, "TH1", 3, "fBufferSize", "fBuffer", "fBinStatErrOpt", "fStatOverflows");
        change(classes, "TH2", 3);
        change(classes, "TH2F", 3);
        change(classes, "TH2D", 3);
        change(classes, "TH1F", 1);
        change(classes, "TAxis", 6, "fBits2", "fLabels", "fModLabs");
        change(classes, "TAttLine", 1);
        change(classes, "TAttFill", 1);
        change(classes, "TAttMarker", 1);
      }
      case ROOT_5_34 -> {
        change(classes, "TH1", 6, "fBinStatErrOpt", "fStatOverflows");
        change(classes, "TH2", 3);
        change(classes, "TH2F", 3);
        change(classes, "TH2D", 3);
        change(classes, "TAxis", 9, "fModLabs");
        change(classes, "TAttLine", 1);
      }
      case ROOT_6_08 -> {
        change(classes, "TH1", 7, "fStatOverflows");
        change(classes, "TH2", 4);
        change(classes, "TH2F", 3);
      }
      case LATER -> {
        insert(classes, "TH1", 9, 4, member("TStreamerBasicType", "fNew", 8, "double"));
        insert(classes, "TH2", 6, 1, member("TStreamerString", "fNote", 65, "TString"));
        insert(classes, "TAxis", 11, 2, member("TStreamerBasicType", "fKind", 2, "short"));
      }
      default -> {}
    }
    return classes;
  }

  private static void histogram(Map<String, StreamerInfo> classes, int axes, String content) {
    String name = "TH" + axes + content;
    if (!classes.containsKey(name)) {
      histogramOf(classes, name, "TH" + axes, "TArray" + content);
    }
  }

  private static void histogramOf(
      Map<String, StreamerInfo> classes, String name, String base, String array) {
    classes.put(
        name,
        new StreamerInfo(
            name,
            4,
            name.hashCode(),
            List.of(
                member("TStreamerBase", base, 0, "BASE"),
                member("TStreamerBase", array, 0, "BASE"))));
  }

  static Element member(String kind, String name, int type, String typeName) {
    return new Element(kind, name, "", type, 8, typeName, 0, 1, 0, Counter.NONE);
  }

  private static void change(
      Map<String, StreamerInfo> classes, String name, int version, String... without) {
    StreamerInfo now = classes.get(name);
    List<Element> elements =
        now.elements().stream().filter(e -> !Set.of(without).contains(e.name())).toList();
    classes.put(name, new StreamerInfo(name, version, now.checksum() + version, elements));
  }

  private static void insert(
      Map<String, StreamerInfo> classes, String name, int version, int at, Element added) {
    StreamerInfo now = classes.get(name);
    List<Element> elements = new ArrayList<>(now.elements());
    elements.add(at, added);
    classes.put(name, new StreamerInfo(name, version, now.checksum() + version, elements));
  }
}
