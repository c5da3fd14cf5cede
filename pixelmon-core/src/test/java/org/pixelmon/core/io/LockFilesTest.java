package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.io.LockStore.Held;

class LockFilesTest {

  private static final long NUMBER = 77;

  @TempDir Path folder;

  private final RunOwner self = RunOwner.THIS;

  private Path lockOf(RunOwner owner) throws IOException {
    return Files.writeString(folder.resolve(".pixelmon-4d.lock"), owner.text());
  }

  private Optional<Held> lock() {
    return new LockFiles(folder).lock(NUMBER);
  }

  @Test
  void whatOneHoldsNobodyElseGetsUntilItIsFreed() throws IOException {
    Held first = lock().orElseThrow();
    assertThat(lock()).isEmpty();
    assertThat(new LockFiles(folder).lock(NUMBER + 1)).isPresent();

    first.close();

    assertThat(folder.resolve(".pixelmon-4d.lock")).doesNotExist();
    assertThat(lock()).isPresent();
  }

  @Test
  void theFileSaysWhoHoldsIt() throws IOException {
    lock();

    assertThat(folder.resolve(".pixelmon-4d.lock"))
        .content()
        .contains("user=" + System.getProperty("user.name"), "host=", "started=")
        .contains("pid=" + ProcessHandle.current().pid() + "\n");
    assertThat(new LockFiles(folder).holder(NUMBER).orElseThrow().words())
        .startsWith("run " + ProcessHandle.current().pid() + " of ");
  }

  @Test
  void theLockOfAProcessThatEndedIsTakenOver() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    assertThat(ended.waitFor(20, TimeUnit.SECONDS)).isTrue();
    lockOf(owner(self.host(), self.boot(), self.numbers(), ended.pid(), Instant.now()));

    assertThat(lock()).isPresent();
    assertThat(lock()).isEmpty();
    assertThat(files()).hasSize(1);
  }

  @Test
  void theLockOfAProcessWhoseNumberAnotherGotIsTakenOver() throws IOException {
    Instant before = self.started().minusSeconds(3600);
    lockOf(owner(self.host(), self.boot(), self.numbers(), self.pid(), before));

    assertThat(lock()).isPresent();
  }

  @Test
  void theLockOfAMachineThatWasStartedAnewIsTakenOver() throws IOException {
    lockOf(owner("lxplus7", "00000001", self.numbers(), self.pid(), self.started()));
    assertThat(lock()).isEmpty();

    lockOf(owner(self.host(), "00000001", self.numbers(), self.pid(), self.started()));
    assertThat(lock().isPresent()).isEqualTo(!self.host().startsWith("localhost"));
  }

  @Test
  void theLockOfAnotherMachineStaysAndTheUserLearnsWhoseItIsAndWhatToDo() throws IOException {
    Path lock = lockOf(owner("lxplus7", "00000001", "00000002", 4711, Instant.EPOCH));

    assertThat(lock()).isEmpty();

    assertThat(lock).exists();
    assertThat(new LockFiles(folder).holder(NUMBER))
        .hasValueSatisfying(
            holder -> {
              assertThat(holder.words()).startsWith("run 4711 of alice on lxplus7, since 20");
              assertThat(holder.remedy()).contains("delete its lock " + lock);
            });
  }

  @Test
  void aLockThatDoesNotSayWhoseItIsStays() throws IOException {
    Files.createFile(folder.resolve(".pixelmon-4d.lock"));

    assertThat(lock()).isEmpty();
    assertThat(new LockFiles(folder).holder(NUMBER).orElseThrow().words())
        .startsWith("another run, since ");
  }

  @Test
  void closingFreesAll() throws IOException {
    LockFiles locks = new LockFiles(folder);
    Held one = locks.lock(1).orElseThrow();
    locks.lock(2);

    locks.close();
    one.close();

    assertThat(files()).isEmpty();
  }

  private static RunOwner owner(
      String host, String boot, String numbers, long pid, Instant started) {
    return new RunOwner("alice", host, boot, numbers, pid, started);
  }

  private Stream<Path> files() {
    return Stream.of(folder.toFile().listFiles()).map(java.io.File::toPath);
  }
}
