package dev.reprise.embedded;

import dev.reprise.embedded.phone.Phone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A database of an app, as a program on the other side of adb has it: all files of its folder pulled, or one file pushed in the place of them all. */
final class AppDatabase {
  private final Phone phone = TestDevice.phone();
  private final String app;
  private final String name;

  AppDatabase(String app, String name) {
    this.app = app;
    this.name = name;
  }

  boolean exists() {
    return Files.exists(folder().resolve(name));
  }

  /** The columns of each row, one after the other with a stroke between them. */
  List<String> rows(String query) {
    Path copy = pull();
    try (Connection connection = open(copy); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) columns.add(rows.getString(i));
        lines.add(String.join("|", columns));
      }
      return lines;
    } catch (SQLException e) {
      throw new AssertionError("The pulled database refused " + query, e);
    } finally {
      delete(copy);
    }
  }

  /** Pulls the database, changes it, pushes it as the only one and stops the app. */
  void replace(String... changes) {
    Path copy = pull();
    try (Connection connection = open(copy); Statement statement = connection.createStatement()) {
      for (String change : changes) statement.executeUpdate(change);
    } catch (SQLException e) {
      throw new AssertionError("The pulled database refused a change.", e);
    }
    push(copy.resolve(name));
    delete(copy);
  }

  /** An empty file in the place of all. */
  void replaceByNothing() {
    try {
      Path empty = Files.createTempFile("empty", "");
      push(empty);
      Files.delete(empty);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void push(Path file) {
    for (Path each : list(folder())) delete(each);
    try {
      Files.copy(file, folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    phone.activities().forceStop(app);
  }

  private Path pull() {
    try {
      Path copy = Files.createTempDirectory("pulled");
      for (Path file : list(folder())) Files.copy(file, copy.resolve(file.getFileName()));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Connection open(Path copy) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + copy.resolve(name));
  }

  private Path folder() {
    return phone.storage().resolve("/data/data/" + app + "/databases");
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      if (Files.isDirectory(path)) for (Path each : list(path)) delete(each);
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
