package org.pixelmon.fluence.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.io.WriteProblem;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.core.root.RootHistogram2D;
import org.pixelmon.fluence.fluka.GeneralizedParticle;
import org.pixelmon.fluence.fluka.OtherQuantity;
import org.pixelmon.fluence.fluka.UsrbinContents;
import org.pixelmon.fluence.fluka.UsrbinFile;
import org.pixelmon.fluence.fluka.UsrbinSection;
import org.pixelmon.fluence.work.Workers;

/** Makes the files of a fluence field from what FLUKA wrote. */
public final class FieldFiles {

  /** What is summed, and of what. */
  private static final Map<String, List<String>> SUMS = sums();

  private static final String ERROR = "_error";

  private final Path rootFolder;
  private final Path textFolder;
  private final String suffix;

  /**
   * Where files go and what they are called.
   *
   * @param rootFolder folder of the ROOT file and its units
   * @param textFolder folder of the text files
   * @param suffix end of all names, for example {@code phase1_6500GeV}; may be empty
   */
  public FieldFiles(Path rootFolder, Path textFolder, String suffix) {
    this.rootFolder = rootFolder;
    this.textFolder = textFolder;
    this.suffix = suffix.isEmpty() ? "" : "_" + suffix;
  }

  private static Map<String, List<String>> sums() {
    Map<String, List<String>> sums = new LinkedHashMap<>();
    sums.put("charged", List.of("prot", "aprot", "pions"));
    sums.put("neutral", List.of("neut", "aneut"));
    return sums;
  }

  /**
   * What was made.
   *
   * @param files all files, values and errors by particle first
   * @param particles particles of the sections, in the file's order
   * @param bins numbers of bins of the sections, each once
   * @param missing what could not be made, with the reason: sections that score something else,
   *     sums
   * @param remarks what is worth knowing of what was made
   */
  public record Made(
      List<Path> files,
      List<String> particles,
      Set<Integer> bins,
      List<String> missing,
      List<String> remarks) {}

  /**
   * Reads a USRBIN file and writes, for each particle, its values and errors as text; the sums of
   * charged and neutral particles as text; all fields in one ROOT file; and their units. Texts of
   * an earlier field of the same name that this one does not have are removed.
   *
   * @throws org.pixelmon.core.error.BadInputException when the input is missing or malformed
   * @throws org.pixelmon.core.error.OutputException when a file cannot be written
   */
  public Made make(Path usrbin) {
    try (Workers workers = Workers.forAllProcessors()) {
      UsrbinContents contents = UsrbinFile.read(usrbin, workers);
      List<UsrbinSection> sections = contents.sections();
      List<String> remarks = new ArrayList<>();
      List<String> names = ParticleNames.of(usrbin, sections, remarks);
      List<ParticleSection> particles = new ArrayList<>();
      Set<Integer> bins = new TreeSet<>();
      for (int i = 0; i < sections.size(); i++) {
        particles.add(new ParticleSection(names.get(i), sections.get(i)));
        bins.add(particles.get(i).bins());
      }
      List<String> missing = new ArrayList<>();
      contents.others().forEach(other -> missing.add(leftOut(other)));
      List<SummedField> sums = sums(particles, missing);
      addRemarks(sections, remarks);
      return new Made(write(workers, particles, sums), names, bins, missing, remarks);
    }
  }

  private static String leftOut(OtherQuantity other) {
    return other.described()
        + ", not "
        + GeneralizedParticle.described(GeneralizedParticle.SI1MEVNE)
        + ": no fluence in n_eq/cm2";
  }

  private static void addRemarks(List<UsrbinSection> sections, List<String> remarks) {
    for (UsrbinSection section : sections) {
      section
          .remarks()
          .forEach(remark -> remarks.add(section.named() + ": " + remark + meaning(remark)));
    }
    List<String> withoutErrors =
        sections.stream().filter(s -> !s.hasErrors()).map(UsrbinSection::named).toList();
    if (!withoutErrors.isEmpty()) {
      remarks.add(
          "errors are unknown, as of the result of a single run (USBSUW merges runs): "
              + (withoutErrors.size() == sections.size()
                  ? "all sections"
                  : String.join(", ", withoutErrors)));
    }
  }

