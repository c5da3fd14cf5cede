package org.pixelmon.radsim.groups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.radsim.rows.GroupName;

/** Finds the radiation profiles of readout groups by the names of their files. */
public final class GroupProfiles {

  private static final String FORM = "profile_*.txt";
  private static final String HINT = "Make profiles with 'pixelmon-radsim prepare'.";

  private GroupProfiles() {}

  /**
   * The profiles of each readout group.
   *
   * @param inputs profiles, and folders, of which all {@code profile_<GROUP>_*.txt} are taken;
   *     folders below them are not looked at
   * @throws UsageException when the name of a profile tells no readout group
   * @throws NoDataException when a folder holds no profiles
   * @throws BadInputException when an input is not there, or a folder cannot be read
   */
  public static SortedMap<String, List<Path>> find(List<Path> inputs) {
    SortedMap<String, List<Path>> groups = new TreeMap<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        addFolder(input, groups);
      } else {
        if (!Files.exists(input)) {
          throw new BadInputException(input + ": no such file or folder", HINT);
        }
        String group =
            GroupName.in(input)
                .orElseThrow(
                    () ->
                        new UsageException(
                            input + ": the name of the file tells no readout group",
                            "Call it profile_<readout group>_<stretch>.txt."));
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(input);
      }
    }
    return groups;
  }

  private static void addFolder(Path folder, Map<String, List<Path>> groups) {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(GroupProfiles::isProfile).sorted().toList();
    } catch (IOException e) {
      throw BadInputException.unreadable(folder, HINT, e);
    }
    if (files.isEmpty()) {
      throw new NoDataException(folder + ": no profiles (" + FORM + ") of readout groups", HINT);
    }
    files.forEach(
        file ->
            groups
                .computeIfAbsent(GroupName.in(file).orElseThrow(), name -> new ArrayList<>())
                .add(file));
  }

  private static boolean isProfile(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("profile_") && name.endsWith(".txt") && GroupName.in(file).isPresent();
  }
}
