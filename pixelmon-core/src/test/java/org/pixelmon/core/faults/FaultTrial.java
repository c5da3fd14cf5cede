package org.pixelmon.core.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays the cases of one remote and compares what comes of them with what is promised. */
public final class FaultTrial {

  private static final String OLDER = "what an older run left\n";

  /** What messages say of a web server that does not answer. */
  private static final String NO_ANSWER = "(: no connection|the connection broke|no full answer)";

  private final Remote remote;
  private final ProgramRunner runner;
  private final Duration limit;
  private final Map<String, String> timeLimits;
  private final Consumer<FaultResult> played;
  private String right = "";
  private Set<String> rightFiles = Set.of();

  /**
   * A trial.
   *
   * @param limit within which every run has to end
   * @param timeLimits settings of the runs that limit the time for remotes
   * @param played is told each result as it comes
   */
  public FaultTrial(
      Remote remote,
      ProgramRunner runner,
      Duration limit,
      Map<String, String> timeLimits,
      Consumer<FaultResult> played) {
    this.remote = remote;
    this.runner = runner;
    this.limit = limit;
    this.timeLimits = timeLimits;
    this.played = played;
  }

  /** Plays all cases, so many at once. */
  public List<FaultResult> play(Remote.Extent extent, long seed, int atOnce) throws Exception {
    undisturbed();
    List<FaultCase> cases = remote.cases(extent, seed);
    ExecutorService pool = Executors.newFixedThreadPool(atOnce);
    try {
      IdentityHashMap<FaultCase, Future<FaultResult>> running = new IdentityHashMap<>();
      cases.stream()
          .filter(each -> !each.heavy())
          .forEach(each -> running.put(each, pool.submit(() -> play(each))));
      List<FaultResult> results = new ArrayList<>();
      for (FaultCase each : cases) {
        if (!each.heavy()) {
          results.add(running.get(each).get());
        }
      }
      for (FaultCase each : cases) {
        if (each.heavy()) {
          results.add(play(each));
        }
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private void undisturbed() throws Exception {
    Path home = home();
    try {
      ProgramRunner.Ran ran = run(home, remote.healthy());
      if (ran.code() != 0) {
        throw new IllegalStateException(
            remote.name() + " without a fault: exit code " + ran.code() + ": " + ran.err());
      }
      right = read(home);
      rightFiles = files(home);
    } finally {
      delete(home);
    }
  }

  private FaultResult play(FaultCase fault) throws Exception {
    FaultResult result = playOne(fault);
    played.accept(result);
    return result;
  }

  private FaultResult playOne(FaultCase fault) throws Exception {
    Path home = home();
    FaultCase.Caused caused = fault.cause().begin();
    List<String> problems = new ArrayList<>();
    try {
      Files.createDirectories(home.resolve(remote.output()).getParent());
      Files.writeString(home.resolve(remote.output()), OLDER);
      long start = System.nanoTime();
      ProgramRunner.Ran ran = run(home, caused.environment());
      double seconds = (System.nanoTime() - start) / 1e9;
      caused.end().close();
      String message = message(ran.err());
      checkEnd(fault, ran, message, problems);
      if (ran.code() != ProgramRunner.UNENDED) {
        checkFiles(home, ran.code(), problems);
        checkNextRun(home, problems);
      }
      checkSecret(home, ran.err(), problems);
      return new FaultResult(
          remote.name(), fault.fault(), ran.code(), seconds, message, List.copyOf(problems));
    } finally {
      caused.end().close();
      delete(home);
    }
  }

  private Path home() throws IOException {
    Path home = Files.createTempDirectory("pixelmon-fault-home");
    remote.prepare(home);
    return home;
  }

  private ProgramRunner.Ran run(Path home, Map<String, String> environment) throws Exception {
    Map<String, String> all = new TreeMap<>(timeLimits);
    all.putAll(remote.healthy());
    all.putAll(environment);
    return runner.run(home, all, remote.program(), remote.arguments(), limit);
  }

  /** The lines with which a program ends in an error; those of the log have a level. */
  private String message(String err) {
    return err.lines()
        .filter(line -> line.startsWith(remote.program() + ": "))
        .filter(line -> !line.matches("[\\w-]+: (ERROR|WARN|INFO|DEBUG): .*"))
        .collect(Collectors.joining("\n"));
  }

  private void checkEnd(
      FaultCase fault, ProgramRunner.Ran ran, String message, List<String> problems) {
    if (ran.code() == ProgramRunner.UNENDED) {
      problems.add("no end within " + limit.toSeconds() + " s");
      return;
    }
    if (!fault.codes().contains(ran.code())) {
      problems.add("exit code " + ran.code() + " instead of " + new TreeSet<>(fault.codes()));
    }
    boolean failed = ran.code() != 0 && ran.code() != 7;
    if (failed && message.lines().count() != 1) {
      problems.add(message.lines().count() + " lines of error instead of 1");
    }
    if (failed && fault.names().stream().noneMatch(message::contains)) {
      problems.add("does not say which end failed: " + cut(message));
    }
    if (failed && !message.contains(" - ")) {
      problems.add("does not say what to do: " + cut(message));
    }
    if (ran.code() == 5 && message.matches("(?s).*" + NO_ANSWER + ".*") && !isCounted(message)) {
      problems.add("does not say how often it was tried: " + cut(message));
    }
    if (message.length() > 2000 || ran.err().length() > 1_000_000) {
      problems.add("says too much: " + ran.err().length() + " characters");
    }
  }

  private static boolean isCounted(String message) {
    return message.matches("(?s).*\\b(1 try|\\d+ tries)\\b.*");
  }

  private static String cut(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "...";
  }

  private void checkFiles(Path home, int code, List<String> problems) throws IOException {
    String found = read(home);
    if (!found.equals(right) && (code == 0 || !found.equals(OLDER))) {
      problems.add("the output is neither what was there nor the whole result");
    }
    Set<String> more = new TreeSet<>(files(home));
    more.removeAll(rightFiles);
    if (!more.isEmpty()) {
      problems.add("left behind: " + more);
    }
  }

  private void checkNextRun(Path home, List<String> problems) throws Exception {
    ProgramRunner.Ran again = run(home, remote.healthy());
    if (again.code() != 0) {
      problems.add("the next run ends with " + again.code() + ": " + cut(message(again.err())));
    } else if (!read(home).equals(right)) {
      problems.add("the next run gives another result");
    } else if (!files(home).equals(rightFiles)) {
      problems.add("the next run leaves other files");
    }
  }

  private void checkSecret(Path home, String err, List<String> problems) throws IOException {
    if (remote.secret().isEmpty()) {
      return;
    }
    if (err.contains(remote.secret())) {
      problems.add("shows the secret");
    }
    for (String name : files(home)) {
      byte[] bytes = Files.readAllBytes(home.resolve(name));
      boolean own = name.startsWith("credentials/");
      if (!own && new String(bytes, StandardCharsets.ISO_8859_1).contains(remote.secret())) {
        problems.add("the secret is in " + name);
      }
    }
  }

  private String read(Path home) throws IOException {
    try {
      return Files.readString(home.resolve(remote.output()));
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static Set<String> files(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile)
          .map(file -> home.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Deletes a folder with all in it; what a stopped run still writes there may stay. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return; // deleted before
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        file.toFile().delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
