package org.pixelmon.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.cli.CliHarness;

/** A secret that nothing may repeat: neither what a run says nor any file that it leaves. */
public final class Canary {

  /** No other text holds it. */
  public static final String SECRET = "C4n4ry-1n-the-c0alm1ne";

  private Canary() {}

  /** Searches what a run said and all that lies in a folder, but for its {@code credentials/}. */
  public static void isSilent(CliHarness.Result result, Path folder) throws IOException {
    assertThat(result.err() + result.out()).doesNotContain(SECRET, SECRET.substring(0, 8));
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (!file.startsWith(folder.resolve("credentials"))) {
          assertThat(text.contains(SECRET)).as("the secret is in " + file).isFalse();
        }
      }
    }
  }
}
