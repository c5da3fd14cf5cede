package org.pixelmon.core.root;

/** What a key says about an object: its class, name, title and cycle. */
record RootObjectId(String className, String name, String title, int cycle) {}
