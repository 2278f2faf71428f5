package org.laminsql.driver;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a program tells about itself. Safe to share. */
final class ClientInfo {

  /** The properties there are. */
  static final Map<String, String> DESCRIPTIONS =
      new TreeMap<>(
          Map.of(
              "ApplicationName", "The program that uses the connection",
              "ClientUser", "The user on whose behalf it works",
              "ClientHostname", "The computer it runs on"));

  private final Map<String, String> values = new ConcurrentHashMap<>();

  ClientInfo(String applicationName) {
    values.put("ApplicationName", applicationName);
  }

  static boolean knows(@Nullable String name) {
    return name != null && DESCRIPTIONS.containsKey(name);
  }

  /** Sets a known property; null or nothing takes its value away. */
  void set(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
  }

  @Nullable String get(@Nullable String name) {
    return name == null ? null : values.get(name);
  }

  Properties all() {
    Properties all = new Properties();
    all.putAll(values);
    return all;
  }
}
