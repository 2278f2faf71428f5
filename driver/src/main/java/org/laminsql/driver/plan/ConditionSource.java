package org.laminsql.driver.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Condition;

/** A condition for a scan that may depend on the statement's parameters. */
@FunctionalInterface
public interface ConditionSource {

  /** The condition for these parameters; empty if there is none that a scan could use. */
  Optional<Condition> with(List<@Nullable Object> parameters);
}
