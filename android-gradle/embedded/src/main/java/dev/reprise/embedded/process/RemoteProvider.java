package dev.reprise.embedded.process;

import android.content.ContentProvider;
import android.content.ContentProviderOperation;
import android.content.ContentProviderResult;
import android.content.ContentResolver;
import android.content.ContentValues;
import android.content.Intent;
import android.content.OperationApplicationException;
import android.content.pm.ProviderInfo;
import android.content.res.AssetFileDescriptor;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.Bundle;
import android.os.CancellationSignal;
import android.os.ParcelFileDescriptor;
import dev.reprise.embedded.clock.MainThread;
import dev.reprise.embedded.content.Cell;
import dev.reprise.embedded.packages.ComponentAccess;
import dev.reprise.embedded.sandbox.Device;
import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.robolectric.RuntimeEnvironment;

/**
 * Stands for an app's provider towards everybody else: starts the app when it does not run, enters its process, checks the caller's
 * permission, and copies cursors as the binder's window does (a cursor of a dead process must not be alive in another).
 */
public final class RemoteProvider extends ContentProvider {
  public final String packageName;
  private final ProviderInfo info;

  public RemoteProvider(String packageName, ProviderInfo info) {
    this.packageName = packageName;
    this.info = info;
    attachInfo(RuntimeEnvironment.systemContext, new ProviderInfo(info));
  }

  @Override
  public boolean onCreate() {
    return true;
  }

  @Override
  public Cursor query(Uri uri, String[] projection, String selection, String[] arguments, String order) {
    return query(uri, projection, ContentResolver.createSqlQueryBundle(selection, arguments, order), null);
  }

  /** The way that providers are asked since API 26; one of documents knows no other. */
  @Override
  public Cursor query(Uri uri, String[] projection, Bundle arguments, CancellationSignal signal) {
    return readable(uri, provider -> copy(provider.query(uri, projection, arguments, signal)));
  }

  @Override
  public String getType(Uri uri) {
    return enter(provider -> provider.getType(uri));
  }

  @Override
  public Uri insert(Uri uri, ContentValues values) {
    return writable(uri, provider -> provider.insert(uri, values));
  }

  @Override
  public int bulkInsert(Uri uri, ContentValues[] values) {
    return writable(uri, provider -> provider.bulkInsert(uri, values));
  }

  @Override
  public int delete(Uri uri, String selection, String[] arguments) {
    return writable(uri, provider -> provider.delete(uri, selection, arguments));
  }

  @Override
  public int update(Uri uri, ContentValues values, String selection, String[] arguments) {
    return writable(uri, provider -> provider.update(uri, values, selection, arguments));
  }

  @Override
  public ContentProviderResult[] applyBatch(ArrayList<ContentProviderOperation> operations) throws OperationApplicationException {
    return writable(null, provider -> provider.applyBatch(operations));
  }

  @Override
  public Bundle call(String method, String argument, Bundle extras) {
    requireAccess();
    return enter(provider -> provider.call(method, argument, extras));
  }

  @Override
  public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
    return mode.contains("w") ? writable(uri, provider -> provider.openFile(uri, mode)) : readable(uri, provider -> provider.openFile(uri, mode));
  }

  @Override
  public AssetFileDescriptor openAssetFile(Uri uri, String mode) throws FileNotFoundException {
    return mode.contains("w") ? writable(uri, provider -> provider.openAssetFile(uri, mode)) : readable(uri, provider -> provider.openAssetFile(uri, mode));
  }

  private interface Work<T> {
    T on(ContentProvider provider) throws Exception;
  }

  private <T> T readable(Uri uri, Work<T> work) {
    if (!isGiven(uri, Intent.FLAG_GRANT_READ_URI_PERMISSION)) require(info.readPermission, "reading");
    return enter(work);
  }

  /** @param uri null for a batch, whose operations name addresses of their own */
  private <T> T writable(Uri uri, Work<T> work) {
    if (!isGiven(uri, Intent.FLAG_GRANT_WRITE_URI_PERMISSION)) require(info.writePermission, "writing");
    return enter(work);
  }

  private boolean isGiven(Uri uri, int mode) {
    AppProcess caller = AppProcess.current();
    return caller != null && uri != null && info.grantUriPermissions && Device.get().uriGrants.isGiven(caller.packageName, uri, mode);
  }

  /** The words of AOSP's ContentProvider.enforceReadPermissionInner. */
  private void require(String permission, String what) {
    AppProcess caller = AppProcess.current();
    if (isOpen(caller, permission)) return;
    throw new SecurityException(
        "Permission Denial: " + what + " " + info.name + " uri from pid=" + caller.pid + ", uid=" + caller.uid
            + (info.exported ? " requires " + permission + ", or grantUriPermission()" : " requires the provider be exported, or grantUriPermission()"));
  }

  /** A method that has no address of its own asks what reaching the provider at all does: AOSP's ContentProviderHelper.checkContentProviderPermission. */
  private void requireAccess() {
    AppProcess caller = AppProcess.current();
    if (isOpen(caller, info.readPermission) || isOpen(caller, info.writePermission)) return;
    if (info.grantUriPermissions && Device.get().uriGrants.hasAny(caller.packageName, List.of(info.authority.split(";")))) return;
    throw new SecurityException(
        "Permission Denial: opening provider " + info.name + " from " + caller.packageName + " (pid=" + caller.pid + ", uid=" + caller.uid + ")"
            + (info.exported ? " requires " + info.readPermission + " or " + info.writePermission : " that is not exported from UID " + info.applicationInfo.uid));
  }

  private boolean isOpen(AppProcess caller, String permission) {
    return ComponentAccess.refusal(Device.get(), caller, info, permission) == null;
  }

  private <T> T enter(Work<T> work) {
    AppProcess caller = AppProcess.current();
    if (caller != null && caller.isDead()) throw new ThreadDeath();
    AppProcess owner = Device.get().processes.running(packageName);
    try {
      // The owner starts on the main thread; one that is up already answers on the caller's thread, as a binder thread would.
      if (owner != null && owner.isReady()) return in(owner, work);
      return Device.get().mainThread.call(() -> in(Device.get().processes.of(packageName), work));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      // A provider's own (FileNotFoundException) reach the caller as they are.
      throw MainThread.unchecked(e);
    }
  }

  private <T> T in(AppProcess owner, Work<T> work) throws Exception {
    ContentProvider provider = owner.providers.get(info.name);
    if (provider == null) throw new IllegalStateException("The provider " + info.name + " is not there: " + owner + " has not made it yet, or has ended.");
    return owner.call(() -> work.on(provider));
  }

  private static Cursor copy(Cursor cursor) {
    if (cursor == null) return null;
    try (Cursor source = cursor) {
      MatrixCursor rows = new MatrixCursor(source.getColumnNames(), Math.max(1, source.getCount()));
      rows.setExtras(source.getExtras() == null ? Bundle.EMPTY : source.getExtras());
      if (source.getNotificationUri() != null) rows.setNotificationUri(RuntimeEnvironment.systemContext.getContentResolver(), source.getNotificationUri());
      while (source.moveToNext()) {
        Object[] row = new Object[source.getColumnCount()];
        for (int i = 0; i < row.length; i++) row[i] = Cell.of(source, i);
        rows.addRow(row);
      }
      return rows;
    }
  }
}
