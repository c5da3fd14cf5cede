package org.pixelmon.core.fill;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.Phase;

/** The eras of data taking, from {@code config/eras.csv}: which fill belongs to what. */
public final class Eras {

  private final Map<String, Era> eras;

  private Eras(Map<String, Era> eras) {
    this.eras = eras;
  }

  /**
   * Reads the table.
   *
   * @throws BadInputException when it is missing or an entry is wrong, given twice, or contradicts
   *     another; the message names file and line
   */
  public static Eras load(ConfigDir config) {
    return new Eras(EraTable.load(config));
  }

  /** All eras in the table's order. */
  public List<Era> all() {
    return List.copyOf(eras.values());
  }

  /**
   * The era of that name; {@code Run 3} is {@code run3}.
   *
   * @throws UsageException when there is none; the message lists those there are
   */
  public Era named(String name) {
    return all().stream()
        .filter(era -> plain(era.name()).equals(plain(name)))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  private UsageException unknown(String name) {
    return new UsageException(
        "unknown era '" + name + "': expected one of " + String.join(", ", eras.keySet()),
        Remedy.of(Meant.hint(name, eras.keySet(), "config/eras.csv lists all"))
            .or(Kind.GIVE_FILL_RANGE));
  }

  /**
   * The fills of the era of that name.
   *
   * @throws UsageException when there is none
   */
  public FillRange fillsOf(String name) {
    return named(name).fills();
  }

  /**
   * The calendar year of a fill.
   *
   * @throws UsageException when the fill is older than the table
   */
  public int yearOf(int fill) {
    return Integer.parseInt(year(fill).name());
  }

  /**
   * The generation of the pixel detector that saw a fill.
   *
   * @throws UsageException when none did: the fill is older than the table, or from the time when
   *     the detector was exchanged
   */
  public Phase phaseOf(int fill) {
    return find(Era.Kind.PHASE, fill)
        .map(era -> era.name().equals("phase0") ? Phase.PHASE_0 : Phase.PHASE_1)
        .orElseThrow(
            () ->
                new UsageException(
                    "no pixel detector saw fill " + fill,
                    "config/eras.csv gives the fills of phase0 and phase1."));
  }

  /**
   * Centre-of-mass energy of proton-proton collisions in the year of a fill, TeV.
   *
   * @throws UsageException when the fill is older than the table
   */
  public double sqrtSTeV(int fill) {
    return year(fill).sqrtSTeV().orElseThrow();
  }

  /**
   * Proton-proton cross-section that fluences of a fill are normalised with, mb; empty where none
   * is known for its year.
   *
   * @throws UsageException when the fill is older than the table
   */
  public OptionalDouble ppCrossSectionMb(int fill) {
    return year(fill).ppCrossSectionMb();
  }

  /**
   * Proton-proton cross-section that fluences of an era are normalised with, mb.
   *
   * @throws UsageException when none is known, or its years have different ones
   */
  public double ppCrossSectionMb(Era era) {
    List<OptionalDouble> ofYears =
        ofKind(Era.Kind.YEAR)
            .filter(year -> overlap(year.fills(), era.fills()))
            .map(Era::ppCrossSectionMb)
            .distinct()
            .toList();
    if (ofYears.size() != 1 || ofYears.get(0).isEmpty()) {
      throw noCrossSection("era " + era.name());
    }
    return ofYears.get(0).getAsDouble();
  }

  private static boolean overlap(FillRange a, FillRange b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  private static UsageException noCrossSection(String what) {
    return new UsageException(
        "no single proton-proton cross-section is known for " + what,
        Remedy.of("config/eras.csv holds those of the years: enter one")
            .or(Kind.GIVE_CROSS_SECTION));
  }

  private Era year(int fill) {
    return find(Era.Kind.YEAR, fill)
        .orElseThrow(
            () -> {
              Era first = ofKind(Era.Kind.YEAR).findFirst().orElseThrow();
              return new UsageException(
                  "fill " + fill + " belongs to no known year",
                  "config/eras.csv knows fills from "
                      + first.fills().first()
                      + " ("
                      + first.name()
                      + ") on.");
            });
  }

  private Optional<Era> find(Era.Kind kind, int fill) {
    return ofKind(kind).filter(era -> era.fills().contains(fill)).findFirst();
  }

  private Stream<Era> ofKind(Era.Kind kind) {
    return eras.values().stream().filter(era -> era.kind() == kind);
  }
}
