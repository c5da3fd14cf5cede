package org.pixelmon.fluence.fluka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.testkit.fuzz.Fuzz;
import org.pixelmon.core.testkit.fuzz.FuzzTarget;
import org.pixelmon.fluence.work.Workers;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Whatever a result of FLUKA holds, plain or compressed. */
class FlukaFuzzTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> damagedResultsGiveSectionsOrAreRefusedInOneLine() throws IOException {
    Path file = folder.resolve("result");
    byte[] six = bytes(UsrbinText.sixSections().toString());
    byte[] two =
        bytes(
            new UsrbinText()
                .heading("one")
                .section("neut", 2, 2, new String[] {"1", "2.", "3E-3", "4"}, ones())
                .heading("two")
                .singleRun("prot", 2, 2, "1.5E+00", "2", "0", "1")
                .toString());
    return Fuzz.tests(
        FuzzTarget.ofFile("FLUKA text", file, FlukaFuzzTest::read, List.of(six, two)),
        FuzzTarget.ofFile(
                "FLUKA text, compressed", file, FlukaFuzzTest::read, List.of(gzip(two), xz(two)))
            .oneIn(2));
  }

  private static String[] ones() {
    return new String[] {"1", "1", "1", "1"};
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  private static byte[] xz(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new XZOutputStream(bytes, new LZMA2Options(1))) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  private static void read(Path file) {
    try (Workers workers = Workers.forAllProcessors()) {
      UsrbinFile.read(file, workers);
    }
  }
}
