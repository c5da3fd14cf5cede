package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.testkit.ReferenceData;

/** Whatever happens to a file's bytes, reading it ends with an object or one clear error. */
class DamagedFilesTest {

  @TempDir private Path folder;

  /** Reads all there is; true when it was refused. Any other exception fails the test. */
  private static boolean refused(Path path) {
    boolean refused = false;
    try {
      RootFile file = RootFile.open(path);
      for (RootEntry entry : file.entries()) {
        refused |= refused(file, entry.pathWithCycle(), path);
      }
    } catch (BadInputException e) {
      assertThat(e.getMessage()).startsWith(path + ": ").doesNotContainPattern("\\p{Cntrl}");
      return true;
    }
    return refused;
  }

  private static boolean refused(RootFile file, String name, Path path) {
    try {
      file.get(name);
      return false;
    } catch (BadInputException e) {
      assertThat(e.getMessage()).startsWith(path + ": ").doesNotContainPattern("\\p{Cntrl}");
      return true;
    }
  }

  @Test
  void refusesAFileCutAtAnyLength() throws IOException {
    Path path = folder.resolve("cut.root");
    RootFileWriter.write(path, Samples.all());
    assertThat(refused(path)).isFalse();
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      for (long length = file.size() - 1; length >= 0; length--) {
        file.truncate(length);
        assertThat(refused(path)).as("cut to %d bytes", length).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "root/histograms.root",
        "root/gauss-h2.root",
        "root/graphs.root",
        "root/sample-6.20.04-lz4.root"
      })
  void survivesAnyByteOfAFileMadeByRootChanged(String name) throws IOException {
    survivesChanges(Files.readAllBytes(ReferenceData.path(name)), 1500);
  }

  @Test
  void survivesAnyByteOfAFileOfOursChanged() throws IOException {
    Path path = folder.resolve("ours.root");
    RootFileWriter.write(path, Samples.all());

    int refused = survivesChanges(Files.readAllBytes(path), 3000);

    assertThat(refused).isGreaterThan(1000);
  }

  /** Nothing is packed in it: each change hits a key, a description, a directory or an object. */
  @Test
  void survivesAnyByteOfAFileWithDirectoriesAndForeignClassesChanged() throws IOException {
    HandMadeDescriptions descriptions = new HandMadeDescriptions();
    ClassVersions.LATER.classes().values().forEach(descriptions::add);
    HandMadeFile hand = new HandMadeFile();
    hand.top()
        .add("TTree", "tree", 1, out -> out.raw(new byte[20]))
        .directory("a", a -> a.directory("b", b -> b.add(Samples.histogram2D("deep", true))))
        .add(Samples.multiGraph("graphs"))
        .add(Samples.histogram1D("inner", false));
    hand.describe(descriptions::writeTo);

    int refused =
        survivesChanges(Files.readAllBytes(hand.write(folder.resolve("hand.root"))), 5000);

    assertThat(refused).isBetween(500, 4500);
  }

  private int survivesChanges(byte[] whole, int rounds) throws IOException {
    Random random = new Random(20261123);
    Path path = Files.write(folder.resolve("changed.root"), whole);
    int refused = 0;
    // Changed in place: writing whole files thousands of times is slow.
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      for (int round = 0; round < rounds; round++) {
        byte[] changed = whole.clone();
        for (int i = 0; i <= round % 3; i++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        file.write(ByteBuffer.wrap(changed), 0);
        refused += refused(path) ? 1 : 0;
      }
    }
    return refused;
  }

  /** Compression hides most of an object from the test above: here its own bytes change. */
  @ParameterizedTest
  @MethodSource("objects")
  void survivesAnyByteOfAnObjectChanged(RootObject object) {
    RootOutput out = new RootOutput(0);
    ObjectEncoder.write(object, out);
    byte[] whole = out.toByteArray();
    Random random = new Random(1);
    for (int round = 0; round < 5000; round++) {
      byte[] changed = whole.clone();
      for (int i = 0; i <= round % 3; i++) {
        changed[random.nextInt(Math.min(changed.length, 3000))] = interesting(random);
      }
      decode(object.className(), changed, ClassDescriptions.NONE);
    }
  }

  static Stream<RootObject> objects() {
    return Samples.all().stream();
  }

  @Test
  void survivesAnyByteOfTheClassDescriptionsChanged() {
    RootOutput infos = new RootOutput(0);
    StreamerInfoEncoder.write(KnownClasses.all().values(), infos);
    RootObject object = Samples.multiGraph("graphs");
    RootOutput out = new RootOutput(0);
    ObjectEncoder.write(object, out);
    Random random = new Random(2);
    for (int round = 0; round < 3000; round++) {
      byte[] changed = infos.toByteArray();
      for (int i = 0; i < 20; i++) {
        changed[random.nextInt(changed.length)] = interesting(random);
      }
      try {
        ClassDescriptions classes = StreamerInfoDecoder.read(new RootInput(changed, 0));
        decode(object.className(), out.toByteArray(), classes);
      } catch (CorruptRootDataException e) {
        assertThat(e).hasMessageNotContaining("\n");
      }
    }
  }

  private static byte interesting(Random random) {
    List<Integer> values = List.of(0, 1, 0x40, 0x7f, 0x80, 0xff, random.nextInt(256));
    return values.get(random.nextInt(values.size())).byteValue();
  }

  private static void decode(String className, byte[] bytes, ClassDescriptions classes) {
    try {
      RootObject read =
          ObjectModel.of(new ObjectDecoder(new RootInput(bytes, 0), classes).read(className));
      assertThat(read).isNotNull();
    } catch (CorruptRootDataException e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }
}
