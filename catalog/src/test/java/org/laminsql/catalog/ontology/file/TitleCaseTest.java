package org.laminsql.catalog.ontology.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleCaseTest {

  /** The second column is what {@code str.title()} of Python 3.11 gives. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a b-cell's HLA-DR+ CD4-positive,A B-Cell'S Hla-Dr+ Cd4-Positive",
        "(5' end) 3rd x2y,(5' End) 3Rd X2Y",
        "β-cell αβ,Β-Cell Αβ",
        "straße ßa ﬁne,Straße Ssa Fine",
        "ΟΔΥΣΣΕΥΣ ΣΑΣ. ΑΣ'Α,Οδυσσευς Σας. Ασ'Α",
        "細胞cell 細b,細胞Cell 細B",
        "ǆ ǉa,ǅ ǈa",
        "𐐨𐐨 x,𐐀𐐨 X",
        "ªb,ªb"
      })
  void lettersAfterNoLetterAreTitleLetters(String text, String title) {
    assertThat(TitleCase.of(text)).isEqualTo(title);
  }
}
