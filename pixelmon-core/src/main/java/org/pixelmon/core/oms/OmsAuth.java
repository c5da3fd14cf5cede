package org.pixelmon.core.oms;

import java.util.Map;
import java.util.Optional;

/** A way to sign on to OMS. */
public interface OmsAuth {

  /** Its name, as users choose it. */
  OmsSettings.Auth name();

  /**
   * Why it cannot be tried here, in a clause like {@code no file credentials/x}; empty when it can.
   * Asks no server.
   */
  Optional<String> obstacle();

  /**
   * Signs on, also anew after OMS refused what it gave before.
   *
   * @return header fields that a request to OMS needs; none if cookies do it
   * @throws org.pixelmon.core.error.NotAuthorisedException when signing on is refused, or there is
   *     nothing new to sign on with
   * @throws org.pixelmon.core.error.SourceUnavailableException when who decides does not answer
   */
  Map<String, String> signOn();

  /** One sentence that tells the user what to do when OMS refuses nonetheless. */
  String advice();
}
