package org.pixelmon.core.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay on loopback with a fault in the direction of the answers. */
public final class FaultyLine implements AutoCloseable {

  private final LineFault fault;
  private final int targetPort;
  private final Random random;
  private final ServerSocket server;
  private final AtomicInteger accepted = new AtomicInteger();
  private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());

  /**
   * Opens a line.
   *
   * @param targetPort where it leads, on loopback
   * @param seed of the garbage
   */
  public FaultyLine(int targetPort, LineFault fault, long seed) throws IOException {
    this.fault = fault;
    this.targetPort = targetPort;
    this.random = new Random(seed);
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    if (fault.kind() == LineFault.Kind.REFUSED) {
      server.close(); // its port stays known, and nobody listens there
    } else {
      start(this::accept);
    }
  }

  /** Where it begins, on loopback. */
  public int port() {
    return server.getLocalPort();
  }

  /** How many connections came. */
  public int connections() {
    return accepted.get();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "faulty-line");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        sockets.add(client);
        boolean faulty = accepted.incrementAndGet() <= fault.lines();
        Socket target = new Socket(InetAddress.getLoopbackAddress(), targetPort);
        sockets.add(target);
        client.setTcpNoDelay(true);
        target.setTcpNoDelay(true);
        start(() -> relay(client, target, LineFault.always(LineFault.Kind.NONE, 0)));
        start(() -> relay(target, client, faulty ? fault : LineFault.once(LineFault.Kind.NONE, 0)));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void relay(Socket from, Socket to, LineFault kind) {
    byte[] buffer = new byte[4096];
    long passed = 0;
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        int clean = (int) Math.min(n, Math.max(0, kind.after() - passed));
        out.write(buffer, 0, clean);
        out.flush();
        if (clean < n || kind.after() == 0) {
          byte[] rest = java.util.Arrays.copyOfRange(buffer, clean, n);
          if (!spoil(kind, rest, passed == 0, to, out)) {
            return;
          }
        }
        passed += n;
      }
      to.shutdownOutput();
    } catch (IOException e) {
      closeQuietly(to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Passes a piece on in its spoilt form; false when the line is dead from here on. */
  private boolean spoil(LineFault kind, byte[] piece, boolean first, Socket to, OutputStream out)
      throws IOException, InterruptedException {
    switch (kind.kind()) {
      case SILENT -> {
        return false;
      }
      case RESET -> {
        to.setSoLinger(true, 0);
        to.close();
        return false;
      }
      case CLOSE -> {
        to.close();
        return false;
      }
      case DRIP -> {
        for (byte each : piece) {
          out.write(each);
          out.flush();
          Thread.sleep(kind.delay().toMillis());
        }
      }
      case DELAY -> {
        Thread.sleep(first ? kind.delay().toMillis() : 0);
        out.write(piece);
      }
      case GARBAGE -> {
        synchronized (random) {
          random.nextBytes(piece);
        }
        out.write(piece);
      }
      case TWICE -> {
        out.write(piece);
        out.write(piece);
      }
      default -> out.write(piece);
    }
    out.flush();
    return true;
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      return; // it is gone all the same
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List.copyOf(sockets).forEach(FaultyLine::closeQuietly);
  }
}
