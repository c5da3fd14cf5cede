package org.pixelmon.core.archive;

import java.nio.file.Path;
import java.time.LocalDate;

/** Decides, and is told, what becomes of each day of a {@link DayStream}. */
public interface DayEnd {

  /** Whether all records of the day are known, so that its file may be published. */
  boolean isOver(LocalDate day);

  /** The day is over, and its file is about to be written into the archive. */
  void publishing(LocalDate day);

  /** The day's file is in the archive. */
  void published(LocalDate day);

  /** The day isn't over: what there is lies in a file that goes when this run ends. */
  void kept(LocalDate day, Path file);
}
