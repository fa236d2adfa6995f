package dev.reprise.embedded.phone;

import java.util.List;
import java.util.Map;

/** Content providers, as the `content` command reaches them. Starts the owner's process when it has to. */
public interface Contents {
  /** Column names and rows; a cell is String, Long, Double, byte[] or null. Null when no provider has the authority. */
  Rows query(String uri, List<String> projection, String where, String sort);
  /** The new row's uri, or null when the provider gives none. */
  String insert(String uri, Map<String, Object> values);
  int update(String uri, Map<String, Object> values, String where);
  int delete(String uri, String where);
  /** Whether some installed provider has the uri's authority, whatever it answers; the others fail without one. */
  boolean hasProvider(String uri);

  final class Rows {
    public final List<String> columns; public final List<List<Object>> rows;
    public Rows(List<String> columns, List<List<Object>> rows) { this.columns = columns; this.rows = rows; }
  }
}
