package org.robolectric.shadows;

import android.media.ToneGenerator;
import android.util.Log;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.sound.ToneVoice;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The native half of ToneGenerator. */
@Implements(value = ToneGenerator.class, isInAndroidSdk = false)
public class DeviceToneGenerator {
  private float volume = 1;
  private ToneVoice playing;

  @Implementation
  protected void native_setup(int streamType, int volume, String packageName) {
    this.volume = volume / (float) ToneGenerator.MAX_VOLUME;
  }

  @Implementation
  protected synchronized boolean startTone(int type, int durationMs) {
    stopTone();
    ToneVoice tone = ToneVoice.of(type, durationMs);
    if (tone == null) {
      Log.e("ToneGenerator", "This device has no tone " + type + ".");
      return false;
    }
    tone.setVolume(volume, volume);
    playing = tone;
    Device.get().mixer.play(tone);
    return true;
  }

  @Implementation
  protected synchronized void stopTone() {
    if (playing != null) Device.get().mixer.stop(playing);
    playing = null;
  }

  @Implementation
  protected void release() {
    stopTone();
  }

  @Implementation
  protected void native_finalize() {
    stopTone();
  }
}
