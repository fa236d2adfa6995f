package dev.reprise.embedded.systemui;

import android.content.Context;
import android.content.res.Configuration;
import android.graphics.drawable.GradientDrawable;
import android.text.format.DateFormat;
import android.view.ContextThemeWrapper;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.Button;
import android.widget.TextView;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.sandbox.Device;
import java.util.Date;

/** How the system's own windows look, light or dark, and by which names their parts are known. */
final class Look {
  static final String PACKAGE = "com.android.systemui";

  final Context context;
  final int background;
  final int surface;
  final int text;
  final int secondary;
  final int accent;
  private final float density;

  Look(Device device) {
    Context system = device.context();
    boolean dark = (system.getResources().getConfiguration().uiMode & Configuration.UI_MODE_NIGHT_MASK) == Configuration.UI_MODE_NIGHT_YES;
    context = new OfSystemUi(system, dark ? android.R.style.Theme_DeviceDefault : android.R.style.Theme_DeviceDefault_Light);
    density = system.getResources().getDisplayMetrics().density;
    background = dark ? 0xFF1B1B1F : 0xFFEDEDF4;
    surface = dark ? 0xFF303034 : 0xFFFFFFFF;
    text = dark ? 0xFFE3E2E6 : 0xFF1B1B1F;
    secondary = dark ? 0xFFC6C6D0 : 0xFF45464F;
    accent = dark ? 0xFFB2C5FF : 0xFF2A58B8;
  }

  /** Its nodes and events are those of the system's user interface. */
  private static final class OfSystemUi extends ContextThemeWrapper {
    OfSystemUi(Context base, int theme) {
      super(base, theme);
    }

    @Override
    public String getPackageName() {
      return PACKAGE;
    }
  }

  int px(float dp) {
    return Math.round(dp * density);
  }

  TextView text(String id, CharSequence words, float sp, int color) {
    TextView view = named(new TextView(context), id);
    view.setText(words);
    view.setTextSize(sp);
    view.setTextColor(color);
    return view;
  }

  /** Words alone, in the colour of what can be pressed. */
  Button button(String id, CharSequence words) {
    Button button = named(new Button(context, null, android.R.attr.borderlessButtonStyle), id);
    button.setText(words);
    button.setAllCaps(false);
    button.setTextColor(accent);
    return button;
  }

  /** As the clock shows it now. */
  CharSequence time() {
    return DateFormat.getTimeFormat(context).format(new Date(WallClock.nowMs()));
  }

  CharSequence date() {
    return DateFormat.format("EEE, MMM d", new Date(WallClock.nowMs()));
  }

  GradientDrawable rounded(int color, float dp) {
    GradientDrawable shape = new GradientDrawable();
    shape.setColor(color);
    shape.setCornerRadius(px(dp));
    return shape;
  }

  /** Gives a view the resource-id by which phones know it; without a package it is one of the system's user interface. */
  <T extends View> T named(T view, String id) {
    String full = id.contains(":") ? id : PACKAGE + ":id/" + id;
    view.setAccessibilityDelegate(
        new View.AccessibilityDelegate() {
          @Override
          public void onInitializeAccessibilityNodeInfo(View host, AccessibilityNodeInfo info) {
            super.onInitializeAccessibilityNodeInfo(host, info);
            info.setViewIdResourceName(full);
          }
        });
    return view;
  }
}
