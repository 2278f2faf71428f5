package org.laminsql.udf;

import java.util.List;

/** A function that statements may call; declared once, in {@link SqlFunctions#ALL}. */
public sealed interface SqlFunction permits ScalarFunction, TableFunction, RegistryFunction {

  /** Its name, in lower case. */
  String name();

  /** What it takes, those that may be left out last. */
  List<Parameter> parameters();

  /** What it answers, in one sentence. */
  String description();

  /** A call as the manual shows it. */
  String example();
}
