package dev.reprise.apps.mutants;

import java.util.LinkedHashMap;
import java.util.Map;

/** The record of one change: its kind, what was, what is. Printed as JSON. */
public final class Mutation {
  final Map<String, Object> record = new LinkedHashMap<>();

  private Mutation(String kind) {
    record.put("kind", kind);
  }

  public static Mutation of(String kind) {
    return new Mutation(kind);
  }

  /** @param value a text, a number, or a list or map of those */
  public Mutation with(String name, Object value) {
    record.put(name, value);
    return this;
  }
}
