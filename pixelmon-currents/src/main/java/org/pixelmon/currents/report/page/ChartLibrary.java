package org.pixelmon.currents.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The library that draws the charts of the page, uPlot, as its WebJar holds it. */
final class ChartLibrary {

  private static final String ABOUT = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private ChartLibrary() {}

  /** Its style sheet. */
  static String css() {
    return Template.resource(folder() + "uPlot.min.css");
  }

  /** Its script. */
  static String js() {
    return Template.resource(folder() + "uPlot.iife.min.js");
  }

  private static String folder() {
    Properties about = new Properties();
    try {
      about.load(new StringReader(Template.resource(ABOUT)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/META-INF/resources/webjars/uplot/" + about.getProperty("version") + "/dist/";
  }
}
