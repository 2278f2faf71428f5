package org.laminsql.driver.plan.render;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;

/**
 * An aggregate function with its arguments printed.
 *
 * @param function its name in upper case
 * @param distinct whether equal arguments count once
 * @param type the type of its result
 * @param arguments its arguments, none for {@code count(*)}
 * @param types the types of the arguments
 * @param order the sort items inside the call
 */
public record Aggregation(
    String function,
    boolean distinct,
    RelDataType type,
    List<String> arguments,
    List<RelDataType> types,
    List<String> order) {}
