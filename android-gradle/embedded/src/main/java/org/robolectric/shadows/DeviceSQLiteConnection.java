package org.robolectric.shadows;

import static org.robolectric.util.reflector.Reflector.reflector;

import android.database.sqlite.SQLiteConnection;
import android.database.sqlite.SQLiteFullException;
import android.os.CancellationSignal;
import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.reflector.Direct;
import org.robolectric.util.reflector.ForType;

/** On a storage that is full, on request, every statement that would change a database fails as SQLite's own do. */
@Implements(value = SQLiteConnection.class, isInAndroidSdk = false, callNativeMethodsByDefault = true)
public class DeviceSQLiteConnection extends ShadowNativeSQLiteConnection {
  @RealObject private SQLiteConnection realConnection;

  @Implementation
  protected int executeForChangedRowCount(String sql, Object[] arguments, CancellationSignal signal) {
    expectRoom();
    return reflector(ConnectionReflector.class, realConnection).executeForChangedRowCount(sql, arguments, signal);
  }

  @Implementation
  protected long executeForLastInsertedRowId(String sql, Object[] arguments, CancellationSignal signal) {
    expectRoom();
    return reflector(ConnectionReflector.class, realConnection).executeForLastInsertedRowId(sql, arguments, signal);
  }

  private static void expectRoom() {
    Device device = Device.get();
    if (device == null || !device.faults.isSet(Faults.Kind.STORAGE_FULL)) return;
    throw new SQLiteFullException("database or disk is full (code 13 SQLITE_FULL)");
  }

  @ForType(SQLiteConnection.class)
  interface ConnectionReflector {
    @Direct
    int executeForChangedRowCount(String sql, Object[] arguments, CancellationSignal signal);

    @Direct
    long executeForLastInsertedRowId(String sql, Object[] arguments, CancellationSignal signal);
  }
}
