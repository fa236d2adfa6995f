package org.robolectric.shadows;

import android.media.MediaDataSource;
import android.media.MediaPlayer;
import android.media.PlaybackParams;
import android.os.IBinder;
import android.os.Parcel;
import android.util.Log;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.sound.Clip;
import dev.reprise.embedded.sound.ClipVoice;
import dev.reprise.embedded.sound.Events;
import java.io.FileDescriptor;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;

/**
 * The native half of MediaPlayer. It plays what the JVM can decode. Media of another kind are prepared, as on a phone; when such a player is started,
 * it says in the log what it has no decoder for, and its app gets onError, as from a phone that lacks a codec: never silence in place of a sound.
 */
@Implements(value = MediaPlayer.class, isInAndroidSdk = false)
public class DeviceMediaPlayer extends ShadowPlayerBase {
  private static final String TAG = "MediaPlayer";
  private static final int PREPARED = 1;
  private static final int PLAYBACK_COMPLETE = 2;
  private static final int SEEK_COMPLETE = 4;
  private static final int STARTED = 6;
  private static final int ERROR = 100;
  /** Any that is not 0: events of a player without one are dropped, as of one that was released. */
  private static final long NATIVE_CONTEXT = 1;
  /** MediaPlayer.MEDIA_ERROR_SYSTEM: what a phone adds to an error that has no name. */
  private static final int SYSTEM_ERROR = Integer.MIN_VALUE;
  private static final AtomicInteger SESSIONS = new AtomicInteger(2000);

  /** What a player may be asked depends on it (the diagram in MediaPlayer's documentation). */
  private enum State { IDLE, INITIALISED, PREPARED, STARTED, PAUSED, STOPPED, COMPLETED, FAILED, ENDED }

  @RealObject private MediaPlayer realPlayer;

  private Events events;
  private int session;
  private State state = State.IDLE;
  /** A file's bytes; null where the source is none that can be read here. */
  private byte[] source;
  private String address;
  private Clip clip;
  private String undecodable;
  private Playing playing;
  private MediaPlayer next;
  private boolean looping;
  private float left = 1;
  private float right = 1;
  private PlaybackParams params = new PlaybackParams().allowDefaults();

  @Implementation
  protected static void __staticInitializer__() {
    // No native library to load.
  }

  @Implementation
  protected void native_setup(Object player, Parcel attribution, int session) {
    ReflectionHelpers.setField(realPlayer, "mNativeContext", NATIVE_CONTEXT);
    this.events = new Events(MediaPlayer.class, player);
    this.session = session == 0 ? SESSIONS.incrementAndGet() : session;
  }

  @Implementation
  protected synchronized void _setDataSource(FileDescriptor descriptor, long offset, long length) throws IOException {
    expect("setDataSource", State.IDLE);
    source = Clip.read(descriptor, offset, length);
    state = State.INITIALISED;
  }

  @Implementation
  protected synchronized void _setDataSource(MediaDataSource given) {
    expect("setDataSource", State.IDLE);
    source = Clip.read(given);
    address = "The app's own source";
    state = State.INITIALISED;
  }

  @Implementation
  protected synchronized void nativeSetDataSource(IBinder http, String path, String[] keys, String[] values) {
    expect("setDataSource", State.IDLE);
    address = path;
    state = State.INITIALISED;
  }

  @Implementation
  protected int _prepare(Parcel player) throws IOException {
    expect("prepare", State.INITIALISED, State.STOPPED);
    if (prepared() != 0) throw new IOException("Prepare failed.: status=0x1");
    events.post(PREPARED, 0, 0);
    return 0;
  }

  @Implementation
  protected int _prepareAsync(Parcel player) {
    expect("prepareAsync", State.INITIALISED, State.STOPPED);
    int error = prepared();
    if (error != 0) events.post(ERROR, MediaPlayer.MEDIA_ERROR_UNKNOWN, error);
    else events.post(PREPARED, 0, 0);
    return 0;
  }

  /** 0, or why not. */
  private synchronized int prepared() {
    state = State.FAILED;
    if (source == null) {
      Log.e(TAG, address + " cannot be read: this device plays files alone.");
      return MediaPlayer.MEDIA_ERROR_IO;
    }
    try {
      clip = Clip.decode(source);
      playing = new Playing(clip);
    } catch (Clip.Undecodable unknown) {
      undecodable = unknown.getMessage();
    } catch (IOException broken) {
      Log.e(TAG, "Prepare failed: " + broken.getMessage());
      return SYSTEM_ERROR;
    }
    state = State.PREPARED;
    return 0;
  }

