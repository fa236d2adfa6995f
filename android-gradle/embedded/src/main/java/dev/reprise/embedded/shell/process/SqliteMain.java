package dev.reprise.embedded.shell.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** The sqlite3 program: SQL on standard input, rows on standard output, the first error on standard error with exit code 1. */
final class SqliteMain {
  private SqliteMain() {}

  public static void main(String[] args) throws IOException {
    String sql = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    SqliteRows rows = new SqliteRows(out, List.of(args).subList(1, args.length));
    int code = 0;
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(List.of(args).contains("-readonly"));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0], config.toProperties())) {
      for (String statement : SqlScript.statements(SqliteDots.translate(sql))) execute(connection, statement, rows);
    } catch (SQLException e) {
      out.flush();
      String message = e.getMessage().replaceFirst("^\\[[A-Z_]+]\\s*", "").replaceFirst("^SQL error or missing database \\((.*)\\)$", "$1")
          .replaceFirst("^Attempt to write a readonly database \\((.*)\\)$", "$1").replaceFirst("^[^(]*\\(((?:UNIQUE|NOT NULL|CHECK|FOREIGN KEY|datatype).*)\\)$", "$1");
      String kind = e.getMessage().matches("(?s).*SQLITE_(CONSTRAINT|READONLY).*") ? "stepping, " : "in prepare, ";
      System.err.println("Error: " + kind + message + (e.getErrorCode() > 0 ? " (" + (e.getErrorCode() & 0xff) + ")" : ""));
      code = 1;
    }
    out.flush();
    System.exit(code);
  }

  private static void execute(Connection connection, String sql, SqliteRows rows) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) return;
      try (ResultSet result = statement.getResultSet()) {
        rows.print(result);
      }
    }
  }

}
