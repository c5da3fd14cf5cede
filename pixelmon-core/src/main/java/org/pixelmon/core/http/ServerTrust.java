package org.pixelmon.core.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** The JDK's check of certificates, which says in words why it trusts one not. */
final class ServerTrust extends X509ExtendedTrustManager {

  private final X509ExtendedTrustManager jdk;

  ServerTrust(X509ExtendedTrustManager jdk) {
    this.jdk = jdk;
  }

  private interface Check {
    void run() throws CertificateException;
  }

  private void check(X509Certificate[] chain, String type, String host, Check whole)
      throws CertificateException {
    DistrustedCertificate.checkDates(chain[0]);
    try {
      whole.run();
    } catch (CertificateException e) {
      throw isVouchedFor(chain, type) || DistrustedCertificate.isForOthers(chain[0], host)
          ? DistrustedCertificate.ofOtherHost(chain[0], e)
          : DistrustedCertificate.ofIssuer(chain[0], e);
    }
  }

  /** Whether all is well but the name of the host. */
  private boolean isVouchedFor(X509Certificate[] chain, String type) {
    try {
      jdk.checkServerTrusted(chain, type);
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, type, engine.getPeerHost(), () -> jdk.checkServerTrusted(chain, type, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, type, null, () -> jdk.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain, type, null, () -> jdk.checkServerTrusted(chain, type));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    jdk.checkClientTrusted(chain, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    jdk.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    jdk.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return jdk.getAcceptedIssuers();
  }
}