  /** Subtitles would come out of the media. */
  @Implementation
  protected void scanInternalSubtitleTracks() {}

  @Implementation
  protected synchronized void _start() {
    expect("start", State.PREPARED, State.STARTED, State.PAUSED, State.COMPLETED);
    if (playing == null) {
      Log.e(TAG, "This device has no decoder for " + undecodable + ": nothing is played.");
      state = State.FAILED;
      events.post(ERROR, MediaPlayer.MEDIA_ERROR_UNKNOWN, MediaPlayer.MEDIA_ERROR_UNSUPPORTED);
      return;
    }
    if (state == State.COMPLETED && playing.position() >= clip.frames()) playing.seek(0);
    playing.setVolume(left, right);
    playing.setLoop(looping ? ClipVoice.FOR_EVER : 0);
    playing.setSpeed(params.getSpeed());
    state = State.STARTED;
    Device.get().mixer.play(playing);
    events.post(STARTED, 0, 0);
  }

  @Implementation
  protected synchronized void _pause() {
    expect("pause", State.STARTED, State.PAUSED, State.COMPLETED);
    if (state == State.STARTED) state = State.PAUSED;
    silence();
  }

  @Implementation
  protected synchronized void _stop() {
    expect("stop", State.PREPARED, State.STARTED, State.PAUSED, State.STOPPED, State.COMPLETED);
    state = State.STOPPED;
    silence();
  }

  @Implementation
  protected synchronized void _reset() {
    silence();
    source = null;
    clip = null;
    playing = null;
    undecodable = null;
    address = null;
    looping = false;
    state = State.IDLE;
  }

  @Implementation
  protected synchronized void _release() {
    _reset();
    ReflectionHelpers.setField(realPlayer, "mNativeContext", 0L);
    state = State.ENDED;
  }

  @Implementation
  protected void native_finalize() {
    _release();
  }

  private void silence() {
    if (playing != null) Device.get().mixer.stop(playing);
  }

  @Implementation
  protected synchronized void _seekTo(long ms, int mode) {
    expect("seekTo", State.PREPARED, State.STARTED, State.PAUSED, State.COMPLETED);
    if (playing != null) playing.seekMs(ms);
    events.post(SEEK_COMPLETE, 0, 0);
  }

  @Implementation
  protected synchronized boolean isPlaying() {
    return state == State.STARTED;
  }

  @Implementation
  protected synchronized int getCurrentPosition() {
    return playing == null ? 0 : playing.positionMs();
  }

  /** -1: nobody knows how long what cannot be decoded is. */
  @Implementation
  protected synchronized int getDuration() {
    return clip == null ? -1 : clip.durationMs();
  }

  @Implementation
  protected synchronized void setLooping(boolean looping) {
    this.looping = looping;
    if (playing != null) playing.setLoop(looping ? ClipVoice.FOR_EVER : 0);
  }

  @Implementation
  protected synchronized boolean isLooping() {
    return looping;
  }

  @Implementation
  protected synchronized void _setVolume(float left, float right) {
    this.left = left;
    this.right = right;
    if (playing != null) playing.setVolume(left, right);
  }

  /** Faster is higher, too: nothing here keeps the pitch. */
  @Implementation
  protected synchronized void setPlaybackParams(PlaybackParams params) {
    this.params = params.allowDefaults();
    if (playing != null) playing.setSpeed(params.getSpeed());
  }

  @Implementation
  protected synchronized PlaybackParams getPlaybackParams() {
    return params;
  }

  @Implementation
  protected synchronized void setNextMediaPlayer(MediaPlayer next) {
    this.next = next;
  }

  @Implementation
  protected boolean setParameter(int key, Parcel value) {
    return true;
  }

  @Implementation
  protected void native_setAudioSessionId(int session) {
    this.session = session;
  }

  @Implementation
  protected int getAudioSessionId() {
    return session;
  }

  /** A wrong order is the app's mistake, and an exception as on a phone; the player is of no use then until it is reset. */
  private synchronized void expect(String call, State... possible) {
    for (State one : possible) if (state == one) return;
    Log.e(TAG, call + " called in state " + state);
    if (state != State.ENDED) state = State.FAILED;
    throw new IllegalStateException();
  }

  private void completed() {
    MediaPlayer follows;
    synchronized (this) {
      if (state != State.STARTED) return;
      state = State.COMPLETED;
      follows = next;
    }
    if (follows != null) follows.start();
    events.post(PLAYBACK_COMPLETE, 0, 0);
  }

  private final class Playing extends ClipVoice {
    Playing(Clip clip) {
      super(clip);
    }

    @Override
    protected void ranOut() {
      completed();
    }
  }
}
