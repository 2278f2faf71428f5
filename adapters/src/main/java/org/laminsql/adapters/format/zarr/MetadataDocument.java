package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * A JSON object of metadata, with the name that messages call it by.
 *
 * <p>Every reading method throws FILE_CORRUPT, naming document and field, if the field is missing
 * or something else; {@link #optional} does not mind a missing one.
 */
record MetadataDocument(String name, JsonNode fields) {

  /** Python's json module writes NaN and Infinity without quotes. */
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  static MetadataDocument parse(String name, byte[] bytes) {
    return of(name, tree(name, bytes));
  }

  /** Any JSON. */
  static JsonNode tree(String name, byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw FILE_CORRUPT.causedBy(e, name, "it is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw FILE_CORRUPT.causedBy(e, name, "it is no JSON: " + e.getMessage());
    }
  }

  static MetadataDocument of(String name, JsonNode node) {
    if (!node.isObject()) {
      throw FILE_CORRUPT.with(name, "it is no JSON object");
    }
    return new MetadataDocument(name, node);
  }

  /** The field; empty if it is missing or null. */
  Optional<JsonNode> optional(String field) {
    return Optional.ofNullable(fields.get(field)).filter(value -> !value.isNull());
  }

  JsonNode required(String field) {
    return optional(field).orElseThrow(() -> corrupt("it has no " + field));
  }

  String text(String field) {
    JsonNode value = required(field);
    if (!value.isTextual()) {
      throw wrong(field);
    }
    return value.textValue();
  }

  /** The text, or a default if the field is missing. */
  String text(String field, String missing) {
    return optional(field).isPresent() ? text(field) : missing;
  }

  double real(String field) {
    JsonNode value = required(field);
    if (!value.isNumber()) {
      throw wrong(field);
    }
    return value.doubleValue();
  }

  int integer(String field) {
    JsonNode value = required(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(field);
    }
    return value.intValue();
  }

  /** The whole number, or a default if the field is missing. */
  int integer(String field, int missing) {
    return optional(field).isPresent() ? integer(field) : missing;
  }

  /** A list of numbers, none negative. */
  List<Long> sizes(String field) {
    List<Long> sizes = new ArrayList<>();
    for (JsonNode value : list(field)) {
      if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
        throw wrong(field);
      }
      sizes.add(value.longValue());
    }
    return List.copyOf(sizes);
  }

  JsonNode list(String field) {
    JsonNode value = required(field);
    if (!value.isArray()) {
      throw wrong(field);
    }
    return value;
  }

  /** The named things of a list such as {@code codecs}. */
  List<Extension> extensions(String field) {
    List<Extension> extensions = new ArrayList<>();
    for (JsonNode value : list(field)) {
      extensions.add(Extension.of(this, field, value));
    }
    return List.copyOf(extensions);
  }

  /** One named thing such as {@code chunk_grid}. */
  Extension extension(String field) {
    return Extension.of(this, field, required(field));
  }

  /** What to throw if something is not as it must be. */
  LaminSqlException corrupt(String why) {
    return FILE_CORRUPT.with(name, why);
  }

  /** What to throw if something is not known. */
  LaminSqlException notSupported(String what) {
    return ENCODING_NOT_SUPPORTED.with(name, what);
  }

  private LaminSqlException wrong(String field) {
    return corrupt("its " + field + " cannot be " + shortened(String.valueOf(fields.get(field))));
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
