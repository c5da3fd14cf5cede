package org.pixelmon.radsim.merge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.files.ProfileHeader;
import org.pixelmon.core.files.ProfileRow;

/** The header of a merged profile. */
public final class MergedHeader {

  private MergedHeader() {}

  /**
   * The header that all profiles with rows have, or one of ours that says what they say: with the
   * number of bunches if any row has it.
   *
   * @param unit unit of the leakage currents, whatever the profiles say; empty to believe them
   * @throws BadInputException when the profiles say different units; the message names a file of
   *     each
   */
  public static ProfileHeader of(Collection<Fragment> fragments, Optional<String> unit) {
    List<Fragment> speaking = fragments.stream().filter(f -> !f.rows().isEmpty()).toList();
    Collection<Fragment> heard = speaking.isEmpty() ? fragments : speaking;
    boolean withBunches = heard.stream().anyMatch(MergedHeader::tellsBunches);
    ProfileHeader ours = ProfileHeader.of(unit.orElseGet(() -> unitOf(heard)), withBunches);
    if (unit.isPresent()) {
      return ours;
    }
    List<ProfileHeader> theirs = heard.stream().map(Fragment::header).distinct().toList();
    boolean agreed = theirs.size() == 1 && theirs.get(0).withBunches() == withBunches;
    return agreed ? theirs.get(0) : ours;
  }

  private static boolean tellsBunches(Fragment fragment) {
    return fragment.header().withBunches()
        || fragment.rows().stream().anyMatch(source -> tellsBunches(source.row()));
  }

  private static boolean tellsBunches(ProfileRow row) {
    return row.bunches().isPresent();
  }

  private static String unitOf(Collection<Fragment> fragments) {
    TreeMap<String, Fragment> byUnit = new TreeMap<>();
    for (Fragment fragment : fragments) {
      byUnit.merge(
          fragment.header().leakageUnit(),
          fragment,
          (a, b) -> a.file().compareTo(b.file()) <= 0 ? a : b);
    }
    if (byUnit.size() > 1) {
      Fragment first = byUnit.firstEntry().getValue();
      Fragment second = byUnit.lastEntry().getValue();
      throw new BadInputException(
          second.file()
              + ":1: leakage currents are in "
              + second.header().leakageUnit()
              + ", but in "
              + first.header().leakageUnit()
              + " in "
              + first.file(),
          Remedy.of("Make them in one unit").or(Kind.GIVE_LEAKAGE_UNIT));
    }
    return byUnit.firstKey();
  }
}
