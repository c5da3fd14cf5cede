package org.pixelmon.core.oms;

import java.net.http.HttpRequest;

/** A way to sign on to OMS. */
public interface OmsAuth {

  /**
   * Signs a request, signing on first if need be.
   *
   * @throws org.pixelmon.core.error.NotAuthorisedException when signing on is refused
   */
  void authorise(HttpRequest.Builder request);

  /**
   * Signs on again after OMS answered 401.
   *
   * @return false when there is nothing to renew
   * @throws org.pixelmon.core.error.NotAuthorisedException when signing on is refused
   */
  boolean renew();

  /** One sentence that tells the user what to do when OMS refuses nonetheless. */
  String advice();

  /** No sign-on: for mirrors, and for the inside of the experiment's network. */
  static OmsAuth none() {
    return new NoAuth();
  }
}
