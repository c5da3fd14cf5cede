package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.AtomicFile;

/**
 * How the files of a folder were made: {@code manifest.json} beside them. Files that it does not
 * list, or that were changed by another program since, are as welcome as the others; nothing is
 * known of them.
 *
 * @param runs the runs of programs that made them, by a number of eight hexadecimal digits
 * @param products what they made, by the name of the first file
 * @param begun runs that were about to write many files, by their number, with the time; one that
 *     is still here has not ended, or was killed
 */
record Manifest(
    SortedMap<String, Run> runs, List<Product> products, SortedMap<String, Instant> begun) {

  static final String NAME = "manifest.json";

  /**
   * Which way of making the files of stages this is. To be raised when any stage makes others of
   * the same inputs: all files are then out of date. 0 is that of versions that noted no
   * fingerprints.
   */
  static final int FORM = 1;

  /**
   * A run of a program.
   *
   * @param command its command line
   * @param version version of the program
   * @param form in which way it made files, see {@link #FORM}
   * @param inputs what all its products were made of
   * @param missing what it did not find, and why
   */
  record Run(String command, String version, int form, List<Input> inputs, List<String> missing) {}

  /**
   * Files that were made together of the same.
   *
   * @param run number of the run
   * @param files the files by name
   * @param without names of what was looked at and has no file of its own: a file for which there
   *     was nothing to be put into it, or a day whose values stand in other files
   * @param origin whether the data was measured
   * @param inputs what they were made of, beside the inputs of the run
   * @param missing what they lack, and why
   */
  record Product(
      String run,
      SortedMap<String, Stamp> files,
      SortedSet<String> without,
      Origin origin,
      List<Input> inputs,
      List<String> missing) {

    private Product keeping(Predicate<String> names, Predicate<String> namesWithout) {
      SortedMap<String, Stamp> kept = new TreeMap<>(files);
      kept.keySet().removeIf(names.negate());
      SortedSet<String> keptWithout = new TreeSet<>(without);
      keptWithout.removeIf(namesWithout.negate());
      return new Product(run, kept, keptWithout, origin, inputs, missing);
    }

    private String first() {
      return files.isEmpty() ? without.first() : files.firstKey();
    }

    private Stream<String> names() {
      return Stream.concat(files.keySet().stream(), without.stream());
    }
  }

  /** One of no files. */
  static Manifest empty() {
    return new Manifest(new TreeMap<>(), List.of(), new TreeMap<>());
  }

  /**
   * Reads the manifest of a folder.
   *
   * @return an empty one when there is none
   * @throws BadInputException when it is damaged
   */
  static Manifest of(Path folder) {
    return ManifestJson.read(folder.resolve(NAME));
  }

  /** The products by the names of their files. */
  Map<String, Product> byName() {
    Map<String, Product> byName = new HashMap<>();
    products.forEach(
        product -> product.files().keySet().forEach(name -> byName.put(name, product)));
    return byName;
  }

  /** The products by the names of what has no file of its own. */
  Map<String, Product> withoutByName() {
    Map<String, Product> byName = new HashMap<>();
    products.forEach(product -> product.without().forEach(name -> byName.put(name, product)));
    return byName;
  }

  /**
   * This one with the products of a run, which take the place of older ones of the same files.
   *
   * @param number number of the run
   * @param present whether the folder has a file: what is no longer there is forgotten
   */
  Manifest with(String number, Run run, Collection<Product> made, Predicate<String> present) {
    Set<String> replaced = made.stream().flatMap(Product::names).collect(Collectors.toSet());
    List<Product> all = new ArrayList<>();
    products.forEach(
        old ->
            all.add(
                old.keeping(
                    name -> !replaced.contains(name) && present.test(name),
                    name -> !replaced.contains(name))));
    all.addAll(made);
    all.removeIf(product -> product.files().isEmpty() && product.without().isEmpty());
    all.sort(Comparator.comparing(Product::first));
    SortedMap<String, Run> used = new TreeMap<>(runs);
    used.put(number, run);
    used.keySet().retainAll(all.stream().map(Product::run).collect(Collectors.toSet()));
    return new Manifest(used, all, begun);
  }

  /** This one with a note that a run is about to write. */
  Manifest beginning(String begin, Instant time) {
    SortedMap<String, Instant> more = new TreeMap<>(begun);
    more.put(begin, time);
    return new Manifest(runs, products, more);
  }

  /** This one without some notes of runs that were about to write. */
  Manifest ended(Predicate<Map.Entry<String, Instant>> which) {
    SortedMap<String, Instant> others = new TreeMap<>(begun);
    others.entrySet().removeIf(which);
    return new Manifest(runs, products, others);
  }

  /**
   * This one without the notes of killed runs whose files were all made anew, or are gone.
   *
   * @throws BadInputException when a file of the folder cannot be looked at
   */
  Manifest settled(Path folder) {
    return begun.isEmpty()
        ? this
        : ended(run -> Interrupted.filesSince(folder, byName(), run.getValue()).isEmpty());
  }

  /** Writes it into a folder, unless it is there; the caller holds the folder's lock. */
  void write(Path folder) {
    AtomicFile.writeTextIfNew(folder.resolve(NAME), out -> ManifestJson.write(this, out));
  }

  /**
   * What is known of a file.
   *
   * @return empty when the manifest does not list it, or lists another content
   */
  static Optional<Product> product(Map<String, Product> byName, Path file) {
    Product product = byName.get(file.getFileName().toString());
    try {
      return product != null && product.files().get(file.getFileName().toString()).fits(file)
          ? Optional.of(product)
          : Optional.empty();
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "Check its permissions.", e);
    }
  }
}
