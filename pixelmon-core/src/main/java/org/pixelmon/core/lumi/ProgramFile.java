package org.pixelmon.core.lumi;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.pixelmon.core.error.SourceUnavailableException;

/**
 * The file of a program that is to be run: where it is, or why it cannot be started. The system
 * answers "No such file or directory" for a script that is there but whose interpreter is not.
 */
record ProgramFile(String name, Path file) {

  /** How much of a script's first line systems look at, bytes. */
  private static final int FIRST_LINE = 256;

  private static final String NAME_IT =
      "Put it on PATH or name it in brilcalc.command (PIXELMON_BRILCALC).";
  private static final String NAME_ANOTHER =
      "Name another brilcalc in brilcalc.command (PIXELMON_BRILCALC).";

  /**
   * Finds a program.
   *
   * @param name its path, or a name to look for
   * @param folders folders to look for a name in, as in PATH
   * @throws SourceUnavailableException when it is not there or cannot be started
   */
  static ProgramFile find(String name, String folders) {
    try {
      ProgramFile program =
          new ProgramFile(name, name.contains("/") ? Path.of(name) : on(folders, name));
      program.check();
      return program;
    } catch (InvalidPathException e) {
      throw cannotStart(name, "it is no name of a file", NAME_IT);
    }
  }

  /** The first that may be run, as the system looks, or else one that is there at all. */
  private static Path on(String folders, String name) {
    Path there = null;
    for (String folder : folders.split(File.pathSeparator)) {
      Path file = Path.of(folder.isEmpty() ? "." : folder, name);
      if (Files.isRegularFile(file)) {
        if (Files.isExecutable(file)) {
          return file;
        }
        there = there == null ? file : there;
      }
    }
    if (there == null) {
      throw cannotStart(name, "no such file in any folder of PATH", NAME_IT);
    }
    return there;
  }

  private void check() {
    try {
      if (Files.readAttributes(file, "isDirectory").get("isDirectory").equals(true)) {
        throw cannotStart("it is a folder", "Name the program in it in brilcalc.command.");
      }
    } catch (NoSuchFileException e) {
      throw Files.isSymbolicLink(file)
          ? cannotStart("it is a link to a file that is not there", NAME_ANOTHER)
          : cannotStart("no such file", NAME_IT);
    } catch (AccessDeniedException e) {
      throw cannotStart("permission denied", "Ask for access to its folder. " + NAME_ANOTHER);
    } catch (FileSystemException e) {
      throw cannotStart(String.valueOf(e.getReason()), NAME_ANOTHER);
    } catch (IOException e) {
      throw cannotStart("it cannot be looked at", NAME_ANOTHER);
    }
    if (!Files.isExecutable(file)) {
      throw cannotStart("permission denied, it is not executable", "Make it so: chmod +x " + file);
    }
    interpreter().ifPresent(this::checkInterpreter);
  }

  private void checkInterpreter(String interpreter) {
    if (interpreter.endsWith("\r")) {
      throw cannotStart(
          "its first line ends in a carriage return, as on Windows", "Convert it with dos2unix.");
    }
    if (interpreter.startsWith("/") && !Files.isRegularFile(Path.of(interpreter))) {
      throw cannotStart(
          "its interpreter '" + interpreter + "' is not there",
          "Mount or install what holds the interpreter. " + NAME_ANOTHER);
    }
    if (interpreter.startsWith("/") && !Files.isExecutable(Path.of(interpreter))) {
      throw cannotStart("its interpreter '" + interpreter + "' is not executable", NAME_ANOTHER);
    }
  }

  /** What the first line of a script names. */
  private Optional<String> interpreter() {
    String start = new String(start(FIRST_LINE), StandardCharsets.ISO_8859_1);
    if (!start.startsWith("#!")) {
      return Optional.empty();
    }
    String line = start.substring(2).split("\n", 2)[0].replace('\t', ' ');
    String word = line.stripLeading().split(" ", 2)[0];
    return word.indexOf(0) >= 0 ? Optional.empty() : Optional.of(word);
  }

  /** The system a program that failed was built for, if that is another one. */
  Optional<String> foreignSystem() {
    byte[] start = start(20);
    int magic = start.length < 20 ? 0 : word(start, 0) << 16 | word(start, 2);
    return switch (magic) {
      case 0x7f454c46 -> foreignMachine(start[5] == 2 ? word(start, 18) : swapped(start, 18));
      case 0xcafebabe, 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe -> Optional.of("macOS");
      default -> magic >>> 16 == 0x4d5a ? Optional.of("Windows") : Optional.empty();
    };
  }

  /** By {@code e_machine} of the ELF format; what else a machine can run is left out. */
  private static Optional<String> foreignMachine(int machine) {
    String built =
        switch (machine) {
          case 3 -> "x86";
          case 40 -> "arm";
          case 62 -> "amd64";
          case 183 -> "aarch64";
          default -> "machine " + machine;
        };
    String here = System.getProperty("os.arch");
    boolean runs =
        switch (here) {
          case "amd64" -> machine == 62 || machine == 3;
          case "aarch64" -> machine == 183 || machine == 40;
          default -> true;
        };
    return runs ? Optional.empty() : Optional.of(built + ", not for " + here);
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  private static int swapped(byte[] bytes, int at) {
    return (bytes[at + 1] & 0xff) << 8 | (bytes[at] & 0xff);
  }

  /** Its first bytes; none when it may be run but not read. */
  private byte[] start(int bytes) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** An error: it cannot be started, for the system's reason. */
  SourceUnavailableException cannotStart(String reason) {
    return reason.endsWith("No such file or directory") || reason.endsWith("not found")
        ? cannotStart("it is there, but its interpreter or loader is not", NAME_ANOTHER)
        : cannotStart(reason, NAME_ANOTHER);
  }

  SourceUnavailableException cannotStart(String reason, String hint) {
    return cannotStart(name, reason, hint);
  }

  private static SourceUnavailableException cannotStart(String name, String reason, String hint) {
    return new SourceUnavailableException(name + " cannot be started: " + reason, hint);
  }
}
