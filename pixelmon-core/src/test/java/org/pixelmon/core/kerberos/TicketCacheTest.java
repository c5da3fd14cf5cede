package org.pixelmon.core.kerberos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.NotAuthorisedException;

/** Which file the tickets are in, and what it holds. */
class TicketCacheTest {

  private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void nameIsAPathOrAFile() {
    assertThat(TicketCache.named("/tmp/a:b").file()).isEqualTo(Path.of("/tmp/a:b"));
    assertThat(TicketCache.named("FILE:/tmp/a").file()).isEqualTo(Path.of("/tmp/a"));
    assertThat(TicketCache.named("relative").file()).isEqualTo(Path.of("relative"));
  }

  @Test
  void folderOfCachesNamesItsPrimary() throws IOException {
    assertThat(TicketCache.named("DIR:" + folder).file()).isEqualTo(folder.resolve("tkt"));
    Files.writeString(folder.resolve("primary"), "tktAbc\n");
    assertThat(TicketCache.named("DIR:" + folder).file()).isEqualTo(folder.resolve("tktAbc"));
    assertThat(TicketCache.named("DIR::" + folder + "/tktX").file())
        .isEqualTo(folder.resolve("tktX"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"KCM:", "KCM:1000", "KEYRING:persistent:1000", "API:x", "MEMORY:y"})
  void cacheOutOfReachNamesTheCommandThatHelps(String name) {
    assertThatThrownBy(() -> TicketCache.named(name))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining(name)
        .satisfies(
            e ->
                assertThat(((NotAuthorisedException) e).remedy().text())
                    .contains("KRB5CCNAME=FILE:")
                    .contains("kinit"));
  }

  @Test
  void variableWinsOverTheConfiguration() throws IOException {
    Path conf = folder.resolve("krb5.conf");
    Files.writeString(conf, "[libdefaults]\n  default_ccache_name = KEYRING:persistent:%{uid}\n");
    assertThat(of(Map.of("KRB5_CONFIG", conf.toString(), "KRB5CCNAME", "FILE:/x")))
        .isEqualTo("FILE:/x");
    assertThat(of(Map.of("KRB5_CONFIG", conf.toString()))).isEqualTo("KEYRING:persistent:4711");
    assertThat(of(Map.of("KRB5_CONFIG", folder + "/none"))).isEqualTo("FILE:/tmp/krb5cc_4711");
  }

  @Test
  void configurationMayLieInAFolderThatIsIncluded() throws IOException {
    Path conf = folder.resolve("krb5.conf");
    Path more = Files.createDirectory(folder.resolve("krb5.conf.d"));
    Files.writeString(conf, "includedir " + more + "\n[libdefaults]\n default_realm = CERN.CH\n");
    Files.writeString(
        more.resolve("ignored.rpmsave~"), "[libdefaults]\ndefault_ccache_name = X:\n");
    Files.writeString(
        more.resolve("kcm_default_ccache"), "[libdefaults]\ndefault_ccache_name = KCM:\n");
    assertThat(of(Map.of("KRB5_CONFIG", conf.toString()))).isEqualTo("KCM:");
  }

  @Test
  void configurationThatIncludesItselfEnds() throws IOException {
    Path conf = folder.resolve("krb5.conf");
    Files.writeString(conf, "include " + conf + "\n[libdefaults]\ndefault_ccache_name = DIR:/d\n");
    assertThat(of(Map.of("KRB5_CONFIG", conf.toString()))).isEqualTo("DIR:/d");
  }

  private static String of(Map<String, String> environment) {
    return KerberosSettings.of(environment, () -> "4711").cacheName();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void ownerAndEndAreRead(int version) throws IOException {
    Tickets tickets = TicketCacheReader.read(cache(version, "krbtgt/CERN.CH", "CERN.CH"));
    assertThat(tickets.name()).isEqualTo("operator@CERN.CH");
    assertThat(tickets.end()).contains(END);
    assertThat(tickets.tickets()).hasSize(1); // the setting is no ticket
  }

  @Test
  void cacheWithoutTheRealmsTicketIsNamed() throws IOException {
    Path file = folder.resolve("cc");
    Files.write(file, cache(4, "HTTP/cmsoms.cern.ch", "CERN.CH"));
    assertThatThrownBy(() -> new TicketCache(file).usable(END.minusSeconds(1)))
        .isInstanceOf(NotAuthorisedException.class)
        .hasMessageContaining("no ticket of the realm CERN.CH");
  }

  @Test
  void ticketHoldsUntilItsEnd() throws IOException {
    Path file = folder.resolve("cc");
    Files.write(file, cache(4, "krbtgt/CERN.CH", "CERN.CH"));
    assertThat(new TicketCache(file).usable(END.minusSeconds(1)).principal()).isEqualTo("operator");
    assertThatThrownBy(() -> new TicketCache(file).usable(END))
        .hasMessageContaining("of operator@CERN.CH expired at 2026-03-01T12:00:00Z");
  }

  /** Whatever a file holds: an error for people. */
  @Test
  void damagedCacheIsNamed() throws IOException {
    byte[] whole = cache(4, "krbtgt/CERN.CH", "CERN.CH");
    Path file = folder.resolve("cc");
    int damaged = 0;
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      damaged += isRefused(file) ? 1 : 0;
    }
    assertThat(damaged).isGreaterThan(whole.length / 2);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] = (byte) 0xff;
      Files.write(file, changed);
      isRefused(file);
    }
  }

  private static boolean isRefused(Path file) {
    try {
      new TicketCache(file).usable(END.minusSeconds(1));
      return false;
    } catch (NotAuthorisedException e) {
      assertThat(e).hasMessageContaining(file.toString());
      return true;
    }
  }

  private static byte[] cache(int version, String server, String realm) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(0x0500 + version);
    if (version == 4) {
      out.writeShort(12);
      out.write(new byte[12]);
    }
    principal(out, "operator", realm);
    ticket(out, version, server, realm, END);
    ticket(out, version, "krb5_ccache_conf_data/x", "X-CACHECONF:", Instant.EPOCH);
    return bytes.toByteArray();
  }

  private static void ticket(
      DataOutputStream out, int version, String server, String realm, Instant end)
      throws IOException {
    principal(out, "operator", "CERN.CH");
    principal(out, server, realm);
    out.write(new byte[version == 3 ? 4 : 2]);
    block(out, new byte[32]);
    out.writeInt(0);
    out.writeInt(0);
    out.writeInt((int) end.getEpochSecond());
    out.writeInt(0);
    out.writeByte(0);
    out.writeInt(0);
    out.writeInt(0);
    out.writeInt(0);
    block(out, new byte[100]);
    block(out, new byte[0]);
  }

  private static void principal(DataOutputStream out, String name, String realm)
      throws IOException {
    String[] parts = name.split("/");
    out.writeInt(1);
    out.writeInt(parts.length);
    block(out, realm.getBytes(StandardCharsets.UTF_8));
    for (String part : parts) {
      block(out, part.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void block(DataOutputStream out, byte[] content) throws IOException {
    out.writeInt(content.length);
    out.write(content);
  }
}
