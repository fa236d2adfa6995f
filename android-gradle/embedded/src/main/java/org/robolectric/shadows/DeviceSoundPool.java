package org.robolectric.shadows;

import android.media.SoundPool;
import android.util.Log;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.sound.Clip;
import dev.reprise.embedded.sound.ClipVoice;
import java.io.FileDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/** The native half of SoundPool: clips that are loaded once and played often. */
@Implements(value = SoundPool.class, isInAndroidSdk = false)
public class DeviceSoundPool extends ShadowPlayerBase {
  private static final int SAMPLE_LOADED = 1;
  private static final int OK = 0;
  private static final int FAILED = Integer.MIN_VALUE;

  @RealObject private SoundPool pool;

  private final AppProcess process = AppProcess.current();
  private final Map<Integer, Clip> clips = new HashMap<>();
  /** By stream id, the oldest first. */
  private final Map<Integer, Playing> streams = new LinkedHashMap<>();
  private final List<Playing> autoPaused = new ArrayList<>();
  private int maxStreams = 1;
  private int lastClip;
  private int lastStream;
  private boolean muted;

  @Implementation
  protected int native_setup(int maxStreams, Object attributes, String packageName) {
    this.maxStreams = Math.max(1, maxStreams);
    return OK;
  }

  @Implementation
  protected synchronized int _load(FileDescriptor descriptor, long offset, long length, int priority) {
    int id = ++lastClip;
    int status = OK;
    try {
      clips.put(id, Clip.decode(Clip.read(descriptor, offset, length)));
    } catch (Clip.Undecodable unknown) {
      Log.e("SoundPool", "This device has no decoder for " + unknown.getMessage() + ": the sound " + id + " is not loaded.");
      status = FAILED;
    } catch (IOException broken) {
      Log.e("SoundPool", "The sound " + id + " is not loaded: " + broken.getMessage());
      status = FAILED;
    }
    post(id, status);
    return id;
  }

  @Implementation
  protected synchronized boolean unload(int clip) {
    return clips.remove(clip) != null;
  }

  @Implementation
  protected synchronized int _play(int clip, float left, float right, int priority, int loop, float rate, int player) {
    Clip content = clips.get(clip);
    if (content == null) return 0;
    while (streams.size() >= maxStreams) {
      Playing weakest = null;
      for (Playing one : streams.values()) if (weakest == null || one.priority < weakest.priority) weakest = one;
      if (weakest.priority > priority) return 0;
      stop(weakest.id);
    }
    Playing playing = new Playing(++lastStream, content, priority);
    playing.setLoop(loop);
    playing.setSpeed(rate);
    playing.volume(left, right);
    streams.put(playing.id, playing);
    Device.get().mixer.play(playing);
    return playing.id;
  }

  @Implementation
  protected synchronized void stop(int stream) {
    Playing playing = streams.remove(stream);
    if (playing != null) Device.get().mixer.stop(playing);
  }

  @Implementation
  protected synchronized void pause(int stream) {
    Playing playing = streams.get(stream);
    if (playing != null) Device.get().mixer.stop(playing);
  }

  @Implementation
  protected synchronized void resume(int stream) {
    Playing playing = streams.get(stream);
    if (playing != null) Device.get().mixer.play(playing);
  }

  @Implementation
  protected synchronized void autoPause() {
    for (Playing playing : streams.values()) {
      Device.get().mixer.stop(playing);
      autoPaused.add(playing);
    }
  }

  @Implementation
  protected synchronized void autoResume() {
    for (Playing playing : autoPaused) resume(playing.id);
    autoPaused.clear();
  }

  @Implementation
  protected synchronized void setLoop(int stream, int loop) {
    Playing playing = streams.get(stream);
    if (playing != null) playing.setLoop(loop);
  }

  @Implementation
  protected synchronized void setRate(int stream, float rate) {
    Playing playing = streams.get(stream);
    if (playing != null) playing.setSpeed(rate);
  }

  @Implementation
  protected synchronized void setPriority(int stream, int priority) {
    Playing playing = streams.get(stream);
    if (playing != null) playing.priority = priority;
  }

  @Implementation
  protected synchronized void _setVolume(int stream, float left, float right) {
    Playing playing = streams.get(stream);
    if (playing != null) playing.volume(left, right);
  }

  @Implementation
  protected synchronized void _mute(boolean muted) {
    this.muted = muted;
    for (Playing playing : streams.values()) playing.volume(playing.left, playing.right);
  }

  @Implementation
  protected synchronized void native_release() {
    for (Integer stream : new ArrayList<>(streams.keySet())) stop(stream);
    clips.clear();
  }

  private void post(int clip, int status) {
    Runnable post =
        () ->
            ReflectionHelpers.callInstanceMethod(
                SoundPool.class,
                pool,
                "postEventFromNative",
                ClassParameter.from(int.class, SAMPLE_LOADED),
                ClassParameter.from(int.class, clip),
                ClassParameter.from(int.class, status),
                ClassParameter.from(Object.class, null));
    if (process == null) post.run();
    else process.stamp(post);
  }

  private final class Playing extends ClipVoice {
    final int id;
    int priority;
    float left;
    float right;

    Playing(int id, Clip clip, int priority) {
      super(clip);
      this.id = id;
      this.priority = priority;
    }

    void volume(float left, float right) {
      this.left = left;
      this.right = right;
      setVolume(muted ? 0 : left, muted ? 0 : right);
    }

    @Override
    protected void ranOut() {
      synchronized (DeviceSoundPool.this) {
        streams.remove(id, this);
      }
    }
  }
}
