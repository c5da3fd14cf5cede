package org.pixelmon.currents.cli;

import java.util.List;
import java.util.Locale;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.currents.report.findings.Finding;

/** Findings for people and for machines. */
record FindingsText(RunContext context, List<Finding> findings) {

  /** A line each: what, where, the matter, the file. */
  List<String> lines() {
    return findings.stream()
        .map(
            finding ->
                finding.kind().title()
                    + ": "
                    + finding.where()
                    + ", "
                    + finding.text()
                    + " ["
                    + context.shown(finding.file())
                    + "]")
        .toList();
  }

  List<Fields> data() {
    return findings.stream()
        .map(
            finding ->
                new Fields()
                    .with("kind", finding.kind().name().toLowerCase(Locale.ROOT))
                    .with("where", finding.where())
                    .with("since_fill", finding.since())
                    .with("fills", finding.fills())
                    .with("text", finding.text())
                    .with("value", finding.value())
                    .with("expected", finding.expected())
                    .with("unit", finding.unit())
                    .with("file", finding.file()))
        .toList();
  }
}
