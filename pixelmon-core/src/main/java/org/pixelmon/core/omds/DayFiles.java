package org.pixelmon.core.omds;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/**
 * Where the records of some UTC days of a table are.
 *
 * @param files one file for each day that can be had, by day
 * @param missing the days that the archive lacks and that could not be fetched
 */
public record DayFiles(List<Path> files, SortedSet<LocalDate> missing) {}
