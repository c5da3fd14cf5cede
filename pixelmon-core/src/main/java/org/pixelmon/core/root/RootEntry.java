package org.pixelmon.core.root;

import java.util.Set;

/**
 * One line of a ROOT file's table of contents.
 *
 * @param name the object's name
 * @param cycle its version: writing a name again keeps the old object under a lower cycle
 * @param className ROOT's name of its class
 * @param title its title
 * @param path its name with the directories above it, {@code directory/name}
 */
public record RootEntry(String name, int cycle, String className, String title, String path) {

  private static final Set<String> READABLE =
      Set.of(
          "TH1F",
          "TH1D",
          "TH2F",
          "TH2D",
          "TGraph",
          "TGraphErrors",
          "TGraphAsymmErrors",
          "TMultiGraph",
          "TNamed");

  /** Whether {@link RootFile#get} reads objects of this class. */
  public boolean readable() {
    return READABLE.contains(className);
  }

  /** The path with the cycle, {@code directory/name;1}, which names just this object. */
  public String pathWithCycle() {
    return path + ";" + cycle;
  }
}
