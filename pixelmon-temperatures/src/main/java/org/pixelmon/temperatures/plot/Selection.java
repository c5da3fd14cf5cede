package org.pixelmon.temperatures.plot;

import java.util.List;
import java.util.Optional;
import org.pixelmon.core.choice.Choices;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.SubSystem;

/**
 * The sensors or readout groups that are averaged: all, or those of a subsystem whose names go on
 * with some parts, {@code Barrel}, {@code EndCap_BmI}, {@code Barrel_BpO_SEC3}.
 *
 * @param subSystem absent for both
 * @param parts what a name goes on with behind the subsystem; empty for anything
 */
public record Selection(Optional<SubSystem> subSystem, String parts) {

  /** Everything. */
  public static final Selection ALL = new Selection(Optional.empty(), "");

  /**
   * Reads a selection.
   *
   * @throws UsageException when it does not begin with a subsystem
   */
  public static Selection parse(String text) {
    String first = text.split("_", 2)[0];
    Optional<SubSystem> part = Choices.find(SubSystem.class, first.replaceFirst("(?i)^Pixel", ""));
    if (part.isEmpty() || !text.matches("\\w+")) {
      throw new UsageException(
          "no part of the detector is called '" + text + "'",
          Meant.hint(
              first,
              Choices.names(SubSystem.class),
              "Give Barrel or EndCap, and behind it what the names of the sensors go on with, as"
                  + " Barrel_BmI."));
    }
    String parts = text.length() > first.length() ? text.substring(first.length() + 1) : "";
    return new Selection(part, parts);
  }

  /** The subsystems that it may have members in. */
  List<SubSystem> subSystems() {
    return subSystem.map(List::of).orElseGet(() -> List.of(SubSystem.values()));
  }

  boolean contains(Place place) {
    return subSystems().contains(place.subSystem()) && place.beginsWith(parts);
  }

  /** A selection of this length that would take a place of the same subsystem. */
  Optional<String> likeIt(Place place) {
    if (parts.isEmpty() || !subSystems().contains(place.subSystem())) {
      return Optional.empty();
    }
    List<String> names = List.of(place.rest().split("_"));
    int length = Math.min(names.size(), parts.split("_").length);
    return Optional.of(
        place.subSystem().cableName() + "_" + String.join("_", names.subList(0, length)));
  }

  /** The selection in words. */
  public String words() {
    String part = subSystem.map(SubSystem::cableName).orElse("Barrel and EndCap");
    return parts.isEmpty() ? part : part + "_" + parts;
  }

  /** The selection in names of files; empty for everything. */
  String fileSuffix() {
    return subSystem.isEmpty() ? "" : "_" + words();
  }
}
