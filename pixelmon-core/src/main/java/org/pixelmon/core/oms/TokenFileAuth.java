package org.pixelmon.core.oms;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.io.SecretFile;

/**
 * Signs on with a token that somebody else got and keeps in a file. When OMS no longer takes it the
 * file is read again: who renews it may have done so meanwhile.
 */
final class TokenFileAuth implements OmsAuth {

  private final Path file;
  private String last = "";

  TokenFileAuth(Path file) {
    this.file = file;
  }

  @Override
  public OmsSettings.Auth name() {
    return OmsSettings.Auth.TOKEN;
  }

  @Override
  public Optional<String> obstacle() {
    return Files.exists(file) ? Optional.empty() : Optional.of("no file " + file);
  }

  @Override
  public Map<String, String> signOn() {
    String token =
        new SecretFile(
                file, "token for OMS", Remedy.of("It holds a token for OMS, readable by you alone"))
            .read()
            .strip()
            .replaceFirst("^(?i:bearer)\\s+", "");
    if (!BearerToken.is(token)) {
      throw new BadInputException(
          file + ": is not a token", "It wants one word, the access token, and nothing else.");
    }
    if (token.equals(last)) {
      throw new NotAuthorisedException(
          "OMS does not take the token in " + file + ", or no longer", advice());
    }
    last = token;
    return BearerToken.header(token);
  }

  @Override
  public String advice() {
    return "Put a new token into " + file + ": tokens hold for minutes.";
  }
}
