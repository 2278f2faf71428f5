package org.laminsql.catalog.registry.schema;

/**
 * A row of the storage registry.
 *
 * @param uid its uid
 * @param root as recorded, perhaps with {@code ?endpoint_url=…}
 * @param type {@code local}, {@code s3}, …
 */
public record StorageRecord(String uid, String root, String type) {

  private static final String ENDPOINT = "?endpoint_url=";

  /** The root without the endpoint that LaminDB writes behind it. */
  public String bareRoot() {
    int endpoint = root.indexOf(ENDPOINT);
    return endpoint < 0 ? root : root.substring(0, endpoint);
  }
}
