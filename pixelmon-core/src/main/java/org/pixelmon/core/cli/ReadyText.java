package org.pixelmon.core.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The help of a command as the build wrote it down, and the version. To make the help anew would
 * take several times as long as the JVM needs to start: nine tenths of it go into reading the
 * annotations of all commands. What is not plainly a wish for one of these texts, and an
 * installation without them, is left to {@link Application}, which prints the same.
 */
public final class ReadyText {

  /** Folder of the texts in an installation. */
  public static final String FOLDER = "share/help";

  private ReadyText() {}

  /**
   * Prints the text that is asked for.
   *
   * @return whether that was all that was asked for, and it was printed
   */
  static boolean print(String program, String... args) {
    String install = System.getProperty("pixelmon.install");
    int last = args.length - 1;
    if (install == null || last < 0 || !areNames(args, last)) {
      return false;
    }
    try {
      return switch (args[last]) {
        case "-h", "--help" -> print(Files.readAllBytes(help(Path.of(install), program, args)));
        case "-V", "--version" ->
            Files.exists(help(Path.of(install), program, args)) && print(VersionText.asBytes());
        default -> false;
      };
    } catch (IOException e) {
      return false; // not there, or not to be written: Application will say so
    }
  }

  /** Whether words before the last one can be subcommands: no options, no values, no paths. */
  private static boolean areNames(String[] args, int last) {
    for (int i = 0; i < last; i++) {
      for (int at = 0; at < args[i].length(); at++) {
        char c = args[i].charAt(at);
        if ((c < 'a' || c > 'z') && (c != '-' || at == 0)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Path help(Path install, String program, String... args) {
    StringBuilder name = new StringBuilder(program);
    for (int i = 0; i < args.length - 1; i++) {
      name.append('.').append(args[i]);
    }
    boolean colour =
        Boolean.getBoolean("pixelmon.stdout.terminal")
            && Environment.allowsEscapes(System.getenv());
    return install.resolve(FOLDER).resolve(fileName(name, colour));
  }

  /**
   * The file of a command's help.
   *
   * @param command the program and the names of the subcommands, with a point between each two
   * @param colour whether it has the escapes for terminals
   */
  public static String fileName(CharSequence command, boolean colour) {
    return command + (colour ? ".ansi" : ".txt");
  }

  private static boolean print(byte[] text) throws IOException {
    new FileOutputStream(FileDescriptor.out).write(text);
    return true;
  }
}
