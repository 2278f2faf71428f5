package org.laminsql.shell.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line.
 *
 * <p>Numbers stay numbers; NaN and the infinities, which JSON lacks, are the texts {@code "NaN"},
 * {@code "Infinity"}, {@code "-Infinity"}. The second column of a label gets {@code _2} behind it,
 * and so on.
 */
final class JsonLinesWriter implements RowWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

  private final Writer out;
  private final JsonGenerator json;
  private List<String> names = List.of();

  JsonLinesWriter(Writer out) {
    this.out = out;
    try {
      json = FACTORY.createGenerator(out);
    } catch (IOException e) {
      throw new IllegalStateException("A generator on a writer does no input or output", e);
    }
    json.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.setPrettyPrinter(null);
    json.setRootValueSeparator(null);
  }

  @Override
  public void begin(List<OutputColumn> columns) {
    names = distinct(columns);
  }

  @Override
  public void row(OutputRow row) throws IOException, SQLException {
    json.writeStartObject();
    for (int column = 0; column < row.size(); column++) {
      json.writeFieldName(names.get(column));
      value(row.value(column));
    }
    json.writeEndObject();
    json.flush();
    out.write('\n');
  }

  @Override
  public void end() {}

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof List<?> elements) {
      json.writeStartArray();
      for (Object element : elements) {
        value(element);
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }

  private void number(Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      json.writeNumber(integer);
    } else if (number instanceof Float real) {
      if (Float.isFinite(real)) {
        json.writeNumber(real);
      } else {
        json.writeString(real.toString());
      }
    } else if (number instanceof Double real) {
      if (Double.isFinite(real)) {
        json.writeNumber(real);
      } else {
        json.writeString(real.toString());
      }
    } else {
      json.writeNumber(number.longValue());
    }
  }

  private static List<String> distinct(List<OutputColumn> columns) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>(columns.size());
    for (OutputColumn column : columns) {
      String name = column.label();
      for (int count = 2; !taken.add(name); count++) {
        name = column.label() + "_" + count;
      }
      names.add(name);
    }
    return names;
  }
}
