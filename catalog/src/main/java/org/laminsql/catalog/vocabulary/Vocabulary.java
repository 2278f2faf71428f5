package org.laminsql.catalog.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.NearestNames;
import org.laminsql.catalog.model.CodePoints;

/**
 * The names and synonyms of a registry's visible rows. Immutable, safe to share between threads; a
 * question is one or two look-ups, whatever the size of the registry.
 *
 * <p>The rules are those of LaminDB 2.12.1 ({@code validate}, {@code standardize} with {@code
 * from_source=False}, {@code keep="first"}; contract §6.1).
 */
public final class Vocabulary {

  private final Set<String> names;
  private final Map<String, String> namesByLowerCase;
  private final Map<String, String> namesBySynonym;
  private final boolean standardizes;

  private Vocabulary(Builder builder) {
    this.names = builder.names;
    this.namesByLowerCase = builder.namesByLowerCase;
    this.standardizes = builder.standardizes;
    this.namesBySynonym = new HashMap<>(builder.synonyms.size() * 2);
    builder.synonyms.forEach((lowerCase, synonym) -> namesBySynonym.put(lowerCase, synonym.name()));
  }

  /** Whether no row has a name. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether a row has exactly that name. */
  public boolean isValid(String value) {
    return names.contains(value);
  }

  /**
   * The name that a value stands for: itself, else the name that differs by case alone, else the
   * name of the row with such a synonym, whatever its case; the value itself if there is none, and
   * always in a registry that has no synonyms, as in LaminDB.
   */
  public String standardized(String value) {
    return standardizes ? known(value).orElse(value) : value;
  }

  /**
   * The name that was probably meant: as {@link #standardized}, in registries without synonyms too,
   * else the one with the fewest edits; empty if all differ in more than a third. The last reads
   * all names: for messages, not for rows.
   */
  public Optional<String> nearest(String value) {
    Optional<String> known = known(value);
    if (known.isPresent()) {
      return known;
    }
    int edits = Math.max(2, value.length() / 3);
    List<String> alike =
        names.stream().filter(name -> Math.abs(name.length() - value.length()) <= edits).toList();
    return NearestNames.of(value, alike).stream().findFirst();
  }

  private Optional<String> known(String value) {
    if (names.contains(value)) {
      return Optional.of(value);
    }
    String lowerCase = value.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(namesByLowerCase.get(lowerCase))
        .or(() -> Optional.ofNullable(namesBySynonym.get(lowerCase)));
  }

  /** A synonym as it is spelled, and the first row's name that has it. */
  private record Synonym(String spelling, String name) {}

  /** Collects rows in the order of their ids. Used by one thread. */
  public static final class Builder {

    private final Set<String> names = new HashSet<>();
    private final Map<String, String> namesByLowerCase = new HashMap<>();
    private final Map<String, Synonym> synonyms = new HashMap<>();
    private final boolean standardizes;

    /**
     * @param standardizes whether the registry has synonyms
     */
    public Builder(boolean standardizes) {
      this.standardizes = standardizes;
    }

    /**
     * Adds a row.
     *
     * @param listed its synonyms between bars
     */
    public void add(String name, @Nullable String listed) {
      names.add(name);
      namesByLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (listed != null) {
        for (String spelling : listed.split("\\|")) {
          if (!spelling.isEmpty()) {
            synonyms.merge(
                spelling.toLowerCase(Locale.ROOT), new Synonym(spelling, name), Builder::first);
          }
        }
      }
    }

    /**
     * Of one spelling the first row; of several the one that sorts first, as pandas groups them.
     */
    private static Synonym first(Synonym known, Synonym other) {
      return CodePoints.compare(other.spelling(), known.spelling()) < 0 ? other : known;
    }

    /** The vocabulary of the rows so far. */
    public Vocabulary build() {
      return new Vocabulary(this);
    }
  }
}
