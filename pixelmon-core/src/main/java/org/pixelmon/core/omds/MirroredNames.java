package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveNames;
import org.pixelmon.core.archive.ArchiveWriter;
import org.pixelmon.core.archive.DatapointName;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.io.OutputLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of an archive, brought up to date once a run. What the remote database knows is added
 * to what the archive knows, and nothing is ever taken away: a wrong schema, or a user who may see
 * less, must not make days nameless that are there. Runs that share an archive do so one after the
 * other.
 */
final class MirroredNames {

  private static final Logger LOG = LoggerFactory.getLogger(MirroredNames.class);

  private final ArchiveLayout layout;
  private final ArchiveNames archive;
  private final OmdsSettings settings;
  private final RemoteTables remote;
  private Set<Long> datapoints;
  private boolean whole = true;

  MirroredNames(
      ArchiveLayout layout, ArchiveDatabase database, OmdsSettings settings, RemoteTables remote) {
    this.layout = layout;
    this.archive = new ArchiveNames(layout, database);
    this.settings = settings;
    this.remote = remote;
  }

  /** The numbers of all Pixel datapoints, once {@link #refresh} was there. */
  Set<Long> datapoints() {
    return datapoints;
  }

  /** Whether the remote database knows all that the archive knew before. */
  boolean areWhole() {
    return whole;
  }

  /** Whether this run has still to ask for the names. */
  boolean areWanted() {
    return datapoints == null;
  }

  /**
   * Asks for the names and adds them to those of the archive.
   *
   * @param writers makes the writer of this archive, once it is needed
   * @throws NoDataException when the remote database has none at all
   */
  void refresh(Connection open, Supplier<ArchiveWriter> writers) throws SQLException {
    List<AliasEntry> aliases = remote.aliases(open);
    List<DatapointName> names =
        aliases.isEmpty()
            ? List.of()
            : remote.datapointNames(open, RemoteTables.datapointNames(aliases));
    if (names.isEmpty()) {
      throw new NoDataException(
          settings.source()
              + " has no datapoint of an alias with 'Pixel' in "
              + settings.names().inSchema("aliases"),
          "Check omds.schema and the user's rights.");
    }
    ArchiveWriter writer = writers.get();
    OutputLock lock = OutputLock.ofFolder(layout.omds());
    try {
      Set<DatapointName> numbers =
          merge(archive.datapointNames(), names, writer::writeDatapointNames);
      List<AliasEntry> known = archive.aliases();
      merge(known, aliases, writer::writeAliases);
      tellLacking(known, aliases);
      datapoints = numbers.stream().map(DatapointName::id).collect(Collectors.toUnmodifiableSet());
    } finally {
      lock.close();
    }
  }

  private static <T> Set<T> merge(
      Collection<T> known, Collection<T> found, Consumer<Collection<T>> write) {
    Set<T> all = new LinkedHashSet<>(known);
    if (all.addAll(found)) {
      write.accept(all);
    }
    return all;
  }

  private void tellLacking(Collection<AliasEntry> known, Collection<AliasEntry> found) {
    Set<AliasEntry> lacking = new LinkedHashSet<>(known);
    lacking.removeAll(Set.copyOf(found));
    whole = lacking.isEmpty();
    if (!whole) {
      LOG.warn(
          "{} lacks {} of {} aliases that the archive knows, for example {}: they are kept; check"
              + " omds.schema and the user's rights on {}",
          settings.source(),
          lacking.size(),
          known.size(),
          lacking.iterator().next().alias(),
          settings.names().inSchema("aliases"));
    }
  }
}
