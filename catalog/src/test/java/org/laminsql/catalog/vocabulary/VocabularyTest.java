package org.laminsql.catalog.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final Vocabulary.Builder rows = new Vocabulary.Builder(true);

  @Test
  void theFirstRowWinsAmongNamesThatDifferByCase() {
    rows.add("Abc", null);
    rows.add("aBC", null);

    assertThat(rows.build().standardized("ABC")).isEqualTo("Abc");
    assertThat(rows.build().standardized("aBC")).isEqualTo("aBC");
  }

  @Test
  void aNameOfAnotherCaseWinsOverASynonymOfTheSameSpelling() {
    rows.add("first", "TWO");
    rows.add("two", null);

    assertThat(rows.build().standardized("TWO")).isEqualTo("two");
  }

  @Test
  void theFirstRowWinsAmongSynonymsOfOneSpelling() {
    rows.add("b", "x|y");
    rows.add("a", "x|z");

    assertThat(rows.build().standardized("X")).isEqualTo("b");
    assertThat(rows.build().standardized("Z")).isEqualTo("a");
  }

  @Test
  void amongSpellingsOfOneSynonymTheOneWinsThatSortsFirst() {
    rows.add("lower", "aml");
    rows.add("upper", "AML");

    assertThat(rows.build().standardized("aml")).isEqualTo("upper");
  }

  @Test
  void synonymsAreTakenAsTheyStandBetweenTheBars() {
    rows.add("a", "|x y||.*| z|");

    assertThat(rows.build().standardized(".*")).isEqualTo("a");
    assertThat(rows.build().standardized("z")).isEqualTo("z");
    assertThat(rows.build().standardized(" Z")).isEqualTo("a");
    assertThat(rows.build().standardized("")).isEmpty();
  }

  @Test
  void caseIsThatOfUnicode() {
    rows.add("Größe", "ÉTÉ");

    assertThat(rows.build().standardized("GRÖßE")).isEqualTo("Größe");
    assertThat(rows.build().standardized("été")).isEqualTo("Größe");
  }

  @Test
  void theNearestNameIsAKnownOneElseTheOneWithFewestEdits() {
    rows.add("T cell", "T lymphocyte");
    rows.add("B cell", null);

    assertThat(rows.build().nearest("t LYMPHOCYTE")).contains("T cell");
    assertThat(rows.build().nearest("B cel")).contains("B cell");
    assertThat(rows.build().nearest("neuron of the cortex")).isEmpty();
  }

  @Test
  void anEmptyRegistryKnowsNothing() {
    Vocabulary empty = rows.build();

    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.isValid("x")).isFalse();
    assertThat(empty.standardized("x")).isEqualTo("x");
    assertThat(empty.nearest("x")).isEmpty();
  }
}
