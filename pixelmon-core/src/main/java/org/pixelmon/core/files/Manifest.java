package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.AtomicFile;

/**
 * How the files of a folder were made: {@code manifest.json} beside them. Files that it does not
 * list, or that were changed by another program since, are as welcome as the others; nothing is
 * known of them.
 *
 * @param runs the runs of programs that made them, by a number of eight hexadecimal digits
 * @param products what they made, by the name of the first file
 */
record Manifest(SortedMap<String, Run> runs, List<Product> products) {

  static final String NAME = "manifest.json";

  /**
   * A run of a program.
   *
   * @param command its command line
   * @param version version of the program
   * @param inputs what all its products were made of
   * @param missing what it did not find, and why
   */
  record Run(String command, String version, List<Input> inputs, List<String> missing) {}

  /**
   * Files that were made together of the same.
   *
   * @param run number of the run
   * @param files the files by name
   * @param origin whether the data was measured
   * @param inputs what they were made of, beside the inputs of the run
   * @param missing what they lack, and why
   */
  record Product(
      String run,
      SortedMap<String, Stamp> files,
      Origin origin,
      List<Input> inputs,
      List<String> missing) {

    private Product keeping(Predicate<String> names) {
      SortedMap<String, Stamp> kept = new TreeMap<>(files);
      kept.keySet().removeIf(names.negate());
      return new Product(run, kept, origin, inputs, missing);
    }
  }

  /** One of no files. */
  static Manifest empty() {
    return new Manifest(new TreeMap<>(), List.of());
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
    return products.stream()
        .flatMap(product -> product.files().keySet().stream().map(name -> Map.entry(name, product)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b));
  }

  /**
   * This one with the products of a run, which take the place of older ones of the same files.
   *
   * @param number number of the run
   * @param present the files of the folder: what is no longer there is forgotten
   */
  Manifest with(String number, Run run, Collection<Product> made, Set<String> present) {
    Set<String> replaced =
        made.stream()
            .flatMap(product -> product.files().keySet().stream())
            .collect(Collectors.toSet());
    List<Product> all = new ArrayList<>();
    products.forEach(
        old -> all.add(old.keeping(name -> present.contains(name) && !replaced.contains(name))));
    all.addAll(made);
    all.removeIf(product -> product.files().isEmpty());
    all.sort(Comparator.comparing(product -> product.files().firstKey()));
    SortedMap<String, Run> used = new TreeMap<>(runs);
    used.put(number, run);
    used.keySet().retainAll(all.stream().map(Product::run).collect(Collectors.toSet()));
    return new Manifest(used, all);
  }

  /** Writes it into a folder; the caller holds the folder's lock. */
  void write(Path folder) {
    AtomicFile.writeText(folder.resolve(NAME), out -> ManifestJson.write(this, out));
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
