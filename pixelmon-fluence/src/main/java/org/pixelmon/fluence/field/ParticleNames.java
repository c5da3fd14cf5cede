package org.pixelmon.fluence.field;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.fluence.fluka.UsrbinSection;

/**
 * Which particles the sections of a USRBIN file are of. All of them score 1-MeV-neutron
 * equivalents; that a section was restricted to one kind of particle (FLUKA's AUXSCORE) shows in
 * its title only.
 */
public final class ParticleNames {

  /** The particles of the CMS files, in the order of their sections. */
  public static final List<String> KNOWN =
      List.of(FluenceField.ALL_PARTICLES, "neut", "aneut", "prot", "aprot", "pions");

  /** Titles people give, in small letters and without blanks and underscores. */
  private static final Map<String, String> TITLES =
      titles(
          List.of("allpart", "all-part", "all", "total", "si1mevne", "si1mevneq", "1mevneq", "neq"),
          List.of("neut", "neutron", "neutrons"),
          List.of("aneut", "aneutron", "aneutrons", "antineut", "antineutr", "antineutro"),
          List.of("prot", "proton", "protons"),
          List.of("aprot", "aproton", "aprotons", "antiprot", "antiproton"),
          List.of("pions", "pion", "pions+-", "pion+-", "pi+-"));

  private ParticleNames() {}

  @SafeVarargs
  private static Map<String, String> titles(List<String>... byParticle) {
    Map<String, String> titles = new HashMap<>();
    for (int i = 0; i < byParticle.length; i++) {
      String particle = KNOWN.get(i);
      byParticle[i].forEach(title -> titles.put(title, particle));
    }
    return titles;
  }

  /**
   * Names the sections.
   *
   * <p>By their titles when at least one of them is known to mean a particle; a section whose title
   * is not known keeps it, or is called {@code binning<number>} where it would be no file name. Of
   * six or more sections without a known title, the first six have the order of the CMS file. A
   * single section without a known title is of all particles: that is what FLUKA scores unless it
   * is told otherwise.
   *
   * @param file for messages
   * @param remarks gets a line when names do not follow from titles
   * @throws BadInputException when two sections would have the same name
   */
  public static List<String> of(Path file, List<UsrbinSection> sections, List<String> remarks) {
    List<String> names = new ArrayList<>();
    Map<String, UsrbinSection> taken = new HashMap<>();
    boolean byTitle = sections.stream().anyMatch(section -> known(section).isPresent());
    boolean byOrder = !byTitle && (sections.size() == 1 || sections.size() >= KNOWN.size());
    for (int i = 0; i < sections.size(); i++) {
      UsrbinSection section = sections.get(i);
      String name = byOrder && i < KNOWN.size() ? KNOWN.get(i) : byTitle(section);
      UsrbinSection other = taken.put(name, section);
      if (other != null) {
        throw new BadInputException(
            String.format(
                Locale.ROOT,
                "%s: two sections are named '%s': %s and %s",
                file,
                name,
                other.named(),
                section.named()),
            "Give each binning in the FLUKA input a title of its own.");
      }
      names.add(name);
    }
    if (byOrder) {
      int count = Math.min(sections.size(), KNOWN.size());
      remarks.add(
          "no title names a particle; taken by order: "
              + String.join(", ", KNOWN.subList(0, count)));
    }
    return names;
  }

  private static String byTitle(UsrbinSection section) {
    String title = section.title().toLowerCase(Locale.ROOT);
    return known(section)
        .orElse(title.matches("[a-z0-9_+-]+") ? title : "binning" + section.number());
  }

  private static Optional<String> known(UsrbinSection section) {
    String title = section.title().toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
    return Optional.ofNullable(TITLES.get(title));
  }
}
