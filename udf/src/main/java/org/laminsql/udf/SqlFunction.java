package org.laminsql.udf;

import java.util.List;

/** A function that statements may call; declared once, in {@link SqlFunctions#ALL}. */
public sealed interface SqlFunction permits RegistryFunction {

  /** Its name, in lower case. */
  String name();

  /** The names of its parameters; all of them are text and must be given. */
  List<String> parameters();

  /** What it answers, in one sentence. */
  String description();

  /** A call as the manual shows it. */
  String example();
}
