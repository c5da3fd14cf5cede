/**
 * Kerberos, as far as a sign-on needs it: finds the tickets that {@code kinit} left, and turns them
 * into proofs for web servers (SPNEGO). Stands on the JDK alone, without the system's library.
 */
package org.pixelmon.core.kerberos;
