package org.laminsql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancePromptTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:lamin:demo, demo",
    "jdbc:lamin:owner/name?branch=dev, owner/name",
    "jdbc:lamin:, lamin",
    "jdbc:sqlite:x, lamin",
    ", lamin"
  })
  void saysWhichInstance(String url, String instance) {
    assertThat(InstancePrompt.instance(url)).isEqualTo(instance);
  }
}
