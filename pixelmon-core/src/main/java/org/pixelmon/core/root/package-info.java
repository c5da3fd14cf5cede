/**
 * ROOT files: histograms, graphs and named texts, written and read without ROOT.
 *
 * <p>What belongs here is the file format and the few classes we exchange; what a histogram means
 * belongs to the modules. Units are those named in axis titles. Objects of other classes in a file
 * are listed and skipped.
 *
 * <p>The format in short: a ROOT file is a header, then records one after the other. Each record
 * begins with a key (its length, the class, name and title of the object behind it) and goes on
 * with the object, mostly compressed. The root directory at byte 100 points at a record that
 * repeats all keys: the table of contents. One more record, the "streamer info", describes the
 * members of each class in the file, so that a reader of another version, or in another language,
 * knows which bytes are what; a last one lists the free space. All numbers are big-endian.
 *
 * <p>Described by ROOT's own documentation of {@code TFile}, {@code TKey}, {@code TDirectory},
 * {@code TFree} and {@code TStreamerInfo} (root.cern/doc/master/classTFile.html). JSROOT and uproot
 * are independent readers of the same format; our tests let JSROOT judge what we write.
 */
package org.pixelmon.core.root;
