package org.pixelmon.core.oms;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.fill.SpecialFills;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills from OMS, which is always asked and whose answers are kept, or, offline, from what was
 * kept.
 */
public final class OmsFills {

  private static final Logger LOG = LoggerFactory.getLogger(OmsFills.class);

  /** How many fills a warning names. */
  private static final int NAMED_FILLS = 10;

  private final OmsFillArchive archive;
  private final Optional<OmsClient> client;
  private final SpecialFills special;

  /**
   * A source of fills.
   *
   * @param client empty to stay offline
   * @param special fills that are not for physics
   */
  OmsFills(OmsFillArchive archive, Optional<OmsClient> client, SpecialFills special) {
    this.archive = archive;
    this.client = client;
    this.special = special;
  }

  /**
   * The configured source: offline only if the configuration says so.
   *
   * @param auth way to sign on given on the command line, if any
   * @param progress told of what OMS is asked for
   */
  public static OmsFills of(
      Configuration config, Optional<OmsSettings.Auth> auth, Progress progress) {
    OmsFillArchive archive = new OmsFillArchive(config.archiveDir());
    return new OmsFills(
        archive,
        config.offline()
            ? Optional.empty()
            : Optional.of(OmsClient.of(OmsSettings.of(config, auth), progress)),
        SpecialFills.load(config.configDir()));
  }

  /**
   * What OMS would be asked first for the fills of a range; the pages that follow have a larger
   * {@code page[offset]}.
   *
   * @param auth way to sign on given on the command line, if any
   * @return nothing when the configuration says to stay offline
   * @throws org.pixelmon.core.error.UsageException when OMS may not be asked for a demo archive
   */
  public static List<String> plan(
      Configuration config,
      Optional<OmsSettings.Auth> auth,
      FillRange range,
      OmsSelection selection) {
    if (config.offline()) {
      return List.of("offline: OMS is not asked");
    }
    new OmsFillArchive(config.archiveDir()).refuseDemo();
    OmsSettings settings = OmsSettings.of(config, auth);
    URI first = OmsQuery.of(range, selection).page(settings.url(), 0, settings.pageSize());
    return List.of(
        "GET " + Secrets.maskValue(first.toString()),
        "and the pages behind it, by page[offset], until all are read");
  }

  /**
   * The wanted fills of a range.
   *
   * @throws NoDataException when there is none
   * @throws org.pixelmon.core.error.UsageException when OMS is to be asked for a demo archive
   * @throws org.pixelmon.core.error.SourceUnavailableException when OMS does not answer
   * @throws org.pixelmon.core.error.NotAuthorisedException when OMS refuses us
   */
  public KnownFills fills(FillRange range, OmsSelection selection) {
    KnownFills known =
        client.isPresent()
            ? ask(client.get(), range, selection)
            : new KnownFills(offline(range, selection), List.of());
    List<OmsFill> wanted =
        known.fills().stream()
            .filter(fill -> range.contains(fill.number()) && selection.accepts(fill))
            .filter(fill -> !selection.leavesOut(special, fill.number()))
            .sorted(Comparator.comparingInt(OmsFill::number))
            .toList();
    if (wanted.isEmpty()) {
      throw new NoDataException(
          "no fill from "
              + range.first()
              + " to "
              + range.last()
              + " meets the selection ("
              + known.fills().size()
              + " known there)",
          Remedy.of(Kind.WIDEN_FILL_RANGE));
    }
    return new KnownFills(
        wanted,
        known.malformed().stream()
            .filter(fill -> !selection.leavesOut(special, fill.number()))
            .sorted(Comparator.comparingInt(MalformedFill::number))
            .toList());
  }

  private List<OmsFill> offline(FillRange range, OmsSelection selection) {
    // Before the fills: a run that adds some meanwhile writes them before it says so.
    Optional<FillRange> neverAsked = archive.neverAsked(range, selection);
    List<OmsFill> known = archive.read(range);
    if (known.isEmpty()) {
      throw new NoDataException(
          "the archive ("
              + archive.folder()
              + ") knows no fill from "
              + range.first()
              + " to "
              + range.last(),
          Remedy.of(Kind.GO_ONLINE).or(Kind.OTHER_ARCHIVE));
    }
    neverAsked.ifPresent(
        gap ->
            LOG.warn(
                "fills may be missing: OMS was never asked for all of {} to {} ({}), or its answer"
                    + " could not be understood",
                gap.first(),
                gap.last(),
                selection.description()));
    return known;
  }

  private KnownFills ask(OmsClient oms, FillRange range, OmsSelection selection) {
    archive.refuseDemo();
    Optional<OmsFill> newestBefore = newestBefore();
    OmsAnswer answer = oms.fills(range, selection);
    try {
      archive.keep(answer, range, selection, newestBefore);
    } catch (PixelMonException e) {
      LOG.warn("the answer of OMS is not kept in the archive: {}", e.getMessage());
    }
    List<OmsFill> fills = answer.fills().stream().map(OmsResource::fill).toList();
    warnOfUnwanted(fills, selection);
    return new KnownFills(fills, answer.malformed());
  }

  private Optional<OmsFill> newestBefore() {
    try {
      return archive.newest();
    } catch (BadInputException e) {
      LOG.debug("what the archive knows does not count: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** A server that gives what its filters exclude may be a mirror, or not know the filters. */
  private static void warnOfUnwanted(List<OmsFill> fills, OmsSelection selection) {
    List<Integer> unwanted =
        fills.stream().filter(fill -> !selection.accepts(fill)).map(OmsFill::number).toList();
    if (!unwanted.isEmpty()) {
      LOG.warn(
          "left out {} fills that OMS gave although the filters exclude them: {}{}",
          unwanted.size(),
          unwanted.subList(0, Math.min(unwanted.size(), NAMED_FILLS)),
          unwanted.size() > NAMED_FILLS ? " and so on" : "");
    }
  }
}
