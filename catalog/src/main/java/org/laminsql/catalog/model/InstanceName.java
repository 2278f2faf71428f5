package org.laminsql.catalog.model;

/**
 * An instance's name, which is the JDBC catalog.
 *
 * @param owner the owner's handle, or {@code ""} where there is none
 * @param name the instance's name, or the name of the folder or file
 */
public record InstanceName(String owner, String name) {

  /** {@code owner/name}, or the name alone where there is no owner. */
  @Override
  public String toString() {
    return owner.isEmpty() ? name : owner + "/" + name;
  }
}
