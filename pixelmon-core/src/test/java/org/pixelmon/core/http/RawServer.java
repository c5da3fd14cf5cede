package org.pixelmon.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers every connection with the same bytes, or passes it on, as a proxy for https does. */
final class RawServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String answer;
  private final int tunnelPort;
  private final boolean listens;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heads = new CopyOnWriteArrayList<>();

  private RawServer(String answer, int tunnelPort, boolean listens) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.answer = answer;
    this.tunnelPort = tunnelPort;
    this.listens = listens;
    threads.execute(this::accept);
  }

  /** With these bytes. */
  static RawServer answering(String bytes) throws IOException {
    return new RawServer(bytes, 0, true);
  }

  /** With these bytes, before anything was asked. */
  static RawServer greetingWith(String bytes) throws IOException {
    return new RawServer(bytes, 0, false);
  }

  /** Every tunnel that is asked for ends at a port of this machine. */
  static RawServer tunnellingTo(int port) throws IOException {
    return new RawServer("HTTP/1.1 200 Connection established\r\n\r\n", port, true);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port() + "/a");
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The heads of the requests so far. */
  List<String> heads() {
    return List.copyOf(heads);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException e) {
      threads.shutdown(); // closed
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      StringBuilder head = new StringBuilder();
      InputStream in = connection.getInputStream();
      while (listens && head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return;
        }
        head.append((char) next);
      }
      heads.add(head.toString());
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      connection.getOutputStream().flush();
      if (tunnelPort > 0) {
        tunnel(connection);
      }
    } catch (IOException e) {
      return; // the client has gone
    }
  }

  private void tunnel(Socket connection) throws IOException {
    try (Socket target = new Socket(InetAddress.getLoopbackAddress(), tunnelPort)) {
      threads.execute(() -> copy(connection, target));
      target.getInputStream().transferTo(connection.getOutputStream());
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      return; // one of them is closed
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
