package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents lead where they say, and are found from the README. */
class DocumentsTest {

  private static final Path README = Path.of("README.md");

  static List<Path> documents() throws IOException {
    List<Path> all = Documents.all();
    assertThat(all).contains(README, Path.of("docs/physics.md")).hasSizeGreaterThan(40);
    return all;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) {
    List<String> broken = new ArrayList<>();
    for (String link : Documents.read(document).links()) {
      if (link.contains("://")) {
        assertThat(URI.create(link).getScheme()).as(link).isEqualTo("https");
      } else if (!leadsSomewhere(document, link)) {
        broken.add(link);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Path document, String link) {
    String[] parts = link.split("#", 2);
    Path target = target(document, parts[0]);
    if (!Files.exists(Documents.TOP.resolve(target)) || target.startsWith("..")) {
      return false;
    }
    return parts.length == 1 || Documents.read(target).anchors().contains(parts[1]);
  }

  private static Path target(Path document, String path) {
    return path.isEmpty() ? document : document.resolveSibling(path).normalize();
  }

  @Test
  void aLinkToNowhereIsFound() {
    assertThat(leadsSomewhere(README, "docs/physics.md#leakage-current")).isTrue();
    assertThat(leadsSomewhere(README, "docs/physics.md#leakage-currents")).isFalse();
    assertThat(leadsSomewhere(README, "docs/physic.md")).isFalse();
    assertThat(leadsSomewhere(Path.of("docs/faq.md"), "../README.md#exit-codes")).isTrue();
    assertThat(leadsSomewhere(README, "../README.md")).isFalse();
  }

  @Test
  void everyDocumentIsFoundFromTheReadme() throws IOException {
    TreeSet<Path> found = new TreeSet<>(List.of(README));
    Deque<Path> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      Path document = open.remove();
      Documents.read(document).links().stream()
          .filter(link -> !link.contains("://"))
          .map(link -> target(document, link.split("#", 2)[0]))
          .filter(target -> target.toString().endsWith(".md") && found.add(target))
          .forEach(open::add);
    }
    // Those of folders of the user's are found where they stand, and are not shipped.
    assertThat(Documents.all())
        .filteredOn(document -> !document.toString().matches("(credentials|data|plots)/README.md"))
        .allMatch(found::contains);
  }

  /** The headings of the third level that are no question quote messages. */
  @Test
  void whatTheFaqQuotesIsWhatTheProgramsSay() throws IOException {
    List<String> quoted =
        Documents.read(Path.of("docs/faq.md")).titles().stream()
            .filter(title -> title.level() == 3)
            .map(Documents.Title::text)
            .filter(title -> title.matches("[^?]*"))
            .filter(title -> !title.startsWith("A plot"))
            .toList();
    assertThat(quoted).hasSizeGreaterThan(12);
    String sources = sources();
    assertThat(quoted).allMatch(sources::contains);
  }

  /** What the programs and their launcher are made of, without the joints of long texts. */
  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Documents.TOP)) {
      return files
          .filter(file -> file.toString().matches(".*(/src/main/.*\\.java|/scripts/.*\\.sh)"))
          .map(DocumentsTest::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("\"\\s*\\+ \"", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
