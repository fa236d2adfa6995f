package dev.reprise.embedded.systemui;

import android.view.Gravity;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.LinearLayout;
import android.widget.Switch;
import android.widget.TextView;
import dev.reprise.embedded.sandbox.Device;

/** The switches of the quick settings: each is a setting of the device, shown as it stands, and nothing else. */
final class QuickTiles {
  /** One switch: which setting it is, and its two values. */
  private enum Tile {
    WIFI("Wi-Fi", "global", "wifi_on", "1", "0"),
    BLUETOOTH("Bluetooth", "global", "bluetooth_on", "1", "0"),
    AIRPLANE("Airplane mode", "global", "airplane_mode_on", "1", "0"),
    ROTATION("Auto-rotate", "system", "accelerometer_rotation", "1", "0"),
    DARK("Dark theme", "secure", "ui_night_mode", "2", "1");

    final String label;
    final String namespace;
    final String key;
    final String on;
    final String off;

    Tile(String label, String namespace, String key, String on, String off) {
      this.label = label;
      this.namespace = namespace;
      this.key = key;
      this.on = on;
      this.off = off;
    }
  }

  private static final int SHORT_ROW = 4;

  private QuickTiles() {}

  /** The first few in one row, or all of them, two a row. */
  static View of(Device device, Look look, boolean all) {
    LinearLayout tiles = look.named(new LinearLayout(look.context), all ? "quick_settings_panel" : "quick_qs_panel");
    tiles.setOrientation(LinearLayout.VERTICAL);
    LinearLayout row = null;
    int inRow = all ? 2 : SHORT_ROW;
    for (Tile tile : Tile.values()) {
      if (!all && tile.ordinal() >= SHORT_ROW) break;
      if (tile.ordinal() % inRow == 0) tiles.addView(row = row(look));
      LinearLayout.LayoutParams params = new LinearLayout.LayoutParams(0, look.px(64), 1);
      params.setMargins(look.px(4), look.px(4), look.px(4), look.px(4));
      row.addView(tile(device, look, tile), params);
    }
    return tiles;
  }

  private static LinearLayout row(Look look) {
    LinearLayout row = new LinearLayout(look.context);
    // Labels of one and of two lines stand side by side.
    row.setBaselineAligned(false);
    return row;
  }

  private static View tile(Device device, Look look, Tile tile) {
    boolean on = tile.on.equals(device.settings.get(tile.namespace, tile.key));
    TextView view = new TextView(look.context);
    view.setText(tile.label);
    view.setTextSize(12);
    view.setGravity(Gravity.CENTER);
    view.setPadding(look.px(2), 0, look.px(2), 0);
    view.setTextColor(on ? look.background : look.text);
    view.setBackground(look.rounded(on ? look.accent : look.surface, 24));
    view.setContentDescription(tile.label);
    view.setAccessibilityDelegate(
        new View.AccessibilityDelegate() {
          @Override
          public void onInitializeAccessibilityNodeInfo(View host, AccessibilityNodeInfo info) {
            super.onInitializeAccessibilityNodeInfo(host, info);
            info.setViewIdResourceName(Look.PACKAGE + ":id/tile");
            info.setClassName(Switch.class.getName());
            info.setCheckable(true);
            info.setChecked(on);
          }
        });
    view.setOnClickListener(pressed -> device.settings.put(tile.namespace, tile.key, on ? tile.off : tile.on));
    return view;
  }
}
