package dev.reprise.embedded.snapshot;

import android.database.sqlite.SQLiteDatabase;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.robolectric.util.ReflectionHelpers;

/**
 * Keeps apps from writing into their databases: each that is open is in a write transaction of ours, which writes nothing. A database and
 * its journal are one thing in two files, and copied while an app writes they would not fit each other.
 */
final class HeldDatabases implements AutoCloseable {
  private final List<SQLiteDatabase> held = new ArrayList<>();

  private HeldDatabases() {}

  /** @throws android.database.sqlite.SQLiteException when an app does not let go of one for longer than a connection waits (2.5 s) */
  static HeldDatabases below(Path root) {
    HeldDatabases databases = new HeldDatabases();
    try {
      for (String path : open()) if (Path.of(path).startsWith(root) && new File(path).exists()) databases.hold(path);
      return databases;
    } catch (RuntimeException e) {
      databases.close();
      throw e;
    }
  }

  /** The paths of all open databases, in order: two savers cannot wait for each other. */
  private static TreeSet<String> open() {
    WeakHashMap<SQLiteDatabase, Object> active = ReflectionHelpers.getStaticField(SQLiteDatabase.class, "sActiveDatabases");
    TreeSet<String> paths = new TreeSet<>();
    synchronized (active) {
      for (SQLiteDatabase database : active.keySet()) if (database != null && !database.isInMemoryDatabase()) paths.add(database.getPath());
    }
    return paths;
  }

  private void hold(String path) {
    SQLiteDatabase own = SQLiteDatabase.openDatabase(path, null, SQLiteDatabase.OPEN_READWRITE | SQLiteDatabase.NO_LOCALIZED_COLLATORS);
    held.add(own);
    own.beginTransactionNonExclusive();
  }

  @Override
  public void close() {
    for (SQLiteDatabase own : held) {
      if (own.inTransaction()) own.endTransaction();
      own.close();
    }
  }
}
