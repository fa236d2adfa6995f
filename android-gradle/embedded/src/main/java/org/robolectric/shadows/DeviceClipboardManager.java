package org.robolectric.shadows;

import android.content.ClipData;
import android.content.ClipDescription;
import android.content.ClipboardManager;
import android.content.ClipboardManager.OnPrimaryClipChangedListener;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** One clipboard for all processes; the rest of the class (text, styled text) is the framework's. */
@Implements(ClipboardManager.class)
public class DeviceClipboardManager {
  @Implementation
  protected void setPrimaryClip(ClipData clip) {
    Device.get().clipboard.set(clip);
  }

  @Implementation
  protected void clearPrimaryClip() {
    Device.get().clipboard.set(null);
  }

  @Implementation
  protected ClipData getPrimaryClip() {
    return Device.get().clipboard.get();
  }

  @Implementation
  protected ClipDescription getPrimaryClipDescription() {
    ClipData clip = Device.get().clipboard.get();
    return clip == null ? null : clip.getDescription();
  }

  @Implementation
  protected boolean hasPrimaryClip() {
    return Device.get().clipboard.get() != null;
  }

  @Implementation
  protected boolean hasText() {
    ClipData clip = Device.get().clipboard.get();
    CharSequence text = clip == null || clip.getItemCount() == 0 ? null : clip.getItemAt(0).getText();
    return text != null && text.length() > 0;
  }

  @Implementation
  protected void addPrimaryClipChangedListener(OnPrimaryClipChangedListener listener) {
    Device.get().clipboard.addListener(listener);
  }

  @Implementation
  protected void removePrimaryClipChangedListener(OnPrimaryClipChangedListener listener) {
    Device.get().clipboard.removeListener(listener);
  }
}
