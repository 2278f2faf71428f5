package org.laminsql.driver.plan;

import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.ProxyingMetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/** Asks the planner's metadata by proxies instead of compiled classes: no Janino. */
final class LaminMetadataQuery extends RelMetadataQuery {

  private static final ProxyingMetadataHandlerProvider PROVIDER =
      new ProxyingMetadataHandlerProvider(DefaultRelMetadataProvider.INSTANCE);

  LaminMetadataQuery() {
    super(PROVIDER);
  }
}
