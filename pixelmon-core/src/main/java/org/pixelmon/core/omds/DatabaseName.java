package org.pixelmon.core.omds;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a database is called, by its JDBC URL: driver and address, without user, password and
 * options. Of an Oracle description with several hosts their order does not count.
 */
final class DatabaseName {

  private static final String JDBC = "jdbc:";
  private static final String ORACLE = "oracle:";

  /** What stands before it in an Oracle URL is user and password, which may have an @, too. */
  private static final Pattern ORACLE_ADDRESS = Pattern.compile("@(//|\\(|tcps?:|ldaps?:)");

  private static final Pattern HOST = property("host");
  private static final Pattern SERVICE = property("(?:service_name|sid)");
  private static final int LONGEST = 400;

  private DatabaseName() {}

  private static Pattern property(String name) {
    return Pattern.compile("\\(" + name + "=([^()]{1,200})\\)");
  }

  static String of(String url) {
    String address =
        url.regionMatches(true, 0, JDBC, 0, JDBC.length()) ? url.substring(JDBC.length()) : url;
    String name =
        address.regionMatches(true, 0, ORACLE, 0, ORACLE.length())
            ? ORACLE + oracle(address.substring(ORACLE.length()).toLowerCase(Locale.ROOT))
            : other(address);
    String line = name.replaceAll("[\\p{Cntrl}\\s]", "");
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  private static String oracle(String address) {
    Matcher start = ORACLE_ADDRESS.matcher(address);
    int at = start.find() ? start.start() : address.lastIndexOf('@');
    String place = address.substring(at + 1).replaceAll("\\s", "");
    if (place.startsWith("(")) {
      return described(place);
    }
    return withoutOptions(place).replaceFirst("^(?:\\w{1,6}:)?//", "");
  }

  private static String described(String place) {
    TreeSet<String> hosts = new TreeSet<>();
    HOST.matcher(place).results().forEach(host -> hosts.add(host.group(1)));
    Matcher service = SERVICE.matcher(place);
    return service.find() ? String.join(",", hosts) + "/" + service.group(1) : place;
  }

  private static String other(String address) {
    String place = withoutOptions(address);
    int host = place.indexOf("//");
    return host < 0
        ? place
        : place.substring(0, host)
            + place.substring(Math.max(host + 2, place.lastIndexOf('@') + 1));
  }

  private static String withoutOptions(String place) {
    return place.split("[?;]", 2)[0];
  }
}
