package org.pixelmon.radsim.merge;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.radsim.rows.GroupName;

/** Which files are merged. */
public final class FragmentFiles {

  private static final String ENDING = ".txt";

  private FragmentFiles() {}

  /**
   * The files meant: those named, and of folders those that end with {@code .txt}, each once. A
   * hidden file, as an interrupted run leaves it, is none of a folder's; nor is the output.
   *
   * @param inputs files and folders
   * @param output the file to be made
   * @param group the readout group whose profiles are wanted, of those that have a group in their
   *     name; empty for all
   * @throws BadInputException when an input is not there or cannot be listed, or the profiles are
   *     of several groups
   * @throws NoDataException when there is no file
   */
  public static List<Path> of(Collection<Path> inputs, Path output, Optional<String> group) {
    // Links may lead to one file by several names.
    SortedMap<Path, Path> byPlace = new TreeMap<>();
    for (Path input : inputs) {
      for (Path file : Files.isDirectory(input) ? listed(input, output) : List.of(input)) {
        if (isWanted(file, group)) {
          byPlace.merge(place(file), file, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    }
    if (byPlace.isEmpty()) {
      throw new NoDataException(
          "no profile " + group.map(name -> "of " + name + " ").orElse("") + "in " + names(inputs),
          Remedy.of(Kind.OTHER_INPUT));
    }
    List<Path> files = byPlace.values().stream().sorted().toList();
    checkGroups(files);
    return files;
  }

  private static String names(Collection<Path> inputs) {
    Path first = inputs.iterator().next();
    return inputs.size() == 1 ? first.toString() : first + " and " + (inputs.size() - 1) + " more";
  }

  private static List<Path> listed(Path folder, Path output) {
    List<Path> files = new ArrayList<>();
    Path made = place(output);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean profile = name.endsWith(ENDING) && !name.startsWith(".");
        if (profile && Files.isRegularFile(entry) && !place(entry).equals(made)) {
          files.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw BadInputException.unreadable(folder, "It must be a folder that may be listed.", e);
    }
    return files;
  }

  private static Path place(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize(); // Not there: told when it is read.
    }
  }

  private static boolean isWanted(Path file, Optional<String> group) {
    return group.isEmpty() || GroupName.in(file).map(group.get()::equals).orElse(true);
  }

  private static void checkGroups(List<Path> files) {
    SortedSet<String> groups = new TreeSet<>();
    files.forEach(file -> GroupName.in(file).ifPresent(groups::add));
    if (groups.size() > 1) {
      throw new BadInputException(
          "the profiles are of "
              + groups.size()
              + " readout groups, the first "
              + groups.first()
              + ", the last "
              + groups.last()
              + ": one profile is of one group",
          Remedy.of(Kind.ONE_READOUT_GROUP));
    }
  }
}
