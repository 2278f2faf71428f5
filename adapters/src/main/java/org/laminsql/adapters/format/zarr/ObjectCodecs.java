package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.ElementType;

/**
 * The filters of version 2 that make bytes of Python objects; they stand first. Pickle is never
 * decoded: it runs code.
 */
final class ObjectCodecs {

  private static final String OBJECTS = "|O";
  private static final String CATEGORIZE = "categorize";

  private ObjectCodecs() {}

  /**
   * The elements that the first filter gives.
   *
   * @return empty if the array is of elements of a fixed size
   */
  static Optional<ElementCodec> elements(MetadataDocument document, List<MetadataDocument> filters)
      throws UnknownEncoding {
    JsonNode dtype = document.required("dtype");
    boolean objects = dtype.asText().equals(OBJECTS);
    String id = filters.isEmpty() ? "none" : filters.get(0).text("id");
    if (!objects && !id.equals(CATEGORIZE)) {
      return Optional.empty();
    }
    String fill = ArrayMetadata.fillText(document);
    JsonNode fillValue = document.optional("fill_value").orElse(NullNode.getInstance());
    return Optional.of(
        switch (id) {
          case "vlen-utf8" -> new VariableTexts(fill);
          case "vlen-bytes" -> new VariableBytes(ArrayMetadata.fillBytes(document));
          case "vlen-array" -> sequences(filters.get(0));
          case "json2" ->
              new ListedTexts(id, (bytes, name) -> MetadataDocument.tree(name, bytes), fillValue);
          case "msgpack2" -> new ListedTexts(id, MessagePack::read, fillValue);
          case CATEGORIZE -> categorized(filters.get(0), dtype, document, fill);
          default -> throw new UnknownEncoding("objects in the codec \"" + id + "\"");
        });
  }

  private static ElementCodec sequences(MetadataDocument filter) throws UnknownEncoding {
    DataType item = NumpyTypes.parse(filter.required("dtype"), filter);
    if (item.sizeInBytes() == 0) {
      throw NumpyTypes.unknown(filter.text("dtype"));
    }
    return new VariableSequences(item);
  }

  /** Labels are cut to the length of the array's texts, as numpy cuts them. */
  private static ElementCodec categorized(
      MetadataDocument filter, JsonNode dtype, MetadataDocument document, String fill)
      throws UnknownEncoding {
    int longest = Integer.MAX_VALUE;
    if (!dtype.asText().equals(OBJECTS)) {
      if (!(NumpyTypes.parse(dtype, document) instanceof FixedUnicodeType texts)) {
        throw new UnknownEncoding("the data type " + dtype + " in the codec \"categorize\"");
      }
      longest = texts.length();
    }
    List<String> labels = new ArrayList<>();
    for (JsonNode label : filter.list("labels")) {
      if (!label.isTextual()) {
        throw filter.corrupt("its labels cannot be " + label);
      }
      String text = label.textValue();
      boolean fits = text.codePointCount(0, text.length()) <= longest;
      labels.add(fits ? text : text.substring(0, text.offsetByCodePoints(0, longest)));
    }
    NumberType codes = new NumberType(NumpyTypes.number(filter.text("astype", "|u1")));
    if (codes.format().isFloat() || codes.elementType() == ElementType.Scalar.BOOLEAN) {
      throw NumpyTypes.unknown(filter.text("astype"));
    }
    return new CategorizedTexts(labels, codes, fill);
  }
}
