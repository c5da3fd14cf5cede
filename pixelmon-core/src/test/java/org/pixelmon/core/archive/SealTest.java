package org.pixelmon.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.Seal.State;

class SealTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final ArchiveSource SOURCE =
      new ArchiveSource("postgresql:o'hara:5432/omds", "sch\u00e9ma");

  @TempDir private static Path folder;
  private static Path file;
  private static byte[] bytes;

  @BeforeAll
  static void writeOneDay() throws IOException {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      file = write(database, "archive", SOURCE);
    }
    bytes = Files.readAllBytes(file);
  }

  private static Path write(ArchiveDatabase database, String name, ArchiveSource source) {
    ArchiveLayout layout = new ArchiveLayout(folder.resolve(name));
    Instant noon = Instant.parse("2022-07-05T12:00:00Z");
    try (ArchiveWriter writer = new ArchiveWriter(layout, database, source)) {
      writer.writeDay(
          ArchiveTable.FWCAENCHANNEL,
          DAY,
          rows -> {
            for (int i = 0; i < 40; i++) {
              rows.row(i % 7, noon.plusSeconds(i), 0.1 * i, i == 3 ? Double.NaN : 300 + i);
            }
          });
    }
    return layout.dayFile(ArchiveTable.FWCAENCHANNEL, DAY);
  }

  @AfterAll
  static void theFileItselfIsUntouched() throws IOException {
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  private static State stateOf(byte[] content) throws IOException {
    Path changed = Files.write(folder.resolve("changed.parquet"), content);
    return Seal.read(changed).state();
  }

  @Test
  void aFileAsWrittenIsWholeAndSaysWhatItHolds() throws IOException {
    Seal seal = Seal.read(file);

    assertThat(seal.state()).isEqualTo(State.WHOLE);
    assertThat(seal.label())
        .isEqualTo(
            new FileLabel(
                "fwcaenchannel", "2022-07-05", "postgresql:o'hara:5432/omds, schema sch\u00e9ma"));
  }

  @Test
  void otherReadersFindTheSealAmongTheMetadata() throws SQLException {
    Map<String, String> found = new HashMap<>();
    try (ArchiveDatabase database = ArchiveDatabase.open();
        Statement statement = database.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT decode(key), decode(value) FROM parquet_kv_metadata("
                    + ArchiveDatabase.readable(file)
                    + ")")) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }

    assertThat(found)
        .containsEntry("pixelmon.format", "1")
        .containsEntry("pixelmon.table", "fwcaenchannel")
        .containsEntry("pixelmon.part", "2022-07-05")
        .containsKeys("pixelmon.source", "pixelmon.crc32c");
    assertThat(found.get("pixelmon.crc32c")).matches("[0-9a-f]{8}").isNotEqualTo("00000000");
  }

  @Test
  void everySingleBitThatChangesIsFound() throws IOException {
    Path changed = Files.write(folder.resolve("bits.parquet"), bytes);
    try (FileChannel channel = FileChannel.open(changed, StandardOpenOption.WRITE)) {
      for (int bit = 0; bit < 8 * bytes.length; bit++) {
        byte old = bytes[bit / 8];
        put(channel, bit / 8, (byte) (old ^ 1 << bit % 8));
        assertThat(Seal.read(changed).state()).as("bit %d", bit).isEqualTo(State.DAMAGED);
        put(channel, bit / 8, old);
      }
    }
    assertThat(Seal.read(changed).state()).isEqualTo(State.WHOLE);
  }

  private static void put(FileChannel channel, int at, byte value) throws IOException {
    channel.write(ByteBuffer.wrap(new byte[] {value}), at);
  }

  @Test
  void zerosAnywhereAreFoundOrLeaveNoWholeParquetFile() throws IOException {
    for (int from = 0; from < bytes.length; from += 13) {
      byte[] changed = bytes.clone();
      Arrays.fill(changed, from, Math.min(from + 512, changed.length), (byte) 0);
      State state = stateOf(changed);
      if (state == State.NONE) { // all keys are gone, which a sealed archive takes for damage
        assertThat(new String(changed, StandardCharsets.ISO_8859_1)).doesNotContain("pixelmon.");
      } else {
        assertThat(state).as("zeros from %d", from).isEqualTo(State.DAMAGED);
      }
    }
  }

  @Test
  void randomDamageIsFound() throws IOException {
    Random random = new Random(9);
    for (int trial = 0; trial < 1_000; trial++) {
      byte[] changed = bytes.clone();
      int length = 1 + random.nextInt(64);
      int from = random.nextInt(bytes.length - length);
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, changed, from, length);
      if (!Arrays.equals(changed, bytes)) {
        assertThat(stateOf(changed)).as("trial %d", trial).isEqualTo(State.DAMAGED);
      }
    }
  }

  @Test
  void aFileThatIsCutShortAnywhereIsDamaged() throws IOException {
    for (int length = 0; length < bytes.length; length++) {
      assertThat(stateOf(Arrays.copyOf(bytes, length)))
          .as("%d bytes", length)
          .isEqualTo(State.DAMAGED);
    }
  }

  @Test
  void bytesAtItsEndOrInFrontAreDamageEvenThoseOfAWholeFile() throws IOException {
    byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);

    assertThat(stateOf(twice)).isEqualTo(State.DAMAGED);
    assertThat(stateOf(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo(State.DAMAGED);
    assertThat(stateOf(Arrays.copyOf(bytes, bytes.length + 100_000))).isEqualTo(State.DAMAGED);
  }

  @Test
  void aFileOfAnOlderVersionHasNoSeal() throws IOException, SQLException {
    Path old = folder.resolve("old.parquet");
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      database.execute(
          "COPY (SELECT 1 AS dpid) TO " + ArchiveDatabase.literal(old) + " (FORMAT parquet)");
    }

    assertThat(Seal.read(old).state()).isEqualTo(State.NONE);
    assertThatIOException().isThrownBy(() -> Seal.set(old)).withMessageContaining("no room");
  }

  @Test
  void filesLargerThanTheBufferAreSummedToTheirEnd() throws Exception {
    Path large = folder.resolve("large.parquet");
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      database.copy(
          "SELECT hash(range) AS id FROM range(200_000)", large, FileLabel.datapointNames(SOURCE));
    }
    Seal.set(large);
    byte[] content = Files.readAllBytes(large);

    assertThat(content.length).isGreaterThan(1_000_000);
    assertThat(Seal.read(large).state()).isEqualTo(State.WHOLE);
    for (int at = 5; at < content.length; at += 100_003) {
      content[at] ^= 1;
      assertThat(stateOf(content)).isEqualTo(State.DAMAGED);
      content[at] ^= 1;
    }
  }

  @Test
  void theSameRowsOfTheSameSourceGiveTheSameBytes() throws IOException {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      assertThat(Files.readAllBytes(write(database, "again", SOURCE))).isEqualTo(bytes);
    }
  }
}
