package org.robolectric.shadows;

import android.os.AsyncTask;
import dev.reprise.embedded.process.AppProcess;
import java.util.concurrent.Executor;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The framework's pool serves all apps: each task runs in the process that asked for it, and no pool thread belongs to one. */
@Implements(value = AsyncTask.class, isInAndroidSdk = false)
@SuppressWarnings("deprecation")
public class DeviceAsyncTask<Params, Progress, Result> extends ShadowPausedAsyncTask<Params, Progress, Result> {
  @Implementation
  @Override
  @SuppressWarnings("unchecked")
  protected AsyncTask<Params, Progress, Result> executeOnExecutor(Executor executor, Params... params) {
    AppProcess process = AppProcess.current();
    boolean shared = executor == AsyncTask.THREAD_POOL_EXECUTOR || executor == AsyncTask.SERIAL_EXECUTOR;
    if (process == null || !shared) return super.executeOnExecutor(executor, params);
    return super.executeOnExecutor(task -> AppProcess.asSystem(() -> executor.execute(() -> process.run(task))), params);
  }
}
