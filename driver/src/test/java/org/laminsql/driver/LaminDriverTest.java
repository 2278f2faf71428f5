package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.driver.run.ConnectionSettings;

class LaminDriverTest {

  private final FakeSession session = new FakeSession();

  @Test
  void theServiceFileNamesItAndItRegistersItself() throws SQLException {
    assertThat(ServiceLoader.load(Driver.class)).anyMatch(each -> each instanceof LaminDriver);
    assertThat(DriverManager.getDriver("jdbc:lamin:demo")).isInstanceOf(LaminDriver.class);
  }

  @Test
  void theVersionIsTheBuilds() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + DriverVersion.TEXT + "</version>");
    assertThat(DriverVersion.TEXT)
        .startsWith(DriverVersion.MAJOR + "." + DriverVersion.MINOR + ".");
  }

  @Test
  void anotherDriversUrlIsLeftToIt() throws SQLException {
    assertThat(session.driver().acceptsURL("jdbc:postgresql://localhost/x")).isFalse();
    assertThat(session.driver().connect("jdbc:postgresql://localhost/x", null)).isNull();
    assertThat(session.opened).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "atlas",
        "testuser/atlas",
        "/data/a b",
        "./rel",
        "file:///x",
        "s3://bucket/prefix",
        "postgresql://host:5432/db",
        "demo"
      })
  void theTargetIsKeptAsWritten(String target) throws SQLException {
    assertThat(settings("jdbc:lamin:" + target, new Properties()))
        .isEqualTo(ConnectionSettings.defaults(target));
  }

  @Test
  void urlValuesAreDecodedAndWinOverProperties() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("branch", "other");
    properties.setProperty("space", "lab");
    properties.setProperty("user", "");
    ConnectionSettings settings =
        settings("jdbc:lamin:atlas?branch=my%20branch%26x+y&includeTrash=TRUE", properties);
    assertThat(settings.branch()).contains("my branch&x+y");
    assertThat(settings.space()).contains("lab");
    assertThat(settings.user()).isEmpty();
    assertThat(settings.includeTrash()).isTrue();
  }

  @Test
  void valuesAreTyped() throws SQLException {
    ConnectionSettings settings =
        settings(
            "jdbc:lamin:atlas?cacheDir=/tmp/c&cacheSize=2GiB&memoryLimit=500MB&maxBytesRead=7"
                + "&maxRequests=9&threads=3&queryTimeout=60&metadataTtl=500ms&maxDatasets=5"
                + "&storage.abC123=/mnt/x&s3.endpoint=http://localhost:9000&s3.pathStyle=true"
                + "&sslmode=verify-full&onMissing=error",
            new Properties());
    assertThat(settings.cacheDir()).contains(Path.of("/tmp/c"));
    assertThat(settings.cacheSizeInBytes()).isEqualTo(2L << 30);
    assertThat(settings.memoryLimitInBytes()).hasValue(500_000_000L);
    assertThat(settings.maxBytesRead()).hasValue(7);
    assertThat(settings.maxRequests()).hasValue(9);
    assertThat(settings.threads()).hasValue(3);
    assertThat(settings.queryTimeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.metadataTtl()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.maxDatasets()).isEqualTo(5);
    assertThat(settings.storages()).containsEntry("abC123", "/mnt/x");
    assertThat(settings.s3().endpoint()).contains("http://localhost:9000");
    assertThat(settings.s3().pathStyle()).isTrue();
    assertThat(settings.sslmode()).contains("verify-full");
  }

  @ParameterizedTest
  @CsvSource({
    "readonly, readOnly",
    "querytimeout, queryTimeout",
    "cachdir, cacheDir",
    "model, sslmode",
    "s3.endpont, s3.endpoint",
    "endpoint_url, s3.endpoint"
  })
  void anUnknownPropertyIsAnErrorThatNamesTheNearest(String name, String nearest) {
    assertThatThrownBy(() -> session.connect("jdbc:lamin:atlas?" + name + "=1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("\"" + name + "\"")
        .hasMessageContaining("\"" + nearest + "\"")
        .hasFieldOrPropertyWithValue("SQLState", "01S00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "readOnly=yes",
        "threads=0",
        "threads=many",
        "cacheSize=10XB",
        "cacheSize=999999999999999999TB",
        "queryTimeout=-1",
        "metadataTtl=soon",
        "maxDatasets=99999999999",
        "sslmode=maybe",
        "onMissing=null",
        "storage.a/b=/x"
      })
  void aBadValueIsAnErrorThatSaysWhatIsExpected(String property) {
    assertThatThrownBy(() -> session.connect("jdbc:lamin:atlas?" + property))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("It takes ")
        .hasFieldOrPropertyWithValue("SQLState", "22023");
  }

  @ParameterizedTest
  @ValueSource(strings = {"branch", "=x", "branch=a&branch=b", "branch=%zz"})
  void aMalformedQueryIsAnError(String query) {
    assertThatThrownBy(() -> session.connect("jdbc:lamin:atlas?password=secret&" + query))
        .hasMessageNotContaining("secret")
        .hasFieldOrPropertyWithValue("SQLState", "08001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"attach=other", "readOnly=false"})
  void whatIsNotThereYetIsSaid(String property) {
    assertThatThrownBy(() -> session.connect("jdbc:lamin:atlas?" + property))
        .isInstanceOf(SQLFeatureNotSupportedException.class)
        .hasMessageContaining("later release");
  }

  @Test
  void propertyInfoDescribesEveryPropertyAndShowsNoPassword() throws SQLException {
    DriverPropertyInfo[] infos =
        session
            .driver()
            .getPropertyInfo("jdbc:lamin:atlas?branch=dev&password=secret", new Properties());
    assertThat(infos).hasSameSizeAs(ConnectionProperty.values());
    assertThat(infos).allSatisfy(info -> assertThat(info.description).isNotBlank());
    assertThat(named(infos, "branch").value).isEqualTo("dev");
    assertThat(named(infos, "readOnly").value).isEqualTo("true");
    assertThat(named(infos, "readOnly").choices).containsExactly("true", "false");
    assertThat(named(infos, "maxDatasets").value).isEqualTo("1000");
    assertThat(named(infos, "password").value).isNull();
  }

  @Test
  void secretsAreShownNowhere() throws SQLException {
    String url = "jdbc:lamin:postgresql://joe:hunter2@host/db?user=joe&password=hunter2&branch=x";
    try (Connection connection = session.connect(url)) {
      assertThat(connection.getMetaData().getURL())
          .isEqualTo("jdbc:lamin:postgresql://host/db?user=joe&branch=x");
    }
    assertThat(session.opened.get(0).toString()).doesNotContain("hunter2").contains("//host/db");
    assertThat(session.opened.get(0).password()).contains("hunter2");
  }

  @Test
  void tracingIsAPropertyAndUnwrapReachesTheConnection() throws SQLException {
    try (Connection connection = session.connect("jdbc:lamin:atlas?traceCalls=true")) {
      assertThat(connection).isNotInstanceOf(LaminConnection.class);
      assertThat(connection.unwrap(LaminConnection.class).getCatalog()).isEqualTo("testuser/atlas");
    }
  }

  @Test
  void propertiesAreCheckedBeforeTheEngineIsAsked() {
    LaminDriver driver = new LaminDriver();
    assertThatThrownBy(() -> driver.connect("jdbc:lamin:?unknown=1", null))
        .hasFieldOrPropertyWithValue("SQLState", "01S00");
  }

  @Test
  void theDataSourceHasASetterForEachProperty() throws SQLException {
    List<String> setters =
        Arrays.stream(LaminDataSource.class.getMethods()).map(each -> each.getName()).toList();
    for (ConnectionProperty property : ConnectionProperty.values()) {
      StringBuilder setter = new StringBuilder("set");
      for (String part : property.propertyName().replace(".<uid>", "").split("\\.")) {
        setter.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
      assertThat(setters).contains(setter.toString());
    }
    LaminDataSource source = new LaminDataSource(session.driver());
    source.setUrl("jdbc:lamin:atlas");
    source.setQueryTimeout(7);
    source.setBranch("dev");
    try (Connection connection = source.getConnection("joe", "pw")) {
      assertThat(connection.isValid(1)).isTrue();
    }
    assertThat(session.opened.get(0).user()).contains("joe");
    assertThat(session.opened.get(0).branch()).contains("dev");
    assertThat(session.opened.get(0).queryTimeout()).isEqualTo(Duration.ofSeconds(7));
    source.setUrl("jdbc:other:x");
    assertThatThrownBy(source::getConnection).hasFieldOrPropertyWithValue("SQLState", "08001");
  }

  private ConnectionSettings settings(String url, Properties properties) throws SQLException {
    try (Connection connection = session.driver().connect(url, properties)) {
      assertThat(connection).isNotNull();
    }
    return session.opened.get(session.opened.size() - 1);
  }

  private static DriverPropertyInfo named(DriverPropertyInfo[] infos, String name) {
    return Arrays.stream(infos).filter(each -> each.name.equals(name)).findFirst().orElseThrow();
  }
}
