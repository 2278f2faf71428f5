package org.laminsql.adapters.format.arrow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Union;
import org.apache.arrow.flatbuf.UnionMode;

/** Reads the fields of one schema. Used by one thread. */
final class FieldReaders {

  private static final int DEEPEST = 64;

  private final boolean validityOfUnions;
  private final Map<Long, StoredField> dictionaries = new HashMap<>();
  private Place place;
  private int fieldsLeft;

  /**
   * @param validityOfUnions whether unions have a bitmap, as up to version 4 of the metadata
   * @param metadataBytes bounds the number of fields: damaged ones may share children
   */
  FieldReaders(Place place, boolean validityOfUnions, int metadataBytes) {
    this.place = place;
    this.validityOfUnions = validityOfUnions;
    this.fieldsLeft = metadataBytes;
  }

  /** The values of each dictionary met so far, by its id. */
  Map<Long, StoredField> dictionaries() {
    return dictionaries;
  }

  /** The field of a column. */
  StoredField field(Field field, Place column) {
    place = column;
    return field(field, 0);
  }

  private StoredField field(Field field, int depth) {
    if (--fieldsLeft < 0 || depth > DEEPEST) {
      throw place.corrupt("its schema is nested in a loop");
    }
    StoredField values = values(field, depth);
    DictionaryEncoding dictionary = field.dictionary();
    if (dictionary == null) {
      return values;
    }
    if (values instanceof UnreadableField unreadable) {
      return new UnreadableField(Extent.of(2), unreadable.what());
    }
    dictionaries.put(dictionary.id(), values);
    Int type = dictionary.indexType();
    IntegerLayout codes =
        type == null
            ? IntegerLayout.INT32
            : ScalarFields.layout(type.bitWidth(), type.isSigned(), place);
    return new DictionaryField(values.type(), codes, dictionary.id());
  }

  private StoredField values(Field field, int depth) {
    Optional<StoredField> scalar = ScalarFields.of(field, place);
    return scalar.isPresent() ? scalar.get() : nested(field, depth);
  }

  private StoredField nested(Field field, int depth) {
    List<StoredField> children = children(field, depth);
    StoredField nested = nested(field, children);
    return children.stream()
        .filter(UnreadableField.class::isInstance)
        .findFirst()
        .<StoredField>map(
            child -> new UnreadableField(nested.extent(), ((UnreadableField) child).what()))
        .orElse(nested);
  }

  private List<StoredField> children(Field field, int depth) {
    int count = Flatbuffers.length(field.childrenLength(), 1, fieldsLeft, place);
    List<StoredField> children = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      children.add(field(field.children(i), depth + 1));
    }
    return children;
  }

  private StoredField nested(Field field, List<StoredField> children) {
    return switch (field.typeType()) {
      case Type.List -> ListField.ofOffsets(only(children), IntegerLayout.INT32);
      case Type.LargeList -> ListField.ofOffsets(only(children), IntegerLayout.INT64);
      case Type.ListView -> ListField.ofViews(only(children), IntegerLayout.INT32);
      case Type.LargeListView -> ListField.ofViews(only(children), IntegerLayout.INT64);
      case Type.FixedSizeList -> {
        FixedSizeList list = (FixedSizeList) field.type(new FixedSizeList());
        yield ListField.ofSize(only(children), place.size(list.listSize()));
      }
      case Type.Struct_ -> new StructField(names(field), children);
      case Type.Map -> map(only(children));
      case Type.RunEndEncoded -> {
        require(children.size() == 2);
        yield new RunEndField(children.get(0), children.get(1));
      }
      case Type.Union -> union((Union) field.type(new Union()), children);
      default -> throw place.unsupported("Arrow's type number " + field.typeType());
    };
  }

  private StoredField only(List<StoredField> children) {
    require(children.size() == 1);
    return children.get(0);
  }

  private StoredField map(StoredField entries) {
    if (entries instanceof UnreadableField) {
      return new UnreadableField(Extent.of(2).plus(entries.extent()), "maps");
    }
    require(entries instanceof StructField struct && struct.fields().size() == 2);
    return new MapField((StructField) entries);
  }

  private StoredField union(Union union, List<StoredField> children) {
    int buffers = (union.mode() == UnionMode.Dense ? 2 : 1) + (validityOfUnions ? 1 : 0);
    return new UnreadableField(Extent.of(buffers).plus(children), "a union");
  }

  private static List<String> names(Field field) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < field.childrenLength(); i++) {
      names.add(SchemaReader.name(field.children(i)));
    }
    return names;
  }

  private void require(boolean condition) {
    if (!condition) {
      throw place.corrupt("its schema has a nested field with the wrong children");
    }
  }
}
