package org.pixelmon.core.faults;

/** The JVM's own setting of {@code krb5.conf}, which a run inside of a test leaves behind. */
final class JvmKerberos {

  private JvmKerberos() {}

  /** The next run names its own. */
  static void forget() {
    System.clearProperty("java.security.krb5.conf");
  }
}
