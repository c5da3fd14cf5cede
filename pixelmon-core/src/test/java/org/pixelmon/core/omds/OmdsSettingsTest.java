package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;

class OmdsSettingsTest {

  @TempDir private Path home;

  private Configuration configuration(Map<Setting, String> flags) {
    return Configuration.load(flags, Map.of(), home);
  }

  @Test
  void theDefaultsAreThoseOfCern() {
    OmdsSettings settings = OmdsSettings.of(configuration(Map.of())).orElseThrow();

    assertThat(settings.url()).isEqualTo("jdbc:oracle:thin:@cms_omds_adg");
    assertThat(settings.user()).isEqualTo("cms_trk_r");
    assertThat(settings.passwordFile()).isEqualTo(home.resolve("credentials/oms_pwd.txt"));
    assertThat(settings.names()).isEqualTo(RemoteNames.CERN);
    assertThat(settings.lag()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void takesUrlUserAndNamesFromTheConfiguration() {
    OmdsSettings settings =
        OmdsSettings.of(
                configuration(
                    Map.of(
                        Setting.OMDS_URL, "jdbc:h2:mem:x",
                        Setting.OMDS_USER, "me",
                        Setting.OMDS_SCHEMA, "other",
                        Setting.OMDS_VOLTAGE_TABLE, "s.volts",
                        Setting.OMDS_VOLTAGE_COLUMN, "actual_vmon")))
            .orElseThrow();

    assertThat(settings).hasToString("OMDS (jdbc:h2:mem:x) as user me");
    assertThat(settings.names()).isEqualTo(new RemoteNames("other", "s.volts", "actual_vmon"));
  }

  @Test
  void anEmptyUrlMeansThatThereIsNoRemoteDatabase() {
    assertThat(OmdsSettings.of(configuration(Map.of(Setting.OMDS_URL, "")))).isEmpty();
  }
}
