package org.pixelmon.radsim.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The gaps of one profile, step after step; those that follow each other become one. */
public final class GapLog {

  private final Map<Gap.Kind, List<Gap>> gaps = new EnumMap<>(Gap.Kind.class);

  /** Notes a gap; those of a kind come in order of time. */
  void add(Gap gap) {
    List<Gap> ofKind = gaps.computeIfAbsent(gap.kind(), kind -> new ArrayList<>());
    Gap last = ofKind.isEmpty() ? null : ofKind.get(ofKind.size() - 1);
    if (last != null && last.isContinuedBy(gap)) {
      ofKind.set(ofKind.size() - 1, last.with(gap));
    } else {
      ofKind.add(gap);
    }
  }

  /** All gaps, in order of time. */
  public List<Gap> all() {
    List<Gap> all = new ArrayList<>();
    gaps.values().forEach(all::addAll);
    all.sort(Comparator.comparing(Gap::from).thenComparing(Gap::kind));
    return all;
  }
}
