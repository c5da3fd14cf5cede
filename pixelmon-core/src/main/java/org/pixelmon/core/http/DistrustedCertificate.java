package org.pixelmon.core.http;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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

  /** A certificate for other names. */
  static DistrustedCertificate ofOtherHost(X509Certificate certificate, CertificateException e) {
    return new DistrustedCertificate(
        Reason.OTHER_HOST, "its certificate is for another host: " + names(certificate), e);
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

  /**
   * Whether a certificate that is not trusted is for other hosts than this one: then its issuer is
   * not what to begin with. Says so for words alone; the check is the JDK's.
   *
   * @param host null when it is not known
   */
  static boolean isForOthers(X509Certificate certificate, String host) {
    List<String> names = alternativeNames(certificate);
    return host != null
        && !names.isEmpty()
        && names.stream()
            .noneMatch(
                name ->
                    name.equalsIgnoreCase(host)
                        || (name.startsWith("*.")
                            && host.indexOf('.') >= 0
                            && host.substring(host.indexOf('.'))
                                .equalsIgnoreCase(name.substring(1))));
  }

  private static List<String> alternativeNames(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream().map(name -> String.valueOf(name.get(1))).toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static String names(X509Certificate certificate) {
    List<String> names = alternativeNames(certificate);
    return names.isEmpty()
        ? Excerpt.of(certificate.getSubjectX500Principal().getName(), SHOWN)
        : names.stream()
            .limit(NAMES_SHOWN)
            .map(name -> Excerpt.of(name, SHOWN))
            .collect(Collectors.joining(", "));
  }

  /**
   * What to do about it.
   *
   * @param caSetting what the setting is called that names a file of trusted certificates
   * @param addressSetting what the setting is called that holds the server's address
   */
  Remedy remedy(String caSetting, String addressSetting) {
    return Remedy.of(
        switch (reason) {
          case EXPIRED -> "Is this machine's clock right? If so, tell who runs the service.";
          case NOT_YET_VALID -> "Is this machine's clock right?";
          case OTHER_HOST -> "Is " + addressSetting + " right? It has to name such a host.";
          case UNKNOWN_ISSUER -> "Name a PEM file with the CERN certificates in " + caSetting + ".";
          case OTHER -> "Tell who runs the service.";
        });
  }
}
