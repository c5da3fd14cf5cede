/** What tests of several modules share: the reference data, editable copies of config/. */
package org.pixelmon.core.testkit;
