package org.pixelmon.currents.report.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;

/**
 * What is known of one fill.
 *
 * @param fill its number and times
 * @param parts the parts of the detector whose currents were measured in it
 * @param microampere leakage current of each readout group as measured, uA
 * @param kelvin silicon temperature of each readout group, K
 * @param pipes when each cooling-pipe sensor was last read before the fill's files were made, UTC
 * @param pipesOf the parts of the detector of which there is a file of pipe sensors
 */
public record FillRecord(
    Fill fill,
    Set<SubSystem> parts,
    Map<String, Double> microampere,
    Map<String, Double> kelvin,
    Map<String, Instant> pipes,
    Set<SubSystem> pipesOf) {

  /** Keeps copies, in the order given. */
  public FillRecord {
    parts = Set.copyOf(parts);
    microampere = Collections.unmodifiableMap(new LinkedHashMap<>(microampere));
    kelvin = Collections.unmodifiableMap(new LinkedHashMap<>(kelvin));
    pipes = Collections.unmodifiableMap(new LinkedHashMap<>(pipes));
    pipesOf = Set.copyOf(pipesOf);
  }

  /** Its number. */
  public int number() {
    return fill.number();
  }

  /** Whether a temperature is known of a part of the detector. */
  public boolean hasTemperatures(Detector detector, SubSystem part) {
    return detector.groups(part).stream().anyMatch(group -> kelvin.containsKey(group.name()));
  }

  /** Whether a current or a temperature is known of it. */
  public boolean isKnown() {
    return !microampere.isEmpty() || !kelvin.isEmpty();
  }

  /** The UTC day on which its stable beams began. */
  public LocalDate day() {
    return LocalDate.ofInstant(fill.startStableBeam(), ZoneOffset.UTC);
  }

  /** A checksum of all that is known: another one tells that the fill was revised. */
  public long sum() {
    CRC32 sum = new CRC32();
    add(sum, microampere);
    add(sum, kelvin);
    sum.update(
        (fill.startStableBeam() + " " + fill.endStableBeam()).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  private static void add(CRC32 sum, Map<String, Double> values) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(values).forEach((name, value) -> text.append(name).append(value).append('\n'));
    sum.update(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }
}
