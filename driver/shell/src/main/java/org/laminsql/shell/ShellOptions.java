package org.laminsql.shell;

import java.util.Properties;
import sqlline.BuiltInProperty;
import sqlline.SqlLine;
import sqlline.SqlLineOpts;

/**
 * SQLLine's options without its script engine: {@code !save} writes one that Java no longer has,
 * and SQLLine complains of it at every start.
 */
final class ShellOptions extends SqlLineOpts {

  ShellOptions(SqlLine sqlLine) {
    super(sqlLine);
  }

  @Override
  public void loadProperties(Properties properties) {
    Properties kept = new Properties();
    kept.putAll(properties);
    kept.remove(PROPERTY_PREFIX + BuiltInProperty.SCRIPT_ENGINE.propertyName());
    super.loadProperties(kept);
  }
}
