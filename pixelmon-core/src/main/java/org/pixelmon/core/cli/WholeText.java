package org.pixelmon.core.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Prints a text that is of no use in part. Once a signal has ended the process nothing is begun any
 * more; what has begun by then is finished first.
 */
final class WholeText {

  /** How long the end of the process waits for a reader that does not read, seconds. */
  private static final long PATIENCE = 10;

  private WholeText() {}

  static void print(PrintWriter out, String text) {
    ReentrantLock printing = new ReentrantLock();
    Thread atEnd = new Thread(() -> await(printing), "whole-text");
    try {
      Runtime.getRuntime().addShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      return; // the process is ending
    }
    printing.lock(); // never comes back if the process is ending: nothing is printed
    try {
      out.print(text);
      out.flush();
    } finally {
      printing.unlock();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      return; // the process is ending, and the text is out
    }
  }

  /** Keeps the lock, so that printing cannot begin behind it. */
  private static void await(ReentrantLock printing) {
    try {
      printing.tryLock(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
