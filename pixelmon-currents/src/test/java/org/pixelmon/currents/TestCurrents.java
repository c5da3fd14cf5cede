package org.pixelmon.currents;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.analysis.CurrentsReader;
import org.pixelmon.currents.analysis.LeakageScale;
import org.pixelmon.currents.analysis.Normalisation;

/** Two fills of July 2022, the detector, and the files of both in a home folder. */
public final class TestCurrents {

  /** The real detector. */
  public static final Detector DETECTOR = Detector.load(ConfigCopy.original());

  /** The real eras. */
  public static final Eras ERAS = Eras.load(ConfigCopy.original());

  /** A fill of 5 July 2022, from 14:47:08 on. */
  public static final Fill FILL_7920 = fill(7920, "2022-07-05T14:47:08Z", "2022-07-06T00:03:32Z");

  /** The next one. */
  public static final Fill FILL_7921 = fill(7921, "2022-07-06T02:34:04Z", "2022-07-06T12:19:37Z");

  /** As measured. */
  public static final LeakageScale RAW = scale(Normalisation.NONE);

  private TestCurrents() {}

  private static Fill fill(int number, String start, String end) {
    return new Fill(number, Instant.parse(start), Instant.parse(end));
  }

  /** A scale without correction to a temperature. */
  public static LeakageScale scale(Normalisation normalisation) {
    return new LeakageScale(normalisation, OptionalDouble.empty());
  }

  /** A scale with a correction. */
  public static LeakageScale scale(Normalisation normalisation, double celsius) {
    return new LeakageScale(normalisation, OptionalDouble.of(celsius));
  }

  /** Writes a processed file, {@code kind} for example {@code HV_ByLayer}, a line an entry. */
  public static void processed(
      TestHome home, int fill, SubSystem part, String kind, String... lines) {
    home.write(
        "data/currents/processed/" + fill + "_" + part.cableName() + "_" + kind + ".txt", lines);
  }

  /** Writes the barrel's leakage currents of a fill. */
  public static void leakage(TestHome home, int fill, String... lines) {
    processed(home, fill, SubSystem.BARREL, "HV_ByLayer", lines);
  }

  /** Writes the barrel's temperatures of a fill. */
  public static void temperatures(TestHome home, int fill, String... lines) {
    home.write("data/temperatures/readout_group/BPix/" + fill + ".txt", lines);
  }

  /** Reads what the methods above wrote. */
  public static CurrentsReader reader(TestHome home, SubSystem part) {
    Path currents = home.path("data/currents/processed");
    return new CurrentsReader(
        DETECTOR,
        part,
        Limits.load(ConfigCopy.original()),
        currents,
        home.path("data/temperatures/readout_group"));
  }

  /** A home with both fills, their luminosity and a current in each layer. */
  public static TestHome home(Path folder) {
    TestHome home = new TestHome(folder);
    home.fills(FILL_7920, FILL_7921).luminosity("7920,0.5,0.4,0.5,0.4", "7921,0.25,0.2,0.75,0.6");
    for (int fill : List.of(7920, 7921)) {
      leakage(home, fill, "BPix_BmI_SEC1_LYR1 10.0", "BPix_BpO_SEC1_LYR1 20.0");
      temperatures(home, fill, "BPix_BmI_SEC1_LYR1 264.5", "BPix_BpO_SEC1_LYR1 265.5");
    }
    return home;
  }

  /** The entries of a file of names and values. */
  public static Map<String, String> entries(List<String> lines) {
    Map<String, String> entries = new LinkedHashMap<>();
    lines.stream()
        .map(line -> line.split(" "))
        .forEach(
            words ->
                entries.put(
                    words[0], String.join(" ", Arrays.asList(words).subList(1, words.length))));
    return entries;
  }
}
