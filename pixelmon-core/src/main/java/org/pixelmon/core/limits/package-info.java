/**
 * What values a detector can have at all: catches wrong units and damaged files where they are
 * read.
 */
package org.pixelmon.core.limits;
