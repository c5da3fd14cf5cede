package org.pixelmon.radsim.plot;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.files.Profile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotPanel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;

/**
 * Temperature, fluence rate, accumulated fluence and leakage current of radiation profiles against
 * date, one panel each.
 */
public final class ProfilePlot {

  /** Instants beyond these years are mistakes and have no year. */
  private static final long FIRST_INSTANT = 0;

  private static final long LAST_INSTANT = 253_402_300_799L;

  private final List<PlottedProfile> profiles;

  /**
   * The plot of some profiles.
   *
   * @param profiles by the name that the legend says, in its order
   * @throws NoDataException when none has a row
   */
  public ProfilePlot(Map<String, Profile> profiles) {
    if (profiles.values().stream().allMatch(profile -> profile.rows().isEmpty())) {
      throw new NoDataException(
          (profiles.size() == 1 ? "the profile has" : "the profiles have") + " no rows",
          "Make profiles with 'pixelmon-radsim prepare'.");
    }
    this.profiles =
        profiles.entrySet().stream()
            .map(profile -> PlottedProfile.of(profile.getKey(), profile.getValue()))
            .toList();
  }

  /** What is drawn, below this claim. */
  public PlotSpec spec(CmsLabel.Status status) {
    List<PlotPanel> panels = new ArrayList<>();
    panels.add(panel("T [K]", PlottedStep::kelvin, profiles.size() > 1));
    panels.add(panel("Rate [n_{eq}/cm^{2}/s]", PlottedStep::rate, false));
    panels.add(
        panel(
            "#Phi [n_{eq}/cm^{2}]",
            profiles.stream()
                .map(p -> p.line("", PlottedStep::fluenceBefore, PlottedStep::fluence))
                .toList()));
    panels.add(panel(leakageTitle(), PlottedStep::leakage, false));
    if (profiles.size() == 1) {
      panels.set(0, panels.get(0).withNotes(profiles.get(0).name()));
    }
    CmsLabel label =
        CmsLabel.of(status, CmsLabel.lumiText(years(), Set.of(), OptionalDouble.empty()));
    return PlotSpec.stacked(label, Axis.of("Date (UTC)").dates(), panels);
  }

  private PlotPanel panel(String title, ToDoubleFunction<PlottedStep> value, boolean named) {
    int common = named ? commonEnd() : 0;
    return panel(
        title,
        profiles.stream()
            .map(p -> p.line(named ? p.name().substring(0, p.name().length() - common) : "", value))
            .toList());
  }

  /**
   * Length of the end that all names have in common from an underscore on, {@code _7920_9224}: the
   * axis says of when they are.
   */
  private int commonEnd() {
    String first = profiles.get(0).name();
    for (int at = first.indexOf('_', 1); at > 0; at = first.indexOf('_', at + 1)) {
      String end = first.substring(at);
      if (profiles.stream().allMatch(p -> p.name().endsWith(end) && !p.name().equals(end))) {
        return end.length();
      }
    }
    return 0;
  }

  private static PlotPanel panel(String title, List<Series> series) {
    return PlotPanel.of(Axis.of(title), series);
  }

  private String leakageTitle() {
    return "I_{leak} [" + leakageUnits().replace("uA", "#muA").replace("cm2", "cm^{2}") + "]";
  }

  private String leakageUnits() {
    return profiles.stream()
        .map(PlottedProfile::leakageUnit)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The calendar years, UTC, that the steps lie in. */
  private Set<Integer> years() {
    Set<Integer> years = new TreeSet<>();
    for (PlottedProfile profile : profiles) {
      for (PlottedStep step : profile.steps()) {
        if (step.end() >= FIRST_INSTANT && step.end() <= LAST_INSTANT) {
          years.add(Instant.ofEpochSecond((long) step.end()).atZone(ZoneOffset.UTC).getYear());
        }
      }
    }
    return years;
  }

  /** What is odd about the profiles, a line each; empty when nothing is. */
  public List<String> oddities() {
    List<String> oddities = new ArrayList<>();
    for (PlottedProfile profile : profiles) {
      if (profile.disorder() > 0) {
        oddities.add(
            profile.name()
                + ": steps that begin before the one above them has ended: "
                + profile.disorder());
      }
    }
    if (profiles.stream().map(PlottedProfile::leakageUnit).distinct().count() > 1) {
      oddities.add("the profiles have leakage currents in different units: " + leakageUnits());
    }
    return oddities;
  }

  /**
   * Writes what is drawn, a line for each step, below a comment with the units; what does not apply
   * is empty.
   */
  public void writePoints(Path file) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write("# start, end: seconds since 1970-01-01 00:00:00 UTC; temperature: K;");
          out.write(" fluence_rate: n_eq/cm2/s; fluence: n_eq/cm2, from the start of the profile");
          out.write(" to the end of the step; leakage_current: " + leakageUnits() + "\n");
          out.write("profile,fill,start,end,temperature,fluence_rate,fluence,leakage_current\n");
          for (PlottedProfile profile : profiles) {
            for (PlottedStep step : profile.steps()) {
              write(out, profile.name(), step);
            }
          }
        });
  }

  private static void write(Writer out, String profile, PlottedStep step) throws IOException {
    String fill = step.fill() == ProfileRow.NOT_APPLICABLE ? "" : Integer.toString(step.fill());
    out.write(CsvTable.quoted(profile) + "," + fill + ",");
    out.write((long) step.start() + "," + (long) step.end());
    for (double value : new double[] {step.kelvin(), step.rate(), step.fluence(), step.leakage()}) {
      out.write("," + (Double.isNaN(value) ? "" : PythonFloat.repr(value)));
    }
    out.write('\n');
  }
}
