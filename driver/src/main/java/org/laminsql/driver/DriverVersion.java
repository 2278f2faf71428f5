package org.laminsql.driver;

/** The version of this driver; a test compares it with the build's. */
final class DriverVersion {

  static final int MAJOR = 0;
  static final int MINOR = 1;
  static final String TEXT = "0.1.0-SNAPSHOT";

  private DriverVersion() {}
}
