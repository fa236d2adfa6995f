package dev.reprise.embedded.content;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;
import dev.reprise.embedded.phone.Contents;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.robolectric.shadows.ShadowContentResolver;

/** Content providers towards the outside: what the `content` command can ask, with the shell's rights. */
public final class PhoneContents implements Contents {
  private final Device device;

  public PhoneContents(Device device) {
    this.device = device;
  }

  @Override
  public Rows query(String uri, List<String> projection, String where, String sort) {
    return device.mainThread.call(
        () -> {
          ContentProvider provider = provider(uri);
          if (provider == null) return null;
          String[] columns = projection == null || projection.isEmpty() ? null : projection.toArray(new String[0]);
          try (Cursor cursor = provider.query(Uri.parse(uri), columns, where, null, sort)) {
            return cursor == null ? new Rows(List.of(), List.of()) : rows(cursor);
          }
        });
  }

  @Override
  public String insert(String uri, Map<String, Object> values) {
    return device.mainThread.call(
        () -> {
          Uri inserted = require(uri).insert(Uri.parse(uri), contentValues(values));
          return inserted == null ? null : inserted.toString();
        });
  }

  @Override
  public int update(String uri, Map<String, Object> values, String where) {
    return device.mainThread.call(() -> require(uri).update(Uri.parse(uri), contentValues(values), where, null));
  }

  @Override
  public int delete(String uri, String where) {
    return device.mainThread.call(() -> require(uri).delete(Uri.parse(uri), where, null));
  }

  @Override
  public boolean hasProvider(String uri) {
    return device.mainThread.call(() -> provider(uri) != null);
  }

  private static ContentProvider provider(String uri) {
    return ShadowContentResolver.getProvider(Uri.parse(uri));
  }

  private static ContentProvider require(String uri) {
    ContentProvider provider = provider(uri);
    if (provider == null) throw new IllegalStateException("Could not find provider: " + Uri.parse(uri).getAuthority());
    return provider;
  }

  private static Rows rows(Cursor cursor) {
    List<List<Object>> rows = new ArrayList<>();
    while (cursor.moveToNext()) {
      List<Object> row = new ArrayList<>();
      for (int column = 0; column < cursor.getColumnCount(); column++) row.add(Cell.of(cursor, column));
      rows.add(row);
    }
    return new Rows(List.of(cursor.getColumnNames()), rows);
  }

  private static ContentValues contentValues(Map<String, Object> values) {
    ContentValues result = new ContentValues();
    for (Map.Entry<String, Object> value : values.entrySet()) {
      Object cell = value.getValue();
      if (cell == null) result.putNull(value.getKey());
      else if (cell instanceof Long) result.put(value.getKey(), (Long) cell);
      else if (cell instanceof Integer) result.put(value.getKey(), (Integer) cell);
      else if (cell instanceof Double) result.put(value.getKey(), (Double) cell);
      else if (cell instanceof Float) result.put(value.getKey(), (Float) cell);
      else if (cell instanceof Boolean) result.put(value.getKey(), (Boolean) cell);
      else if (cell instanceof byte[]) result.put(value.getKey(), (byte[]) cell);
      else result.put(value.getKey(), cell.toString());
    }
    return result;
  }
}