  /** What FLUKA's remark means for r and z (FLUKA manual, USRBIN and ROTPRBIN). */
  private static String meaning(String remark) {
    return remark.contains("symmetry")
        ? ": its z is |z|, with the same value on both sides of z = 0"
        : ": its r and z are those after the transformation";
  }

  private static List<SummedField> sums(List<ParticleSection> particles, List<String> missing) {
    List<SummedField> sums = new ArrayList<>();
    SUMS.forEach(
        (name, terms) -> {
          List<ParticleSection> found =
              terms.stream().flatMap(term -> find(particles, term).stream()).toList();
          if (found.size() < terms.size()) {
            missing.add(name + " needs the sections " + String.join(", ", terms));
          } else if (!found.stream().allMatch(term -> SummedField.sameBins(found.get(0), term))) {
            missing.add(
                name + " needs " + String.join(", ", terms) + " in the same bins, but they differ");
          } else {
            sums.add(SummedField.of(name, found));
          }
        });
    return sums;
  }

  private static Optional<ParticleSection> find(List<ParticleSection> particles, String name) {
    return particles.stream().filter(particle -> particle.particle().equals(name)).findFirst();
  }

  private List<Path> write(
      Workers workers, List<ParticleSection> particles, List<SummedField> sums) {
    // The ROOT file takes longest: first. It comes after the text files in the list of files.
    Future<Path> root = workers.submit(() -> writeRootFile(particles, sums));
    List<Future<Path>> files = new ArrayList<>();
    for (ParticleSection particle : particles) {
      files.add(workers.submit(() -> writeValues(particle)));
      if (particle.section().hasErrors()) {
        files.add(workers.submit(() -> writeErrors(particle)));
      } else {
        remove(textFile(particle.particle(), ERROR));
      }
    }
    SUMS.keySet().stream()
        .filter(name -> sums.stream().noneMatch(sum -> sum.name().equals(name)))
        .forEach(name -> remove(textFile(name, "")));
    for (SummedField sum : sums) {
      files.add(workers.submit(() -> writeSum(sum)));
    }
    files.add(root);
    files.add(workers.submit(this::writeUnits));
    return Workers.results(files);
  }

  private Path writeValues(ParticleSection particle) {
    Path file = textFile(particle.particle(), "");
    UsrbinSection section = particle.section();
    FieldText.writeValues(file, section.rAxis(), section.zAxis(), section::putValueText);
    return file;
  }

  /** A text left from an earlier field would pass for one of this field. */
  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      WriteProblem problem = WriteProblem.of(e);
      throw new OutputException(
          file + ": cannot be removed: " + problem.reason(), problem.advice() + ".", e);
    }
  }

  private Path writeErrors(ParticleSection particle) {
    Path file = textFile(particle.particle(), ERROR);
    FieldText.writeErrors(file, particle.section());
    return file;
  }

  private Path writeSum(SummedField sum) {
    Path file = textFile(sum.name(), "");
    FieldText.writeValues(file, sum.rAxis(), sum.zAxis(), sum::putValueText);
    return file;
  }

  private Path textFile(String name, String kind) {
    return textFolder.resolve(name + suffix + kind + ".txt");
  }

  private Path writeRootFile(List<ParticleSection> particles, List<SummedField> sums) {
    Path file = rootFolder.resolve(FluenceFiles.fieldName(suffix));
    Stream<Supplier<FluenceField>> fields =
        Stream.concat(
            particles.stream().map(particle -> particle::toField),
            sums.stream().map(sum -> sum::toField));
    List<RootHistogram2D> histograms = fields.map(field -> field.get().toHistogram()).toList();
    RootFileWriter.write(file, histograms);
    return file;
  }

  private Path writeUnits() {
    Path file = rootFolder.resolve(FluenceFiles.unitsName(suffix));
    FieldUnits.DEFAULT.write(file);
    return file;
  }
}
