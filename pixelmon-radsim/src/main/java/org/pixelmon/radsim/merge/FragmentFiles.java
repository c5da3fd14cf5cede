package org.pixelmon.radsim.merge;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
   * The files meant, by the readout group in their names, which is empty where they have none:
   * those named, and of folders those that end with {@code .txt}, each once. A hidden file, as an
   * interrupted run leaves it, is none of a folder's; nor is one that is to be made.
   *
   * @param inputs files and folders
   * @param group the readout group whose profiles are wanted, and those whose name has none; empty
   *     for all
   * @throws BadInputException when a folder cannot be listed; the files of several groups would be
   *     merged to one profile; or a file belongs to no group and each group has its own
   * @throws NoDataException when there is no file
   */
  public static SortedMap<String, List<Path>> of(
      Collection<Path> inputs, MergedPlace place, Optional<String> group) {
    SortedMap<Path, Path> byPlace = new TreeMap<>();
    for (Path input : inputs) {
      for (Path file : Files.isDirectory(input) ? listed(input, place) : List.of(input)) {
        if (group.isEmpty() || GroupName.in(file).map(group.get()::equals).orElse(true)) {
          // Links may lead to one file by several names.
          byPlace.merge(MergedPlace.real(file), file, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    }
    if (byPlace.isEmpty()) {
      throw new NoDataException(
          "no profile " + group.map(name -> "of " + name + " ").orElse("") + "in " + names(inputs),
          Remedy.of(Kind.OTHER_INPUT));
    }
    return grouped(byPlace.values(), place);
  }

  private static String names(Collection<Path> inputs) {
    Path first = inputs.iterator().next();
    return inputs.size() == 1 ? first.toString() : first + " and " + (inputs.size() - 1) + " more";
  }

  private static List<Path> listed(Path folder, MergedPlace place) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean profile = name.endsWith(ENDING) && !name.startsWith(".");
        if (profile && Files.isRegularFile(entry) && !place.makes(entry)) {
          files.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw BadInputException.unreadable(folder, "It must be a folder that may be listed.", e);
    }
    return files;
  }

  private static SortedMap<String, List<Path>> grouped(Collection<Path> files, MergedPlace place) {
    SortedMap<String, List<Path>> byGroup = new TreeMap<>();
    for (Path file : files.stream().sorted().toList()) {
      String group = GroupName.in(file).orElse("");
      if (group.isEmpty() && place.isOfEachGroup()) {
        throw new BadInputException(
            file + ": the name tells no readout group, and each is to have a profile of its own",
            "Names look like profile_BPix_BmI_SEC1_LYR1_2022.txt.");
      }
      byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(file);
    }
    return place.isOfEachGroup() ? byGroup : together(byGroup);
  }

  /** The files of at most one group, with those that tell none. */
  private static SortedMap<String, List<Path>> together(SortedMap<String, List<Path>> byGroup) {
    List<String> groups = byGroup.keySet().stream().filter(group -> !group.isEmpty()).toList();
    if (groups.size() > 1) {
      throw new BadInputException(
          "the profiles are of "
              + groups.size()
              + " readout groups, the first "
              + groups.get(0)
              + ", the last "
              + groups.get(groups.size() - 1)
              + ": one profile is of one group",
          Remedy.of(Kind.ONE_READOUT_GROUP).or(Kind.FILE_PER_READOUT_GROUP));
    }
    List<Path> all = byGroup.values().stream().flatMap(List::stream).sorted().toList();
    return new TreeMap<>(Map.of(groups.isEmpty() ? "" : groups.get(0), all));
  }
}
