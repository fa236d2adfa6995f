package com.android.settings.value;

import android.content.Context;
import android.media.AudioManager;

/** The volume of one stream. The setting is where Android keeps it over a restart. */
public final class Volume implements Level {
  private final AudioManager audio;
  private final int stream;
  private final Setting setting;
  /** What holds for every way out of which the person has not said otherwise. */
  private final Setting everywhere;

  public Volume(Context context, int stream, String key) {
    audio = (AudioManager) context.getSystemService(Context.AUDIO_SERVICE);
    this.stream = stream;
    setting = Setting.system(context, key);
    everywhere = Setting.system(context, key.substring(0, key.lastIndexOf('_')));
  }

  @Override
  public int min() {
    return 0;
  }

  /** What Android itself takes where the phone does not tell. */
  @Override
  public int max() {
    int told = audio.getStreamMaxVolume(stream);
    if (told > 0) return told;
    switch (stream) {
      case AudioManager.STREAM_VOICE_CALL: return 5;
      case AudioManager.STREAM_RING:
      case AudioManager.STREAM_ALARM: return 7;
      default: return 15;
    }
  }

  @Override
  public int get() {
    return Math.min(max(), setting.get(everywhere.get(audio.getStreamVolume(stream))));
  }

  @Override
  public void set(int value) {
    setting.put(value);
    audio.setStreamVolume(stream, value, 0);
  }
}
