package org.pixelmon.core.choice;

import java.util.List;

/** A choice whose names are not those of its constant. */
public interface Named {

  /** What users may write for it, the usual name first; upper and lower case do not matter. */
  List<String> names();
}
