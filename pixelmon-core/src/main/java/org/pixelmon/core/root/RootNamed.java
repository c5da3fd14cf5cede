package org.pixelmon.core.root;

import java.util.Objects;

/** A name with a text ({@code TNamed}): how provenance and units travel in a ROOT file. */
public record RootNamed(String name, String title) implements RootObject {

  public RootNamed {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
  }

  @Override
  public String className() {
    return "TNamed";
  }
}
