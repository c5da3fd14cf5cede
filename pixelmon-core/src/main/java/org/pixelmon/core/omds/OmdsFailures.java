package org.pixelmon.core.omds;

import java.sql.SQLException;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.SourceUnavailableException;

/**
 * A failure of the remote database as the user is told it.
 *
 * @param settings of the database
 * @param failure what it means
 * @param text it in one line
 * @param cause it
 */
record OmdsFailures(OmdsSettings settings, SqlFailure failure, String text, SQLException cause) {

  private static final String WHERE_ALIASES_ARE =
      "Check omds.url; a TNS alias is looked up in tnsnames.ora of the folder that TNS_ADMIN names,"
          + " without it in $HOME/.tnsnames.ora, /etc and $ORACLE_HOME/network/admin.";

  /** Throws what more tries would not change. */
  void giveUpIfHopeless() {
    String source = settings.source();
    switch (failure.kind()) {
      case NOT_AUTHORISED ->
          throw new NotAuthorisedException(
              source + " refuses " + settings.login() + ": " + text,
              advice("Check omds.user and the password in " + settings.passwordFile() + "."),
              cause);
      case WRONG_ADDRESS -> throw unavailable(" cannot be found: ", WHERE_ALIASES_ARE);
      case NOT_A_DATABASE ->
          throw unavailable(
              " does not answer as a database of this kind: ", "Check host and port in omds.url.");
      case REFUSED ->
          throw unavailable(
              " refuses a query at the first try: ",
              "Check omds.schema, omds.voltageTable, omds.voltageColumn and the user's rights.");
      case BAD_DATA ->
          throw new BadInputException(
              source + " holds what cannot be read: " + text,
              advice(
                  "Tell the owner of the table; check omds.voltageTable and omds.voltageColumn."),
              cause);
      default -> {}
    }
  }

  private SourceUnavailableException unavailable(String what, String usual) {
    return new SourceUnavailableException(settings.source() + what + text, advice(usual), cause);
  }

  /** The failure to be thrown when the tries are used up. */
  SourceUnavailableException unavailable(int tries) {
    return unavailable(
        " is unavailable after " + tries + (tries == 1 ? " try: " : " tries: "),
        "Check the network and, for a TNS alias, TNS_ADMIN. Complete days are kept: the next run"
            + " goes on from there.");
  }

  private String advice(String usual) {
    return failure.advice().isEmpty() ? usual : failure.advice();
  }
}
