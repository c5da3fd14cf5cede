package org.pixelmon.core.http;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pixelmon.core.error.Remedy;

/** A server's certificate is not to be trusted, and why: each reason has a remedy of its own. */
final class DistrustedCertificate extends CertificateException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 120;
  private static final int NAMES_SHOWN = 5;

  private enum Reason {
    EXPIRED,
    NOT_YET_VALID,
    OTHER_HOST,
    UNKNOWN_ISSUER,
    OTHER
  }

  private final Reason reason;

  private DistrustedCertificate(Reason reason, String message, CertificateException cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Whether a certificate is valid today.
   *
   * @throws DistrustedCertificate when it is not
   */
  static void checkDates(X509Certificate certificate) throws DistrustedCertificate {
    try {
      certificate.checkValidity();
    } catch (CertificateExpiredException e) {
      throw new DistrustedCertificate(
          Reason.EXPIRED, "its certificate ran out on " + certificate.getNotAfter().toInstant(), e);
    } catch (CertificateNotYetValidException e) {
      throw new DistrustedCertificate(
          Reason.NOT_YET_VALID,
          "its certificate is not valid before " + certificate.getNotBefore().toInstant(),
          e);
    }
  }

  /** A certificate that is vouched for, but for other names. */
  static DistrustedCertificate ofOtherHost(X509Certificate certificate, CertificateException e) {
    return new DistrustedCertificate(
        Reason.OTHER_HOST,
        "its certificate is for another host: " + String.join(", ", names(certificate)),
        e);
  }

  /** A certificate that nobody we know vouches for, or not well enough. */
  static DistrustedCertificate ofIssuer(X509Certificate certificate, CertificateException e) {
    String issuer =
        "its certificate is not trusted: issued by '"
            + Excerpt.of(certificate.getIssuerX500Principal().getName(), SHOWN)
            + "'";
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathValidatorException path) {
        return path.getReason() == BasicReason.EXPIRED
            ? new DistrustedCertificate(
                Reason.EXPIRED, issuer + ", whose own certificate ran out", e)
            : new DistrustedCertificate(
                Reason.OTHER, issuer + ", " + Excerpt.of(path.getMessage(), SHOWN), e);
      }
    }
    return new DistrustedCertificate(Reason.UNKNOWN_ISSUER, issuer + ", who is not known here", e);
  }

  private static Set<String> names(X509Certificate certificate) {
    Set<String> names = new LinkedHashSet<>();
    try {
      Collection<List<?>> others = certificate.getSubjectAlternativeNames();
      if (others != null) {
        others.stream()
            .limit(NAMES_SHOWN)
            .forEach(name -> names.add(Excerpt.of(String.valueOf(name.get(1)), SHOWN)));
      }
    } catch (CertificateParsingException e) {
      names.add("(unreadable names)");
    }
    if (names.isEmpty()) {
      names.add(Excerpt.of(certificate.getSubjectX500Principal().getName(), SHOWN));
    }
    return names;
  }

  /**
   * What to do about it.
   *
   * @param caSetting what the setting is called that names a file of trusted certificates
   */
  Remedy remedy(String caSetting) {
    return Remedy.of(
        switch (reason) {
          case EXPIRED -> "Is this machine's clock right? If so, tell who runs the service.";
          case NOT_YET_VALID -> "Is this machine's clock right?";
          case OTHER_HOST -> "Is the address in the settings right? It has to name such a host.";
          case UNKNOWN_ISSUER -> "Name a PEM file with the CERN certificates in " + caSetting + ".";
          case OTHER -> "Tell who runs the service.";
        });
  }
}
