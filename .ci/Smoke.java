import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/** The one jar alone on the class path: what it registers, and two queries on the demo instance. */
final class Smoke {

  public static void main(String[] arguments) throws Exception {
    List<String> drivers = DriverManager.drivers().map(Smoke::name).toList();
    expect(List.of("org.laminsql.driver.LaminDriver"), drivers);
    String url = "jdbc:lamin:demo?cacheDir=" + arguments[0];
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      expect(
          "annotate.ipynb",
          first(
              statement,
              "SELECT t.key FROM core.artifact a JOIN core.run r ON r.id = a.run_id"
                  + " JOIN core.transform t ON t.id = r.transform_id"
                  + " WHERE a.is_latest AND a.key = 'scrna/pbmc.h5ad'"));
      expect(
          "412", first(statement, "SELECT count(*) AS n FROM data.\"scrna/pbmc.h5ad\""));
      expect(
          "4", first(statement, "SELECT count(*) AS n FROM data.\"qc/per_donor.parquet\""));
    }
    System.out.println("Drivers after use: " + DriverManager.drivers().map(Smoke::name).toList());
    System.out.println("Smoke test passed on Java " + Runtime.version());
  }

  private static String first(Statement statement, String sql) throws Exception {
    try (ResultSet results = statement.executeQuery(sql)) {
      return results.next() ? results.getString(1) : "no row";
    }
  }

  private static void expect(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", got " + actual);
    }
  }

  private static String name(Driver driver) {
    return driver.getClass().getName();
  }
}
