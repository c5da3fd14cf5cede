package org.pixelmon.core.oms;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.http.WebServer;
import org.slf4j.LoggerFactory;

class OmsMovedTest {

  @Test
  void whereItMovedToIsToldOnceAndTheFillsAreThere() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7900, 8100));
        WebServer old = WebServer.start()) {
      old.on(
          "/",
          (request, answer) ->
              answer.redirect(308, oms.url() + "/fills?" + request.getRequestURI().getRawQuery()));
      ListAppender<ILoggingEvent> events = new ListAppender<>();
      Logger logger = (Logger) LoggerFactory.getLogger(WebClient.class);
      events.start();
      logger.addAppender(events);
      try {
        OmsClient client = new OmsTestKit().client(old.url("/agg/api/v1").toString());
        assertThat(OmsTestKit.numbers(client)).hasSize(201);
      } finally {
        logger.detachAppender(events);
      }

      assertThat(events.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .containsExactly(
              "OMS has moved for good, to "
                  + oms.url()
                  + "/fills: correct oms.url (PIXELMON_OMS_URL)");
    }
  }

  @Test
  void theNextPagesAreAskedForWhereItMovedToOnItsOwnServer() {
    try (WebServer web = WebServer.start()) {
      String fill = OmsFillJson.write(TestFills.good(7920)).toString();
      String last = OmsFillJson.write(TestFills.good(7921)).toString();
      web.on(
          "/old/fills",
          (request, answer) ->
              answer.redirect(301, "/new/fills?" + request.getRequestURI().getRawQuery()));
      web.on(
          "/new/fills",
          (request, answer) -> {
            boolean first = request.getRequestURI().getQuery().contains("[offset]=0&");
            String rows = first ? fill + "," + last : last;
            answer.text(200, "{\"data\":[" + rows + "]}");
          });

      OmsClient client = new OmsTestKit().client(web.url("/old").toString());

      assertThat(OmsTestKit.numbers(client)).containsExactly(7920, 7921);
      assertThat(web.paths()).containsExactly("/old/fills", "/new/fills", "/new/fills");
    }
  }
}
