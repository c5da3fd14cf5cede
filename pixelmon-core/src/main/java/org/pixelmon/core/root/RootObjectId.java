package org.pixelmon.core.root;

/**
 * What a key says about an object: its class, name, title and cycle.
 *
 * <p>A key notes its own length in 16 bits, so it holds only the beginning of a long title (the
 * object behind it holds all of it), as in ROOT.
 */
record RootObjectId(String className, String name, String title, int cycle) {

  private static final int MAX_TITLE = 8000;
  private static final int MAX_NAME = 1000;

  RootObjectId {
    if (name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "a name in a ROOT file has at most " + MAX_NAME + " characters, not " + name.length());
    }
    if (title.length() > MAX_TITLE) {
      boolean pair = Character.isHighSurrogate(title.charAt(MAX_TITLE - 1));
      title = title.substring(0, pair ? MAX_TITLE - 1 : MAX_TITLE);
    }
  }
}
