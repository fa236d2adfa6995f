package dev.reprise.embedded.service;

import android.content.ClipData;
import android.content.ClipboardManager.OnPrimaryClipChangedListener;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.DeviceFiles;
import dev.reprise.embedded.storage.ParcelCopy;
import dev.reprise.embedded.storage.StateFile;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.json.JSONException;
import org.json.JSONObject;

/** The one clipboard of all apps. A snapshot keeps its text. */
public final class Clipboard {
  private final Device device;
  private final StateFile file;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile ClipData clip;

  public Clipboard(Device device, DeviceFiles files) {
    this.device = device;
    this.file = new StateFile(files, "clipboard");
  }

  private static final class Listener {
    final OnPrimaryClipChangedListener listener;
    final AppProcess process;

    Listener(OnPrimaryClipChangedListener listener, AppProcess process) {
      this.listener = listener;
      this.process = process;
    }
  }

  /** Null when it is empty. */
  public ClipData get() {
    return clip;
  }

  public void set(ClipData data) {
    clip = data == null ? null : ParcelCopy.of(data, ClipData.CREATOR);
    save();
    for (Listener entry : listeners) {
      Runnable message = entry.listener::onPrimaryClipChanged;
      device.mainThread.post(entry.process == null ? message : () -> entry.process.run(message));
    }
  }

  public void addListener(OnPrimaryClipChangedListener listener) {
    listeners.add(new Listener(listener, AppProcess.current()));
  }

  public void removeListener(OnPrimaryClipChangedListener listener) {
    listeners.removeIf(entry -> entry.listener == listener);
  }

  public void dropProcess(AppProcess process) {
    listeners.removeIf(entry -> entry.process == process);
  }

  /** Takes that of a snapshot, or of the device's last run. */
  public void reload() {
    JSONObject stored = file.read();
    clip = stored.has("text") ? ClipData.newPlainText(stored.optString("label"), stored.optString("text")) : null;
  }

  private void save() {
    try {
      JSONObject stored = new JSONObject();
      ClipData data = clip;
      CharSequence text = data == null || data.getItemCount() == 0 ? null : data.getItemAt(0).getText();
      if (text != null) stored.put("text", text.toString()).put("label", String.valueOf(data.getDescription().getLabel()));
      file.write(stored);
    } catch (JSONException e) {
      throw new IllegalStateException("Strings always fit into JSON.", e);
    }
  }
}
