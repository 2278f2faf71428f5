package org.laminsql.adapters.format.ontology;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.laminsql.catalog.ontology.file.OntologyFile;

/**
 * Reads an OBO graph (<a href="https://github.com/geneontology/obographs">obographs</a>, schema of
 * its release 0.3): {@code {"graphs": [{"id", "nodes": […], "edges": […], …}]}}, one node or edge
 * in memory at a time. One thread.
 */
final class GraphReader {

  private static final ObjectReader JSON =
      JsonMapper.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build().reader();

  private final String name;
  private final JsonParser parser;
  private final GraphTerms terms = new GraphTerms();
  private boolean isGraph;

  private GraphReader(JsonParser parser, String name) {
    this.parser = parser;
    this.name = name;
  }

  /** The bytes are not closed. */
  static OntologyFile read(InputStream bytes, String name) throws IOException {
    try (JsonParser parser = JSON.createParser(bytes)) {
      return new GraphReader(parser, name).read();
    } catch (JsonEOFException e) {
      throw Unreadable.because(name, "it ends too early", e);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
      throw Unreadable.because(name, line + e.getOriginalMessage(), e);
    }
  }

  private OntologyFile read() throws IOException {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isGraphs = parser.currentName().equals("graphs");
      if (isGraphs && parser.nextToken() == JsonToken.START_ARRAY) {
        isGraph = true;
        graphs();
      } else {
        skipValue(isGraphs);
      }
    }
    if (!isGraph) {
      throw Unreadable.because(name, "it is JSON without \"graphs\"");
    }
    if (parser.nextToken() != null) {
      throw Unreadable.because(name, "something stands behind its end");
    }
    return terms.build();
  }

  private void graphs() throws IOException {
    while (nextObject()) {
      graph();
    }
  }

  private void graph() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && field.equals("nodes")) {
        each(terms::node);
      } else if (value == JsonToken.START_ARRAY && field.equals("edges")) {
        each(terms::edge);
      } else if (value == JsonToken.VALUE_STRING && field.equals("id")) {
        terms.graph(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    terms.finishGraph();
  }

  private void each(Consumer<JsonNode> use) throws IOException {
    while (nextObject()) {
      use.accept(parser.readValueAsTree());
    }
  }

  /** Whether an array goes on; it may hold nothing but objects. */
  private boolean nextObject() throws IOException {
    JsonToken token = parser.nextToken();
    if (token != JsonToken.START_OBJECT && token != JsonToken.END_ARRAY) {
      int line = parser.currentLocation().getLineNr();
      throw Unreadable.because(name, "line " + line + ": expected an object");
    }
    return token == JsonToken.START_OBJECT;
  }

  private void skipValue(boolean atValue) throws IOException {
    if (!atValue) {
      parser.nextToken();
    }
    parser.skipChildren();
  }
}
