package org.pixelmon.core.oms;

import java.net.http.HttpRequest;

/** Asks OMS without signing on. */
final class NoAuth implements OmsAuth {

  @Override
  public void authorise(HttpRequest.Builder request) {
    // Nothing to add: the request goes as it is.
  }

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public String advice() {
    return "Put client_id and client_secret of an application that OMS knows into"
        + " credentials/oms_client.properties (oms.clientFile).";
  }
}
