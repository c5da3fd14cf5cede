package org.pixelmon.core.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.fill.Fill;

/** The home folder of one test, with the inputs the stages expect at their default places. */
public final class TestHome {

  /** Where the stages look for the fills. */
  public static final String FILLS = "data/fills_info/fills.csv";

  /** Where the stages look for the luminosity. */
  public static final String LUMINOSITY = "data/luminosity/integrated_luminosity_per_fill.csv";

  /** The header of {@link #FILLS}. */
  public static final String FILLS_HEADER = "fill_number,start_stable_beam,end_stable_beam";

  private static final String LUMINOSITY_HEADER =
      "fill,delivered (/fb),recorded (/fb),integrated delivered (/fb),integrated recorded (/fb)";

  private final Path root;

  /** A home in a folder that exists. */
  public TestHome(Path root) {
    this.root = root;
  }

  /** A file or folder of the home. */
  public Path path(String name) {
    return root.resolve(name);
  }

  /** Writes a text file of the home, each line with its line end. */
  public Path write(String name, String... lines) {
    return text(name, lines.length == 0 ? "" : String.join("\n", lines) + "\n");
  }

  /** Writes a text file of the home as it stands. */
  public Path text(String name, String content) {
    Path file = path(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the fills file. */
  public TestHome fills(Fill... fills) {
    FillsFile.write(path(FILLS), List.of(fills), false);
    return this;
  }

  /** Writes the luminosity file from lines of five numbers. */
  public TestHome luminosity(String... lines) {
    write(
        LUMINOSITY,
        Stream.concat(Stream.of(LUMINOSITY_HEADER), Stream.of(lines)).toArray(String[]::new));
    return this;
  }

  /** The lines of a file of the home. */
  public List<String> lines(String name) {
    try {
      return Files.readAllLines(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs an executable with this home as the working directory; {@code root} is fresh. */
  public CliHarness.Result run(Object command, String... args) {
    return new CliHarness(root).run(command, args);
  }

  /** Every file below the home with its bytes, to see whether a run touched any. */
  public Map<String, String> snapshot() {
    try (Stream<Path> files = Files.walk(root)) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lets a folder of outputs, not made yet, be one in which nobody can make a file, not even the
   * superuser.
   */
  public void refuseFilesIn(String name) throws IOException {
    Path folder = path(name);
    Files.createDirectories(folder.getParent());
    Files.createSymbolicLink(folder, Path.of("/proc/self/task"));
  }
}
