package org.pixelmon.core.root;

import java.util.Map;

/**
 * One line of a ROOT file's table of contents.
 *
 * @param directory the directories above it, each followed by a slash; empty at the top
 * @param name the object's name
 * @param cycle its version: writing a name again keeps the old object under a lower cycle
 * @param className ROOT's name of its class
 * @param title its title
 */
public record RootEntry(String directory, String name, int cycle, String className, String title) {

  /** What we make of an object, by its class. Whole numbers become doubles. */
  private static final Map<String, Class<? extends RootObject>> READABLE =
      Map.ofEntries(
          Map.entry("TH1C", RootHistogram1D.class),
          Map.entry("TH1S", RootHistogram1D.class),
          Map.entry("TH1I", RootHistogram1D.class),
          Map.entry("TH1L", RootHistogram1D.class),
          Map.entry("TH1F", RootHistogram1D.class),
          Map.entry("TH1D", RootHistogram1D.class),
          Map.entry("TH2C", RootHistogram2D.class),
          Map.entry("TH2S", RootHistogram2D.class),
          Map.entry("TH2I", RootHistogram2D.class),
          Map.entry("TH2L", RootHistogram2D.class),
          Map.entry("TH2F", RootHistogram2D.class),
          Map.entry("TH2D", RootHistogram2D.class),
          Map.entry("TGraph", RootGraph.class),
          Map.entry("TGraphErrors", RootGraph.class),
          Map.entry("TGraphAsymmErrors", RootGraph.class),
          Map.entry("TMultiGraph", RootMultiGraph.class),
          Map.entry("TNamed", RootNamed.class));

  /** Its name with the directories above it, {@code directory/name}. */
  public String path() {
    return directory + name;
  }

  /** The path with the cycle, {@code directory/name;1}, which names just this object. */
  public String pathWithCycle() {
    return path() + ";" + cycle;
  }

  /** Whether {@link RootFile#require} can make {@code type} of it. */
  public boolean isReadAs(Class<? extends RootObject> type) {
    return READABLE.get(className) == type;
  }

  /** Whether {@link RootFile#get} reads objects of this class. */
  boolean readable() {
    return READABLE.containsKey(className);
  }
}
