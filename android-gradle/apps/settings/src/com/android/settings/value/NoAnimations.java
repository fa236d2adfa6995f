package com.android.settings.value;

import android.content.Context;
import android.provider.Settings;

/** On when every kind of animation takes no time. */
public final class NoAnimations implements Toggle {
  private final Setting[] scales;

  public NoAnimations(Context context) {
    scales = new Setting[] {
        Setting.global(context, Settings.Global.WINDOW_ANIMATION_SCALE),
        Setting.global(context, Settings.Global.TRANSITION_ANIMATION_SCALE),
        Setting.global(context, Settings.Global.ANIMATOR_DURATION_SCALE),
    };
  }

  @Override
  public boolean isOn() {
    for (Setting scale : scales) if (scale.get(1f) != 0) return false;
    return true;
  }

  @Override
  public void set(boolean on) {
    for (Setting scale : scales) scale.put(on ? 0 : 1);
  }
}
