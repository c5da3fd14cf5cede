package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where TNS aliases are looked up. */
class TnsAdminTest {

  private static final String URL = "jdbc:oracle:thin:@cms_omds_adg";
  private static final String ENTRY =
      "# the offline database\nother = (A=1)\n"
          + "CMS_OMDS_ADG, adg =\n  (DESCRIPTION = # a comment\n    (ADDRESS = (HOST = h)(PORT = 1))\n"
          + "    (CONNECT_DATA = (SERVICE_NAME = s)))\nlast=(B=2)\n";

  @TempDir private Path root;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private Path home;
  private Path etc;
  private Path installation;

  @BeforeEach
  void places() throws IOException {
    home = Files.createDirectories(root.resolve("home"));
    etc = Files.createDirectories(root.resolve("etc"));
    installation = Files.createDirectories(root.resolve("oracle/network/admin"));
    environment.put("HOME", home.toString());
    environment.put("ORACLE_HOME", root.resolve("oracle").toString());
  }

  private TnsAdmin tns() {
    return new TnsAdmin(etc, environment::get, properties::get);
  }

  private static void fileIn(Path folder) throws IOException {
    Files.writeString(folder.resolve("tnsnames.ora"), ENTRY);
  }

  @Test
  void theFolderThatIsNamedIsTakenEvenIfOthersHaveAFile() throws IOException {
    fileIn(etc);
    environment.put("TNS_ADMIN", "/somewhere");
    assertThat(tns().folder()).contains(Path.of("/somewhere"));

    properties.put("oracle.net.tns_admin", "/elsewhere");
    assertThat(tns().folder()).contains(Path.of("/elsewhere"));
  }

  @Test
  void withoutANameItIsEtcAndThenTheInstallation() throws IOException {
    assertThat(tns().folder()).isEmpty();
    fileIn(installation);
    assertThat(tns().folder()).contains(installation);
    fileIn(etc);
    assertThat(tns().folder()).contains(etc);
  }

  @Test
  void anEmptyVariableIsNone() throws IOException {
    fileIn(etc);
    environment.put("TNS_ADMIN", "");

    assertThat(tns().folder()).contains(etc);
  }

  @Test
  void anAliasOfTheUsersOwnFileComesFirst() throws IOException {
    fileIn(etc);
    Files.writeString(home.resolve(".tnsnames.ora"), ENTRY);

    assertThat(tns().resolve(URL))
        .isEqualTo(
            "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=h)(PORT=1))"
                + "(CONNECT_DATA=(SERVICE_NAME=s)))");
  }

  @Test
  void theUsersOwnFileIsNotReadWhereAFolderIsNamed() throws IOException {
    Files.writeString(home.resolve(".tnsnames.ora"), ENTRY);
    environment.put("TNS_ADMIN", etc.toString());

    assertThat(tns().resolve(URL)).isEqualTo(URL);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:oracle:thin:@unknown",
    "jdbc:oracle:thin:@//host:1521/cms_omds_adg",
    "jdbc:oracle:thin:@cms_omds_adg?TNS_ADMIN=/x",
    "jdbc:postgresql://host/cms_omds_adg"
  })
  void otherAddressesStayAsTheyAre(String url) throws IOException {
    Files.writeString(home.resolve(".tnsnames.ora"), ENTRY);

    assertThat(tns().resolve(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "other, (A=1)",
    "ADG, '(DESCRIPTION=(ADDRESS=(HOST=h)(PORT=1))(CONNECT_DATA=(SERVICE_NAME=s)))'",
    "last, (B=2)"
  })
  void namesAreFoundInLettersOfAnySize(String alias, String descriptor) {
    assertThat(TnsNames.find(ENTRY, alias)).contains(descriptor);
  }

  @ParameterizedTest
  @CsvSource({"''", "a", "a=", "a=(((", "=)=)=", "b=(X=1"})
  void whatIsNoEntryIsNone(String text) {
    assertThat(TnsNames.find(text, "cms_omds_adg")).isEmpty();
  }
}
