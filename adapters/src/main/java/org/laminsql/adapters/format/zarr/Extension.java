package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;

/**
 * A named thing with settings: what version 3 calls an extension, {@code {"name": "gzip",
 * "configuration": {"level": 1}}} or just {@code "gzip"}.
 *
 * @param mustUnderstand whether a reader that does not know it must give up
 */
record Extension(String name, MetadataDocument configuration, boolean mustUnderstand) {

  static Extension of(MetadataDocument document, String field, JsonNode value) {
    JsonNode none = JsonNodeFactory.instance.objectNode();
    if (value.isTextual()) {
      return new Extension(value.textValue(), new MetadataDocument(document.name(), none), true);
    }
    if (!value.path("name").isTextual()) {
      throw document.corrupt("its " + field + " has no name");
    }
    JsonNode configuration = value.path("configuration");
    if (configuration.isMissingNode() || configuration.isNull()) {
      configuration = none;
    }
    if (!configuration.isObject()) {
      throw document.corrupt("the configuration in its " + field + " is no object");
    }
    return new Extension(
        value.path("name").textValue(),
        new MetadataDocument(document.name(), configuration),
        mustUnderstand(value));
  }

  /** Whether an object says nothing else. */
  static boolean mustUnderstand(JsonNode object) {
    JsonNode said = object.path("must_understand");
    return !said.isBoolean() || said.booleanValue();
  }

  /** As messages call it. */
  String called(String kind) {
    return String.format(Locale.ROOT, "the %s \"%s\"", kind, name);
  }
}
