package org.pixelmon.fluence.field;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.fluence.fluka.UsrbinSection;

/** Which particles the sections of a USRBIN file are of. */
public final class ParticleNames {

  /** The particles of the CMS files, in the order of their sections. */
  public static final List<String> KNOWN =
      List.of("allpart", "neut", "aneut", "prot", "aprot", "pions");

  private ParticleNames() {}

  /**
   * Names the sections: by their titles when at least one of them is a known particle, else by
   * their order. A section beyond the known ones, or whose title would be no file name, is called
   * {@code binning<number>}.
   *
   * @param file for messages
   * @throws BadInputException when two sections would have the same name
   */
  public static List<String> of(Path file, List<UsrbinSection> sections) {
    boolean byTitle = sections.stream().anyMatch(section -> KNOWN.contains(title(section)));
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < sections.size(); i++) {
      UsrbinSection section = sections.get(i);
      String name = byTitle ? byTitle(section) : byOrder(section, i);
      if (!taken.add(name)) {
        throw new BadInputException(
            file + ": two sections are named '" + name + "'",
            "Give each binning in the FLUKA input a title of its own.");
      }
      names.add(name);
    }
    return names;
  }

  private static String byTitle(UsrbinSection section) {
    String title = title(section);
    return title.matches("[a-z0-9_+-]+") ? title : "binning" + section.number();
  }

  private static String byOrder(UsrbinSection section, int index) {
    return index < KNOWN.size() ? KNOWN.get(index) : "binning" + section.number();
  }

  private static String title(UsrbinSection section) {
    return section.title().toLowerCase(Locale.ROOT);
  }
}
