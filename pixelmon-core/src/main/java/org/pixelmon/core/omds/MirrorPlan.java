package org.pixelmon.core.omds;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run would ask of the remote database.
 *
 * @param archive the archive's folder
 * @param source the database; the reason where there is none to be asked
 * @param tables the tables that the run reads
 * @param fetchesNames whether the names of channels and sensors would be asked for
 * @param statements what would be sent; empty where nothing would
 */
public record MirrorPlan(
    Path archive,
    String source,
    List<TablePlan> tables,
    boolean fetchesNames,
    List<ListedStatement> statements) {}
