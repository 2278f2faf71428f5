package org.laminsql.catalog.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * What LaminDB keeps in {@code _aux} under {@code af}, by its codes (contract 2.9). Of schemas:
 * {@code 0} coerce and {@code 2} flexible before 2.0, {@code 1} optional members, {@code 3} the
 * index feature. Of features, before 2.0: {@code 1} nullable, {@code 2} coerce.
 */
record AuxCodes(JsonNode codes) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** NULL, JSON null and {@code {}} all mean that nothing is kept. */
  static AuxCodes of(@Nullable Object aux) {
    if (aux == null) {
      return new AuxCodes(MissingNode.getInstance());
    }
    try {
      return new AuxCodes(JSON.readTree(aux.toString()).path("af"));
    } catch (JsonProcessingException e) {
      throw LaminSqlError.METADATA_DATABASE.causedBy(e, "_aux is no JSON: " + aux);
    }
  }

  Optional<Boolean> flag(String code) {
    JsonNode value = codes.path(code);
    return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
  }

  Optional<String> text(String code) {
    JsonNode value = codes.path(code);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  Set<String> texts(String code) {
    Set<String> texts = new HashSet<>();
    codes.path(code).forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
