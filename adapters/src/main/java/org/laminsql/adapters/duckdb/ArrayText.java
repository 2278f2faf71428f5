package org.laminsql.adapters.duckdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * The text as which a value travels that DuckDB's Java functions cannot write: base64 for bytes, a
 * JSON list for an array, with each element as a text, so that no number loses digits. {@link
 * ScanColumn#expression} reads it.
 */
final class ArrayText {

  private static final JsonFactory JSON = new JsonFactory();

  private ArrayText() {}

  static String of(Object value, SqlType type) {
    return switch (type.kind()) {
      case VARBINARY -> Base64.getEncoder().encodeToString((byte[]) value);
      case ARRAY -> list((List<?>) value, SqlText.elementOf(type));
      case DECIMAL -> ((BigDecimal) value).toPlainString();
      default -> value.toString();
    };
  }

  /** The texts of a JSON list. */
  static List<@Nullable String> texts(String json) {
    List<@Nullable String> texts = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        texts.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText());
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String list(List<?> values, SqlType element) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, values, element);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, List<?> values, SqlType type) throws IOException {
    json.writeStartArray();
    for (Object value : values) {
      writeElement(json, value, type);
    }
    json.writeEndArray();
  }

  private static void writeElement(JsonGenerator json, @Nullable Object value, SqlType type)
      throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (type.kind() == SqlType.Kind.ARRAY) {
      write(json, (List<?>) value, SqlText.elementOf(type));
    } else {
      json.writeString(of(value, type));
    }
  }
}
