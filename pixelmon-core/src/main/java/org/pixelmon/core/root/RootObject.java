package org.pixelmon.core.root;

/** An object we write to and read from a ROOT file, under its name. */
public sealed interface RootObject
    permits RootHistogram1D, RootHistogram2D, RootGraph, RootMultiGraph, RootNamed {

  /** The name it is found by in the file. */
  String name();

  /** The title drawn above it or beside it in a legend; ROOT's own text markup, may be empty. */
  String title();

  /** ROOT's name of its class, such as {@code TH2F}. */
  String className();
}
