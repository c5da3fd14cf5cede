package org.pixelmon.lumi;

import java.util.List;
import java.util.Optional;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.lumi.BrilcalcClient;
import org.pixelmon.core.lumi.BrilcalcRequest;
import org.pixelmon.core.lumi.BrilcalcRow;
import org.pixelmon.core.lumi.BrilcalcTable;
import org.pixelmon.core.oms.OmsFills;
import org.pixelmon.core.oms.OmsSelection;
import org.pixelmon.core.oms.OmsSettings;
import org.pixelmon.core.progress.Progress;

/** Where luminosities come from. */
@FunctionalInterface
interface LuminositySource {

  /** The sources there are. */
  enum Name {
    OMS,
    BRILCALC
  }

  /**
   * The luminosities of a range of fills; never empty.
   *
   * @throws NoDataException when there is none
   */
  FillLuminosities get(FillRange range);

  /**
   * A source.
   *
   * @param auth way to sign on to OMS, if given on the command line
   * @param normtag calibration for brilcalc
   * @param beamStatus beam status for brilcalc
   * @param progress told of what is asked for
   * @throws UsageException when an option does not fit the source
   */
  static LuminositySource of(
      Name name,
      Configuration config,
      Optional<OmsSettings.Auth> auth,
      Optional<String> normtag,
      Optional<String> beamStatus,
      Progress progress) {
    if (name == Name.BRILCALC) {
      return brilcalc(config, normtag, beamStatus, progress);
    }
    refuseWhatIsForBrilcalc(normtag, beamStatus);
    OmsFills oms = OmsFills.of(config, auth, progress);
    return range -> FillLuminosities.fromOms(oms.fills(range, OmsSelection.WITH_LUMINOSITY));
  }

  /**
   * What a source would be asked for a range of fills: an address, or a command line. The
   * parameters are as for {@link #of}.
   *
   * @throws UsageException when an option does not fit the source
   */
  static List<String> plan(
      Name name,
      Configuration config,
      Optional<OmsSettings.Auth> auth,
      Optional<String> normtag,
      Optional<String> beamStatus,
      FillRange range) {
    if (name == Name.BRILCALC) {
      return List.of(
          brilcalc(config).commandLineByFill(new BrilcalcRequest(range, normtag, beamStatus)));
    }
    refuseWhatIsForBrilcalc(normtag, beamStatus);
    return OmsFills.plan(config, auth, range, OmsSelection.WITH_LUMINOSITY);
  }

  private static void refuseWhatIsForBrilcalc(
      Optional<String> normtag, Optional<String> beamStatus) {
    if (normtag.isPresent() || beamStatus.isPresent()) {
      throw new UsageException(
          "a normtag and a beam status are for brilcalc",
          Remedy.of(Kind.OTHER_LUMINOSITY_SOURCE).or("leave them out"));
    }
  }

  private static BrilcalcClient brilcalc(Configuration config) {
    if (config.offline()) {
      throw new UsageException(
          "brilcalc cannot be asked offline: the archive holds no answers of it",
          Remedy.of(Kind.OTHER_LUMINOSITY_SOURCE).or(Kind.GO_ONLINE));
    }
    return BrilcalcClient.of(config);
  }

  private static LuminositySource brilcalc(
      Configuration config,
      Optional<String> normtag,
      Optional<String> beamStatus,
      Progress progress) {
    BrilcalcClient client = brilcalc(config);
    return range -> {
      progress.at("asking brilcalc", 0, 0);
      BrilcalcTable<BrilcalcRow> table =
          client.byFill(new BrilcalcRequest(range, normtag, beamStatus));
      if (table.rows().isEmpty()) {
        throw new NoDataException(
            "brilcalc has no luminosity for fills " + range.first() + " to " + range.last(),
            Remedy.of(Kind.WIDEN_FILL_RANGE));
      }
      return FillLuminosities.fromBrilcalc(table);
    };
  }
}
