package org.pixelmon.core.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of the test's own, on loopback, in a folder of its own. */
public final class PostgresServer implements AutoCloseable {

  private final Path bin;
  private final Path folder;
  private final int port;

  private PostgresServer(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  /** The folder of an installed server's programs, the newest. */
  public static Optional<Path> installed() {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(all)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparingInt(PostgresServer::version));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int version(Path bin) {
    String name = bin.getParent().getFileName().toString();
    return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
  }

  /** Starts a server whose superuser needs a password. */
  public static PostgresServer start(Path bin, String password)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pixelmon-postgres");
    Path secret = Files.writeString(folder.resolve("password"), password);
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root) { // the server refuses to run as root
      await(folder, List.of("chown", "-R", "postgres", folder.toString()));
    }
    PostgresServer server = new PostgresServer(bin, folder, freePort());
    server.run(
        "initdb",
        "-D",
        server.data(),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--no-sync",
        "--pwfile",
        secret.toString());
    server.control("-w", "-o", server.options(), "-l", folder.resolve("log").toString(), "start");
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String options() {
    return "-p " + port + " -h 127.0.0.1 -k " + folder + " -c fsync=off -c shared_buffers=16MB";
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void control(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-D", data()));
    all.addAll(List.of(arguments));
    run("pg_ctl", all.toArray(String[]::new));
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    await(folder, command);
  }

  private static void await(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(command.get(0) + " failed: " + command);
    }
  }

  /** The port it listens to. */
  public int port() {
    return port;
  }

  /** The JDBC URL of a database, through this port. */
  public String url(int throughPort, String database) {
    return "jdbc:postgresql://127.0.0.1:" + throughPort + "/" + database;
  }

  /** Executes statements as the superuser. */
  public void execute(String password, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(port, "postgres"), "postgres", password);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() {
    try {
      control("-m", "immediate", "stop");
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
