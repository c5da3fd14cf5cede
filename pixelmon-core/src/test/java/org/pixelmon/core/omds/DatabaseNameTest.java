package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:oracle:thin:@cms_omds_adg | oracle:cms_omds_adg",
        "jdbc:oracle:thin:@CMS_OMDS_ADG?TNS_ADMIN=/etc | oracle:cms_omds_adg",
        "jdbc:oracle:thin:reader/se@cret@cms_omds_adg | oracle:cms_omds_adg",
        "jdbc:oracle:thin:reader/s?e;c@//h1:10121/svc | oracle:h1:10121/svc",
        "jdbc:oracle:thin:@tcps://h1:10121/svc?wallet_location=/a@b | oracle:h1:10121/svc",
        "jdbc:oracle:thin:@h1:1521:sid | oracle:h1:1521:sid",
        "jdbc:postgresql://h1:5432/omds?user=u&password=p@q | postgresql:h1:5432/omds",
        "jdbc:postgresql://u:p@h1/Omds | postgresql:h1/Omds",
        "jdbc:h2:mem:x;MODE=Oracle;PASSWORD=p | h2:mem:x",
        "jdbc:duckdb:/tmp/a.db | duckdb:/tmp/a.db"
      })
  void aDatabaseIsNamedByItsAddressAlone(String url, String name) {
    assertThat(DatabaseName.of(url)).isEqualTo(name);
  }

  @Test
  void theOrderOfTheHostsOfADescriptionDoesNotCount() {
    String one =
        "jdbc:oracle:thin:@(DESCRIPTION = (ADDRESS_LIST=(ADDRESS=(PROTOCOL=TCP)(HOST=B)(PORT=1))"
            + "(ADDRESS=(PROTOCOL=TCP)(HOST=a)(PORT=1)))\n (CONNECT_DATA=(SERVICE_NAME=Adg)))";
    String other =
        "jdbc:oracle:thin:u/p@(description=(address=(host=A)(port=1))(address=(host=b)(port=1))"
            + "(connect_data=(service_name=adg)))";

    assertThat(DatabaseName.of(one)).isEqualTo("oracle:a,b/adg").isEqualTo(DatabaseName.of(other));
  }

  @Test
  void whateverTheUrlTheNameFitsIntoALine() {
    assertThat(DatabaseName.of("jdbc:x:" + "y".repeat(1000) + "\n")).hasSize(400);
    assertThat(OmdsSettings.of("jdbc:oracle:thin:@\tx \u0001", "", null).archiveSource().database())
        .isEqualTo("oracle:x");
  }
}
