package org.pixelmon.core.kerberos;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Reads whose tickets a cache file holds, and how long; never the keys in them. The JDK uses such
 * files but does not say why one is of no use to it.
 *
 * <p>Source: MIT Kerberos documentation, "Credential cache file format", versions 3 and 4.
 */
final class TicketCacheReader {

  private static final int VERSION_3 = 0x0503;
  private static final int VERSION_4 = 0x0504;

  /** Realm of entries that are settings of the library, no tickets. */
  private static final String SETTINGS_REALM = "X-CACHECONF:";

  private static final long UNSIGNED_INT = 0xffffffffL;

  private final ByteBuffer bytes;

  private TicketCacheReader(byte[] file) {
    this.bytes = ByteBuffer.wrap(file);
  }

  /**
   * Reads the content of a file.
   *
   * @throws IOException when it is no ticket cache, or is cut off
   */
  static Tickets read(byte[] file) throws IOException {
    try {
      return new TicketCacheReader(file).tickets();
    } catch (BufferUnderflowException e) {
      throw new IOException("it is cut off", e);
    }
  }

  private Tickets tickets() throws IOException {
    int version = Short.toUnsignedInt(bytes.getShort());
    if (version != VERSION_3 && version != VERSION_4) {
      throw new IOException("it is no ticket cache of version 3 or 4");
    }
    if (version == VERSION_4) {
      skip(Short.toUnsignedInt(bytes.getShort()));
    }
    Principal owner = principal();
    List<Ticket> tickets = new ArrayList<>();
    while (bytes.hasRemaining()) {
      Principal server = ticketHead(version);
      bytes.getInt(); // when the owner signed on
      bytes.getInt(); // since when it holds
      Instant end = Instant.ofEpochSecond(bytes.getInt() & UNSIGNED_INT);
      ticketTail();
      if (!server.realm().equals(SETTINGS_REALM)) {
        tickets.add(new Ticket(server.name() + "@" + server.realm(), end));
      }
    }
    return new Tickets(owner.name(), owner.realm(), List.copyOf(tickets));
  }

  private Principal ticketHead(int version) throws IOException {
    principal(); // the owner again
    Principal server = principal();
    skip(version == VERSION_3 ? 2 * Short.BYTES : Short.BYTES); // kind of the key
    skipBlock();
    return server;
  }

  private void ticketTail() throws IOException {
    bytes.getInt(); // until when it can be renewed
    bytes.get(); // whether its key is that of another ticket
    bytes.getInt(); // flags
    skipTypedBlocks(); // addresses
    skipTypedBlocks(); // authorisation data
    skipBlock(); // the ticket
    skipBlock(); // a second one
  }

  private record Principal(String name, String realm) {}

  private Principal principal() throws IOException {
    bytes.getInt(); // kind of name
    int parts = bytes.getInt();
    String realm = text();
    StringJoiner name = new StringJoiner("/");
    for (int i = 0; i < parts; i++) {
      name.add(text()); // ends with the file at the latest
    }
    return new Principal(name.toString(), realm);
  }

  private String text() throws IOException {
    byte[] text = new byte[length()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private void skipTypedBlocks() throws IOException {
    int blocks = bytes.getInt();
    for (int i = 0; i < blocks; i++) {
      bytes.getShort();
      skipBlock();
    }
  }

  private void skipBlock() throws IOException {
    skip(length());
  }

  private void skip(int count) throws IOException {
    if (count > bytes.remaining()) {
      throw new IOException("it is cut off");
    }
    bytes.position(bytes.position() + count);
  }

  private int length() throws IOException {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new IOException("it is cut off");
    }
    return length;
  }
}
