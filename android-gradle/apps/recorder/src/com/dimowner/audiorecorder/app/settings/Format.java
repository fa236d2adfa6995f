package com.dimowner.audiorecorder.app.settings;

import android.content.Context;
import android.content.SharedPreferences;
import com.dimowner.audiorecorder.audio.Container;
import com.dimowner.audiorecorder.audio.Pcm;

/** What new recordings are to be like, as a person has chosen. */
public final class Format {
  private static final String CONTAINER = "container";
  private static final String RATE = "rate";
  private static final String CHANNELS = "channels";
  private static final int USUAL_RATE = 44_100;

  private final SharedPreferences preferences;

  public Format(Context context) {
    preferences = context.getSharedPreferences("format", Context.MODE_PRIVATE);
  }

  public Container container() {
    return Container.valueOf(preferences.getString(CONTAINER, Container.M4A.name()));
  }

  public Pcm pcm() {
    return new Pcm(preferences.getInt(RATE, USUAL_RATE), preferences.getInt(CHANNELS, 1));
  }

  void setContainer(Container container) {
    preferences.edit().putString(CONTAINER, container.name()).apply();
  }

  void setRate(int rate) {
    preferences.edit().putInt(RATE, rate).apply();
  }

  void setChannels(int channels) {
    preferences.edit().putInt(CHANNELS, channels).apply();
  }
}
