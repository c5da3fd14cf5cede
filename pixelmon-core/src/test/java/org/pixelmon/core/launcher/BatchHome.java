package org.pixelmon.core.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pixelmon.core.launcher.ShellScript.Result;

/**
 * {@code submit.sh} as installed, with programs that note how they were called and write a little.
 */
final class BatchHome {

  /** Groups of the tests, two in the first block. */
  static final String GROUPS = "BPix_BmI_SEC1_LYR1,BPix_BmI_SEC1_LYR2,FPix_BpO_D2_ROG4_RNG1";

  static final List<String> EACH = List.of(GROUPS.split(","));

  /** Writes what a real one would, with its manifest; ends, waits and counts as the tests want. */
  private static final String PROGRAM =
      """
      #!/bin/sh
      echo "${0##*/} $*" >>"$NOTES"
      case "$*" in
        ${SLOW:-none}*)
          echo "slow $$" >>"$NOTES"
          trap 'exit 143' TERM
          while :; do sleep 0.05; done
          ;;
        ${ENDING:-none}*) [ -e "$NOTES.mended" ] || exit "$CODE" ;;
      esac
      put() {
        cat >"$1"
        bytes=$(($(wc -c <"$1")))
        echo "{\\"files\\":{\\"${1##*/}\\":{\\"bytes\\":$bytes,\\"crc32\\":\\"0\\"}}}" >>"${1%/*}/manifest.json"
      }
      what=$1
      varied=
      echo "$PIXELMON_JAVA_OPTS $JAVA_HOME" >>"$NOTES.java"
      while [ $# -gt 0 ]; do
        case $1 in
          --from) from=$2 ;;
          --to) to=$2 ;;
          -rog) groups=$2 ;;
          -o) output=$2 ;;
          --vary) varied=yes ;;
        esac
        shift
      done
      case $what in
        archive)
          : >"$NOTES.at.$$"
          ls "$NOTES".at.* | wc -l >>"$NOTES.together"
          sleep 0.3
          rm "$NOTES.at.$$"
          exit 7
          ;;
        prepare)
          mkdir -p "$output"
          for group in $(echo "$groups" | tr , ' '); do
            {
              echo header
              [ "$group" = "${EMPTY:-none}" ] || echo "row of ${from%%-*}"
            } | put "$output/profile_${group}_${from}_$to.txt"
            echo gaps | put "$output/profile_${group}_${from}_$to.gaps.csv"
          done
          ;;
        simulate)
          mkdir -p "$output"
          for group in $(echo "$groups" | tr , ' '); do
            [ "$group" != "${DARK:-none}" ] || continue
            printf 'timestamp_s,U_dep_V\\n1,10\\n2,20.5\\n' | put "$output/$group.csv"
            [ -z "$varied" ] || for end in varied varied_constants; do
              echo varied | put "$output/${group}_$end.csv"
            done
          done
          [ -z "${DARK:-}" ] || exit 7
          ;;
      esac
      """;

  final Path installation;
  final Path home;
  final Path notes;
  private final Path temporaries;

  BatchHome(Path folder) throws IOException {
    installation = folder.resolve("installation");
    home = Files.createDirectory(folder.resolve("home"));
    temporaries = Files.createDirectory(folder.resolve("temporaries"));
    notes = Files.createFile(folder.resolve("notes"));
    for (String script :
        List.of(
            "submit.sh",
            "lib/steps.sh",
            "lib/lock.sh",
            "lib/radsim.sh",
            "lib/batch.sh",
            "lib/plan.sh",
            "lib/jobs.sh",
            "lib/task.sh",
            "lib/merge.sh")) {
      ShellScript.copy(script, installation.resolve("scripts").resolve(script));
    }
    for (String program : List.of("pixelmon-fills", "pixelmon-lumi", "pixelmon-radsim")) {
      ShellScript.write(installation.resolve("bin").resolve(program), PROGRAM);
    }
    Files.createDirectories(installation.resolve("config/fluence"));
    for (String table : List.of("config/eras.csv", "config/fluence/group_field.csv")) {
      Files.copy(ShellScript.SCRIPTS.resolveSibling(table), installation.resolve(table));
    }
  }

  Process start(Map<String, String> more, String... words) throws IOException {
    return start(script(), home, more, words);
  }

  /** Starts a task as a batch system would, which hands on no environment but the path. */
  Result task(Map<String, String> more, String id) throws Exception {
    Path task = installation.resolve("scripts/lib/task.sh");
    return ShellScript.await(
        start(task, installation, more, home.resolve("data/batch/b").toString(), id));
  }

  Process start(Path program, Path directory, Map<String, String> more, String... words)
      throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("NOTES", notes.toString());
    environment.put("TMPDIR", temporaries.toString());
    environment.put("PIXELMON_RETRY_PAUSE", "0");
    environment.putAll(more);
    return ShellScript.start(program, directory, environment, words);
  }

  Result run(Map<String, String> environment, String line) throws Exception {
    return ShellScript.await(start(environment, line.isEmpty() ? new String[0] : line.split(" ")));
  }

  Result run(String line) throws Exception {
    return run(Map.of(), line);
  }

  /** Puts a program of the batch system on the path; the environment that finds it. */
  Map<String, String> with(String program, String text) throws IOException {
    Path folder = installation.resolveSibling("system");
    ShellScript.write(folder.resolve(program), text);
    return Map.of("PATH", folder + ":/usr/bin:/bin");
  }

  Path script() {
    return installation.resolve("scripts/submit.sh");
  }

  List<String> calls() throws IOException {
    return Files.readAllLines(notes);
  }

  void forget() throws IOException {
    Files.writeString(notes, "");
  }

  /** A file of a batch, or of its results, with the places of this test taken out. */
  String text(String file) throws IOException {
    return plain(Files.readString(home.resolve(file)));
  }

  String plain(String text) throws IOException {
    return text.replace(home.toRealPath().toString(), "/home")
        .replace(installation.toRealPath().toString(), "/opt/pixelmon");
  }

  List<String> leftInTemporaries() throws IOException {
    try (Stream<Path> files = Files.list(temporaries)) {
      return files.map(Path::toString).toList();
    }
  }
}
