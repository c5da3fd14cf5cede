package org.pixelmon.core.omds;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A relay on loopback that cuts the line: each connection dies after the next of the given numbers
 * of bytes answered; when the numbers are used up, lines hold.
 */
final class CutCable implements AutoCloseable {

  private final ServerSocket server;
  private final int targetPort;
  private final List<Long> budgets;
  private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger cuts = new AtomicInteger();

  CutCable(int targetPort, Long... bytesBeforeCuts) throws IOException {
    this.targetPort = targetPort;
    this.budgets = new ArrayList<>(List.of(bytesBeforeCuts));
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many lines were cut so far. */
  int cuts() {
    return cuts.get();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "cut-cable");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Socket target = new Socket(InetAddress.getLoopbackAddress(), targetPort);
        client.setTcpNoDelay(true);
        target.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(target);
        long budget = budgets.isEmpty() ? Long.MAX_VALUE : budgets.remove(0);
        start(() -> relay(client, target, Long.MAX_VALUE));
        start(() -> relay(target, client, budget));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void relay(Socket from, Socket to, long budget) {
    byte[] buffer = new byte[4096];
    long left = budget;
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (n > left) {
          cuts.incrementAndGet();
          return;
        }
        left -= n;
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      return; // the other direction has ended
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : List.copyOf(sockets)) {
      socket.close();
    }
  }
}
