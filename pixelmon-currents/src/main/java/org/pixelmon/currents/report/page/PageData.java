package org.pixelmon.currents.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.files.SimulatedRatios;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.ZSide;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.currents.analysis.SeriesKey;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Findings;
import org.pixelmon.currents.report.findings.GroupTrend;

/**
 * The numbers of the page as JSON. Currents stand in it in steps of 0.01 uA and temperatures in
 * steps of 0.01 K, each as its difference from the one before, in base 36, so that a year takes
 * less than 2 MB; a value that is not there is empty.
 */
final class PageData {

  /** Steps in a uA and in a K. */
  static final double STEPS = 100;

  private static final int BASE = 36;
  private static final JsonFactory JSON = new JsonFactory();

  private final Html html;
  private final ReportLabel label;
  private final ReportData data;
  private final Findings findings;
  private final Optional<SimulatedRatios> model;
  private final List<ReadoutGroup> groups;
  private final List<SeriesKey> series;

  PageData(
      Html html,
      ReportLabel label,
      ReportData data,
      Findings findings,
      Optional<SimulatedRatios> model) {
    this.html = html;
    this.label = label;
    this.data = data;
    this.findings = findings;
    this.model = model;
    this.groups = data.groupsWithCurrents();
    this.series = groups.stream().map(SeriesKey::of).distinct().toList();
  }

  /** As it may stand within a script element: no end of one can be in it. */
  String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("label", label.text());
      writeFills(json);
      json.writeNumberField("steps", STEPS);
      json.writeNumberField("gap", LeakageCurrentScaling.EFFECTIVE_GAP_EV);
      json.writeNumberField("boltzmann", LeakageCurrentScaling.BOLTZMANN_EV_PER_K);
      json.writeNumberField("zero", LeakageCurrentScaling.ZERO_CELSIUS_K);
      json.writeNumberField("volume", LeakageCurrentScaling.ROC_VOLUME_CM3);
      if (model.isPresent()) {
        json.writeStringField("modelFile", html.shown(model.get().file()));
      }
      writeSeries(json);
      json.writeArrayFieldStart("groups");
      for (ReadoutGroup group : groups) {
        writeGroup(json, group);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("<", "\\u003c");
  }

  private void writeFills(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("fills");
    for (FillRecord fill : data.fills()) {
      json.writeNumber(fill.number());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("start");
    for (FillRecord fill : data.fills()) {
      json.writeNumber(fill.fill().startStableBeam().getEpochSecond());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lumi");
    for (FillRecord fill : data.fills()) {
      LuminosityFile.Entry entry = data.luminosity().get(fill.number());
      if (entry == null) {
        json.writeNull();
      } else {
        json.writeNumber(Math.round(entry.integratedDelivered() * 1e6) / 1e6);
      }
    }
    json.writeEndArray();
  }

  private void writeSeries(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("series");
    for (SeriesKey key : series) {
      json.writeStartObject();
      json.writeStringField("name", key.name());
      json.writeStringField("part", key.ring() == 0 ? "BPix" : "FPix");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeGroup(JsonGenerator json, ReadoutGroup group) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", group.name());
    json.writeNumberField("series", series.indexOf(SeriesKey.of(group)));
    json.writeNumberField("rocs", group.nRocs());
    json.writeNumberField("phi", Math.round(group.meanPhiRad() * 1e4) / 1e4);
    json.writeNumberField("z", group.zSide() == ZSide.PLUS ? 1 : -1);
    json.writeStringField("cooled", data.detector().loopSensors(group).place());
    json.writeBooleanField("barrel", group instanceof BarrelGroup);
    json.writeStringField("uA", steps(fill -> fill.microampere().get(group.name())));
    json.writeStringField("K", steps(fill -> fill.kelvin().get(group.name())));
    writeOut(json, group);
    Double ratio =
        model.map(SimulatedRatios::ratios).map(all -> all.get(group.name())).orElse(null);
    if (ratio != null) {
      json.writeNumberField("model", Math.round(ratio * 1e3) / 1e3);
    }
    json.writeEndObject();
  }

  /** Where it left its trend: index of the fill and what was expected, uA per ROC at 0 C. */
  private void writeOut(JsonGenerator json, ReadoutGroup group) throws IOException {
    json.writeArrayFieldStart("out");
    for (int i = 0; i < data.fills().size(); i++) {
      Optional<GroupTrend.Point> point = findings.trend(group, data.fills().get(i).number());
      if (point.isPresent() && point.get().isOut()) {
        json.writeStartArray();
        json.writeNumber(i);
        json.writeNumber(Math.round(point.get().expected() * 1e3) / 1e3);
        json.writeEndArray();
      }
    }
    json.writeEndArray();
  }

  private String steps(Function<FillRecord, Double> value) {
    List<String> all = new ArrayList<>();
    long before = 0;
    for (FillRecord fill : data.fills()) {
      Double here = value.apply(fill);
      if (here == null) {
        all.add("");
      } else {
        long now = Math.round(here * STEPS);
        all.add(Long.toString(now - before, BASE));
        before = now;
      }
    }
    return String.join(",", all);
  }
}
