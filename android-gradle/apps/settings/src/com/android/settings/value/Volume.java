package com.android.settings.value;

import android.content.Context;
import android.media.AudioManager;

/** The volume of one stream. The setting is where Android keeps it over a restart. */
public final class Volume implements Level {
  private final AudioManager audio;
  private final int stream;
  private final Setting setting;

  public Volume(Context context, int stream, String key) {
    audio = (AudioManager) context.getSystemService(Context.AUDIO_SERVICE);
    this.stream = stream;
    setting = Setting.system(context, key);
  }

  @Override
  public int min() {
    return 0;
  }

  @Override
  public int max() {
    return audio.getStreamMaxVolume(stream);
  }

  @Override
  public int get() {
    return Math.min(max(), setting.get(audio.getStreamVolume(stream)));
  }

  @Override
  public void set(int value) {
    setting.put(value);
    audio.setStreamVolume(stream, value, 0);
  }
}
