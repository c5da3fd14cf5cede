package org.pixelmon.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.pixelmon.core.error.BadInputException;

/** The JDK's trusted certificates and those of a file. */
final class TrustedCertificates {

  private TrustedCertificates() {}

  /**
   * TLS that trusts the certificates of a PEM file, if one is given, beside the JDK's own.
   *
   * @throws BadInputException when the file is missing or holds no certificate
   */
  static SSLContext context(Optional<Path> pem) {
    Optional<Collection<? extends Certificate>> added = pem.map(TrustedCertificates::read);
    try {
      KeyStore store = added.isPresent() ? withTheJdks(added.get()) : null;
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new ServerTrust(trust(store))}, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the JDK's trust store cannot be used", e);
    }
  }

  private static KeyStore withTheJdks(Collection<? extends Certificate> added)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate own : trust(null).getAcceptedIssuers()) {
      store.setCertificateEntry("jdk-" + number++, own);
    }
    for (Certificate certificate : added) {
      store.setCertificateEntry("file-" + number++, certificate);
    }
    return store;
  }

  private static Collection<? extends Certificate> read(Path pem) {
    String hint = "oms.caFile wants certificates in PEM form (-----BEGIN CERTIFICATE-----).";
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new BadInputException(pem + ": no certificate in this file", hint);
      }
      return certificates;
    } catch (CertificateException e) {
      throw new BadInputException(pem + ": not a file of certificates", hint, e);
    } catch (IOException e) {
      throw BadInputException.unreadable(pem, hint, e);
    }
  }

  private static X509ExtendedTrustManager trust(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no check of X.509 certificates"));
  }
}
