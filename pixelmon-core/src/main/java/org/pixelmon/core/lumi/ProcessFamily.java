package org.pixelmon.core.lumi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program and all that it starts: they end together, when this is closed or when PixelMon ends,
 * however that happens.
 *
 * <p>Where the system has {@code setsid} (util-linux, BusyBox) the program leads a session of its
 * own, and a shell waits beside it for the end of a pipe that only PixelMon holds; then it kills
 * the session. The pipe ends even when PixelMon is killed. The program does not begin before all of
 * that is there: it is held by a shell that waits for a word and then becomes the program; no
 * argument is ever looked at by a shell. Elsewhere (macOS) the program and its descendants end with
 * PixelMon unless that is killed by SIGKILL, and a child that outlives the program stays.
 */
final class ProcessFamily implements AutoCloseable {

  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  /** Becomes the program when it is told to; ends when PixelMon does before. */
  private static final String HOLD = "read -r go && exec \"$@\"";

  /** What the shell that holds the program calls itself in its messages. */
  static final String HOLDER = "pixelmon-start";

  /** The number of the session's group is its first argument; nothing else gets into it. */
  private static final String WATCH = "read -r line; kill -s KILL -- \"-$1\" 2>/dev/null";

  private static final long WATCHER_SECONDS = 5;

  private final Process program;
  private final Optional<Process> watcher;
  private final Thread hook = new Thread(this::endWithPixelMon, "external-command-end");
  private volatile boolean endedWithPixelMon;

  private ProcessFamily(Process program, Optional<Process> watcher) {
    this.program = program;
    this.watcher = watcher;
  }

  /**
   * Starts a program with nothing on its standard input.
   *
   * @param arguments the program's path and its arguments
   * @throws IOException when the system cannot start it
   */
  static ProcessFamily start(List<String> arguments) throws IOException {
    Optional<Path> setsid = SETSID.stream().filter(Files::isExecutable).findFirst();
    List<String> all = new ArrayList<>();
    setsid.ifPresent(file -> all.add(file.toString()));
    all.addAll(List.of("/bin/sh", "-c", HOLD, HOLDER));
    all.addAll(arguments);
    Process program = builder(all).start();
    try {
      ProcessFamily family =
          new ProcessFamily(
              program,
              setsid.isPresent() ? Optional.of(watch(setsid.get(), program)) : Optional.empty());
      Runtime.getRuntime().addShutdownHook(family.hook);
      family.letGo();
      return family;
    } catch (IOException | IllegalStateException e) { // the latter: PixelMon is ending already
      program.descendants().forEach(ProcessHandle::destroyForcibly);
      program.destroyForcibly();
      throw e;
    }
  }

  /** Whatever hinders it, the shell ends and says why. */
  private void letGo() {
    try (OutputStream in = program.getOutputStream()) {
      in.write("go\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      stop();
    }
  }

  /** In a session of its own: Ctrl-C in the terminal is not for it. */
  private static Process watch(Path setsid, Process program) throws IOException {
    return builder(
            List.of(setsid.toString(), "/bin/sh", "-c", WATCH, "sh", Long.toString(program.pid())))
        .start();
  }

  /**
   * Without the variables that are for PixelMon alone: they may hold a password, as {@code
   * PIXELMON_OMDS_URL} can, and who runs beside a program may get at its environment.
   */
  private static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PIXELMON_"));
    return builder;
  }

  InputStream out() {
    return program.getInputStream();
  }

  InputStream err() {
    return program.getErrorStream();
  }

  /** Waits for the program itself; false when the time is over. */
  boolean waitFor(long millis) throws InterruptedException {
    return program.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  int exitCode() {
    return program.exitValue();
  }

  /** Whether it was stopped because PixelMon ends. */
  boolean endedWithPixelMon() {
    return endedWithPixelMon;
  }

  private void endWithPixelMon() {
    endedWithPixelMon = true;
    stop();
  }

  /** Kills the program and all that it started. */
  void stop() {
    program.descendants().forEach(ProcessHandle::destroyForcibly);
    // By its handle: the process itself would close its streams, with what is not read yet.
    program.toHandle().destroyForcibly();
    watcher.ifPresent(ProcessFamily::release);
  }

  private static void release(Process watcher) {
    try {
      watcher.getOutputStream().close();
      watcher.waitFor(WATCHER_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      watcher.destroyForcibly(); // a pipe that cannot be closed: it would wait on
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      endedWithPixelMon = true; // PixelMon is ending: the hook runs by itself
    }
  }
}
