package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.model.SqlType;

/** On 2024-03-10 New York has no 02:30, on 2024-11-03 it has two 01:30. */
@ResourceLock("java.util.TimeZone.default")
class TimeZoneTest {

  private static final LocalDateTime SKIPPED = LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000);
  private static final TimeZone BEFORE = TimeZone.getDefault();

  private final FakeQuery bound =
      FakeQuery.of("x", SqlType.INTEGER)
          .parameter(SqlType.TIMESTAMP)
          .parameter(SqlType.DATE)
          .parameter(SqlType.TIME);

  @AfterEach
  void restore() {
    TimeZone.setDefault(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"})
  void digitsAreTheSameInEveryZone(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    LocalDateTime noon = LocalDateTime.of(2024, 7, 1, 12, 0, 0, 123_456_000);
    try (Connection connection = holding(noon).connect();
        ResultSet rows = connection.createStatement().executeQuery("q")) {
      rows.next();
      assertThat(rows.getTimestamp(1)).hasToString("2024-07-01 12:00:00.123456");
      assertThat(rows.getDate(1)).hasToString("2024-07-01");
      assertThat(rows.getTime(1)).hasToString("12:00:00");
      assertThat(rows.getString(1)).isEqualTo("2024-07-01 12:00:00.123456");
      assertThat(rows.getObject(1, LocalDateTime.class)).isEqualTo(noon);
      assertThat(rows.getObject(1, Instant.class)).isEqualTo("2024-07-01T12:00:00.123456Z");
      assertThat(rows.getTimestamp(1, utc()).toInstant()).isEqualTo(noon.toInstant(ZoneOffset.UTC));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata"})
  void whatIsReadCanBeBoundAgain(String zone) throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (Connection connection = new FakeSession().knowing("p", bound).connect();
        PreparedStatement statement = connection.prepareStatement("p")) {
      statement.setTimestamp(1, Timestamp.valueOf("2024-07-01 12:00:00.123456"));
      statement.setDate(2, Date.valueOf("2024-07-01"));
      statement.setTime(3, Time.valueOf("12:34:56"));
      statement.executeQuery();
      assertThat(bound.executedWith.get(0))
          .containsExactly(
              LocalDateTime.of(2024, 7, 1, 12, 0, 0, 123_456_000),
              LocalDate.of(2024, 7, 1),
              LocalTime.of(12, 34, 56));
    }
  }

  @Test
  void anHourThatTheZoneSkipsIsExactInTextAndJavaTime() throws SQLException {
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try (Connection connection = holding(SKIPPED).connect();
        ResultSet rows = connection.createStatement().executeQuery("q")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("2024-03-10 02:30:00.123456");
      assertThat(rows.getObject(1, LocalDateTime.class)).isEqualTo(SKIPPED);
      assertThat(rows.getObject(1, OffsetDateTime.class))
          .isEqualTo(SKIPPED.atOffset(ZoneOffset.UTC));
      assertThat(rows.getTimestamp(1, utc()).toInstant())
          .isEqualTo(SKIPPED.toInstant(ZoneOffset.UTC));
      assertThat(rows.getTimestamp(1)).hasToString("2024-03-10 03:30:00.123456");
      assertThat(rows.getTime(1)).hasToString("02:30:00");
    }
  }

  @Test
  void aCalendarSaysWhoseDigitsTheyAre() throws SQLException {
    Instant moment = Instant.parse("2024-03-10T02:30:00.123456Z");
    try (Connection connection = new FakeSession().knowing("p", bound).connect();
        PreparedStatement statement = connection.prepareStatement("p")) {
      statement.setTimestamp(1, Timestamp.from(moment), utc());
      statement.setDate(2, new Date(moment.toEpochMilli()), utc());
      statement.setTime(3, new Time(moment.toEpochMilli()), utc());
      statement.executeQuery();
      assertThat(bound.executedWith.get(0))
          .containsExactly(SKIPPED, SKIPPED.toLocalDate(), LocalTime.of(2, 30, 0, 123_000_000));
    }
  }

  @Test
  void momentsWithAZoneAreBoundInUtc() throws SQLException {
    try (Connection connection = new FakeSession().knowing("p", bound).connect();
        PreparedStatement statement = connection.prepareStatement("p")) {
      Instant moment = Instant.parse("2024-03-10T02:30:00.123456Z");
      for (Object each :
          new Object[] {
            moment,
            moment.atOffset(ZoneOffset.ofHours(5)),
            ZonedDateTime.ofInstant(moment, ZoneId.of("Asia/Kolkata"))
          }) {
        statement.setObject(1, each);
        statement.setNull(2, java.sql.Types.DATE);
        statement.setNull(3, java.sql.Types.TIME);
        statement.executeQuery();
      }
      assertThat(bound.executedWith).extracting(values -> values.get(0)).containsOnly(SKIPPED);
    }
  }

  private static Calendar utc() {
    return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
  }

  private static FakeSession holding(LocalDateTime value) {
    return new FakeSession().knowing("q", FakeQuery.of("t", SqlType.TIMESTAMP, value));
  }
}
