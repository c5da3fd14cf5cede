package org.pixelmon.core.cli;

/** Where the process of an executable begins. */
public final class Program {

  private Program() {}

  /**
   * Runs an executable with the process's own surroundings and ends the process.
   *
   * @param name what the executable is called
   * @param root its picocli root command
   * @param args the process's arguments
   */
  public static void main(String name, Object root, String... args) {
    // What only explains does so before anything is loaded that work needs.
    if (!ReadyText.print(name, args)) {
      Application.main(root, args);
    }
  }
}
