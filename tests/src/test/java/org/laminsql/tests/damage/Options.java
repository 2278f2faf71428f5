package org.laminsql.tests.damage;

import java.nio.file.Path;

/**
 * What to run.
 *
 * @param cases how many
 * @param seed decides all of them
 * @param from the number of the first
 * @param kept where datasets lie whose case failed
 */
record Options(int cases, long seed, int from, Path kept) {

  /** From the words of a command line. */
  static Options of(String[] arguments) {
    Options options = new Options(2000, 1, 0, Path.of("target", "corrupt"));
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options = options.with(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--cases" -> new Options(Integer.parseInt(value), seed, from, kept);
      case "--seed" -> new Options(cases, Long.parseLong(value), from, kept);
      case "--from" -> new Options(cases, seed, Integer.parseInt(value), kept);
      case "--keep" -> new Options(cases, seed, from, Path.of(value));
      default -> throw new IllegalArgumentException(name);
    };
  }
}
