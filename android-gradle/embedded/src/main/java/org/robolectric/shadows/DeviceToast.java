package org.robolectric.shadows;

import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import android.widget.Toast;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;

/** A toast is shown by the system, not by the app. */
@Implements(Toast.class)
public class DeviceToast {
  @RealObject private Toast realToast;

  @Implementation
  protected void show() {
    CharSequence text = ReflectionHelpers.getField(realToast, "mText");
    View view = ReflectionHelpers.getField(realToast, "mNextView");
    Device.get().toasts.show(realToast, text != null ? text : textOf(view), realToast.getDuration());
  }

  @Implementation
  protected void cancel() {
    Device.get().toasts.cancel(realToast);
  }

  /** What a toast with a view of its own says. */
  private static CharSequence textOf(View view) {
    if (view instanceof TextView) return ((TextView) view).getText();
    StringBuilder text = new StringBuilder();
    for (int i = 0; view instanceof ViewGroup && i < ((ViewGroup) view).getChildCount(); i++) {
      CharSequence child = textOf(((ViewGroup) view).getChildAt(i));
      if (child.length() > 0) text.append(text.length() > 0 ? " " : "").append(child);
    }
    return text;
  }
}
