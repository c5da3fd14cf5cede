package org.pixelmon.fluence.fluka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small USRBIN texts for tests: bins of 1 cm in r from 0, of 2 cm in z around 0. */
public final class UsrbinText {

  private static final int PER_LINE = 10;

  private final StringBuilder text = new StringBuilder();
  private int sections;

  /** The six sections of the CMS file, in 3 x 4 bins; values grow with section and bin. */
  public static UsrbinText sixSections() {
    UsrbinText text = new UsrbinText();
    for (String title : List.of("allpart", "neut", "aneut", "prot", "aprot", "pions")) {
      text.section(title, 3, 4, numbers(12, text.sections + 1), numbers(12, 0.5));
    }
    return text;
  }

  private static String[] numbers(int count, double first) {
    String[] numbers = new String[count];
    Arrays.setAll(numbers, i -> String.format(Locale.ROOT, "%.4E", first + i / 100.0));
    return numbers;
  }

  /** Adds the heading that USBREA begins each text with (FORMAT 8950). */
  public UsrbinText heading(String title) {
    text.append("\n *****  %-80s  *****\n\n".formatted(title));
    text.append("          DATE:  1/15/24,  TIME: 12: 0: 0            \n\n");
    text.append(
        "          Total number of particles followed          1000., for a total weight of");
    text.append("  1.0000E+03\n\n");
    sections = 0;
    return this;
  }

  /** Adds a section without errors, as of a single run. */
  public UsrbinText singleRun(String title, int nr, int nz, String... values) {
    section(title, nr, nz, values, values);
    text.setLength(text.lastIndexOf("\n      Percentage errors"));
    return this;
  }

  /** Adds a section. */
  public UsrbinText section(String title, int nr, int nz, String[] values, String[] errors) {
    sections++;
    text.append("1\n");
    text.append(
        "     R - Z    binning n.   %d  \"%-10s\" , generalized particle n.  236\n"
            .formatted(sections, title));
    text.append(axis("R", 0, nr, nr));
    text.append(axis("Z", -nz, nz, nz));
    text.append("     axis coordinates: X =  0.0000E+00, Y =  0.0000E+00 cm\n");
    text.append("     Data follow in a matrix A(ir,iz), format (1(5x,1p,10(1x,e11.4)))\n\n");
    text.append("      accurate deposition along the tracks requested\n");
    text.append("      this is a track-length binning\n");
    append(values);
    text.append("\n      Percentage errors follow in a matrix A(ir,iz), format (1(5x,1p,10(1x,");
    text.append("e11.4)))\n\n");
    append(errors);
    return this;
  }

  private static String axis(String name, double min, double max, int bins) {
    return String.format(
        Locale.ROOT,
        "     %s coordinate: from %11.4E to %11.4E cm, %5d bins (%11.4E cm wide)%n",
        name,
        min,
        max,
        bins,
        (max - min) / bins);
  }

  private void append(String[] numbers) {
    for (int i = 0; i < numbers.length; i += PER_LINE) {
      text.append(
          Arrays.stream(numbers, i, Math.min(i + PER_LINE, numbers.length))
              .map(number -> String.format("%12s", number))
              .collect(Collectors.joining("", "     ", "\n")));
    }
  }

  /** Replaces a text that stands there once. */
  public UsrbinText replace(String old, String replacement) {
    int at = text.indexOf(old);
    if (at < 0 || at != text.lastIndexOf(old)) {
      throw new IllegalArgumentException("not there once: " + old);
    }
    text.replace(at, at + old.length(), replacement);
    return this;
  }

  /** Drops everything from the given line (counted from 1) on. */
  public UsrbinText cutBeforeLine(int line) {
    List<String> lines = text.toString().lines().limit(line - 1).toList();
    text.setLength(0);
    lines.forEach(kept -> text.append(kept).append('\n'));
    return this;
  }

  /** Replaces a line (counted from 1). */
  public UsrbinText line(int number, String replacement) {
    String[] lines = text.toString().split("\n", -1);
    lines[number - 1] = replacement;
    text.setLength(0);
    text.append(String.join("\n", lines));
    return this;
  }

  /** Writes the text. */
  public Path write(Path file) throws IOException {
    return Files.writeString(file, text);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
