package org.laminsql.adapters.format.arrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.laminsql.catalog.model.SqlType;

/**
 * The dictionaries of a file. A stream may replace one between record batches, or append to it
 * ("delta"); since appending changes no code, all batches up to a replacement share one. Safe to
 * share.
 */
final class Dictionaries {

  /** Values of a dictionary may be codes of another; deeper is a loop. */
  private static final int DEEPEST = 16;

  private final Map<Long, StoredField> fields;
  private final List<DictionaryPart> batches;
  private final BodyReader bodies;
  private final Map<Key, LoadedDictionary> loaded = new ConcurrentHashMap<>();

  /**
   * @param fields the values of each dictionary, by its id
   * @param batches in stored order
   */
  Dictionaries(Map<Long, StoredField> fields, List<DictionaryPart> batches, BodyReader bodies) {
    this.fields = Map.copyOf(fields);
    this.batches = List.copyOf(batches);
    this.bodies = bodies;
  }

  /** The dictionary as a batch at {@code ordinal} in the stream means it. */
  LoadedDictionary get(long id, int ordinal, int depth, Place place) {
    if (depth > DEEPEST) {
      throw place.corrupt("its dictionaries are nested in a loop");
    }
    List<DictionaryPart> parts = parts(id, ordinal);
    Key key = new Key(id, parts.isEmpty() ? -1 : parts.get(0).content().ordinal());
    LoadedDictionary known = loaded.get(key);
    if (known == null) {
      known = load(id, parts, depth, place);
      LoadedDictionary other = loaded.putIfAbsent(key, known);
      known = other == null ? known : other;
    }
    return known;
  }

  /** The last one before that is no delta, and all deltas up to its replacement. */
  private List<DictionaryPart> parts(long id, int ordinal) {
    List<DictionaryPart> parts = new ArrayList<>();
    for (DictionaryPart batch : batches) {
      if (batch.id() != id) {
        continue;
      }
      if (!batch.delta()) {
        if (batch.content().ordinal() > ordinal && !parts.isEmpty()) {
          break;
        }
        parts.clear();
      }
      parts.add(batch);
    }
    return parts;
  }

  private LoadedDictionary load(long id, List<DictionaryPart> parts, int depth, Place place) {
    StoredField field = fields.get(id);
    if (field == null) {
      throw place.corrupt("its dictionary " + id + " is not in the schema");
    }
    List<Values> values = new ArrayList<>();
    for (DictionaryPart part : parts) {
      values.add(
          field.load(new FieldReader(part.content(), Extent.NOTHING, bodies, this, depth, place)));
    }
    boolean ofTexts =
        field.type().equals(SqlType.VARCHAR)
            && (field instanceof BinaryField || field instanceof ViewField);
    return new LoadedDictionary(
        values.isEmpty() ? new Nothing() : JoinedValues.of(field.type(), values, place), ofTexts);
  }

  /**
   * @param first the ordinal of its first batch, or -1 if there is none
   */
  private record Key(long id, int first) {}

  /** A dictionary that is missing, which is allowed where every code is NULL. */
  private record Nothing() implements Values {
    @Override
    public int size() {
      return 0;
    }

    @Override
    public Object at(int index) {
      throw new IndexOutOfBoundsException(index);
    }
  }
}
