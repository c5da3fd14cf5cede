package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.pixelmon.core.archive.SealCheck.Verdict;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.progress.Progress;

/** Reads all data files of an archive and compares them with their seals. */
public final class ArchiveVerification {

  private static final String WHAT = "verifying the archive";

  private final ArchiveLayout layout;
  private final Progress progress;

  /**
   * Of an archive.
   *
   * @param progress told of each file
   */
  public ArchiveVerification(ArchiveLayout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  /**
   * What is wrong with a file.
   *
   * @param file where it is
   * @param problem what is wrong
   * @param damaged whether its bytes are wrong; otherwise they could not be read
   */
  public record Finding(Path file, String problem, boolean damaged) {}

  /**
   * What was found.
   *
   * @param files number of files
   * @param bytes their size
   * @param unsealed files without a checksum in an archive that may have such; nothing else is
   *     wrong with them
   * @param findings what is wrong, by file
   */
  public record Report(long files, long bytes, List<Path> unsealed, List<Finding> findings) {

    /** The files whose bytes are wrong. */
    public List<Path> damaged() {
      return findings.stream().filter(Finding::damaged).map(Finding::file).toList();
    }
  }

  /**
   * A file that was looked at.
   *
   * @param finding what is wrong with it; null for nothing
   */
  private record Result(ArchivedFile file, boolean unsealed, Finding finding) {}

  /**
   * Reads all files, some at a time.
   *
   * @throws BadInputException when a folder, or what the archive says of itself, cannot be read
   */
  public Report run() {
    List<Callable<Result>> work = new ArrayList<>();
    AtomicLong bytes = new AtomicLong();
    ArchiveFiles files = new ArchiveFiles(layout);
    add(files.omds(), new ArchivePart(layout.omds()), bytes, work);
    add(List.copyOf(files.lumiSections().values()), new ArchivePart(layout.lumi()), bytes, work);
    List<Path> unsealed = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      UnsealedFiles old = new UnsealedFiles(database);
      for (Result result : results(work)) {
        Finding finding = result.finding();
        if (result.unsealed()) {
          finding =
              old.problemOfAll(result.file())
                  .map(problem -> new Finding(result.file().path(), problem, true))
                  .orElse(null);
          if (finding == null) {
            unsealed.add(result.file().path());
          }
        }
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
    return new Report(work.size(), bytes.get(), unsealed, findings);
  }

  private void add(
      List<ArchivedFile> files, ArchivePart part, AtomicLong bytes, List<Callable<Result>> work) {
    SealCheck check = new SealCheck(layout, part.note(), Set.of());
    files.forEach(file -> work.add(() -> result(file, check, bytes)));
  }

  private static Result result(ArchivedFile file, SealCheck check, AtomicLong bytes) {
    try {
      bytes.addAndGet(Files.size(file.path()));
      Verdict verdict = check.verdict(file);
      return new Result(
          file,
          verdict.unsealed(),
          verdict.isBad() ? new Finding(file.path(), verdict.problem(), true) : null);
    } catch (IOException e) {
      return new Result(
          file, false, new Finding(file.path(), ReadProblem.of(file.path(), e).reason(), false));
    }
  }

  private List<Result> results(List<Callable<Result>> work) {
    ExecutorService readers =
        Executors.newFixedThreadPool(
            Math.min(Runtime.getRuntime().availableProcessors(), 4),
            reader -> {
              Thread thread = new Thread(reader, "archive-verifier");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<Result>> futures = new ArrayList<>();
      work.forEach(one -> futures.add(readers.submit(one)));
      List<Result> results = new ArrayList<>();
      for (Future<Result> future : futures) {
        results.add(future.get());
        progress.at(WHAT, results.size(), work.size());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException)
          new CancellationException("interrupted while verifying the archive").initCause(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } finally {
      readers.shutdownNow();
    }
  }
}
