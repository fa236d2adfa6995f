package dev.reprise.agent.wrappers;

import android.app.Application;
import android.content.AttributionSource;
import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Build;
import android.os.Looper;

/**
 * What apps play, recorded as the shell user, who may (CAPTURE_AUDIO_OUTPUT). API 30 to 36; AOSP media/java/android/media/AudioRecord.java,
 * core/java/android/app/ActivityThread.java; frameworks/av, services/audiopolicy. From 31 on AudioRecord asks a Context who records; at 30 it asks the
 * process's application, so that one is made there, of the shell's name.
 */
public final class RecordingService {
  /** The first level on which the shell may. */
  public static final int FIRST_LEVEL = 30;
  /** Several of the least, so that a late reader loses nothing; it does not delay. */
  private static final int BUFFERS = 8;
  private static final int SHELL = 2000;
  private static final String THREAD = "android.app.ActivityThread";
  private static final String BUILDER = "android.media.AudioRecord$Builder";
  private static final String SOURCE_BUILDER = "android.content.AttributionSource$Builder";

  private static final Member NEW_THREAD = new Member(Lookup.constructor(THREAD, 30, 30));
  private static final Member CURRENT = new Member(Lookup.field(THREAD, "sCurrentActivityThread", 30, 30));
  private static final Member APPLICATION = new Member(Lookup.field(THREAD, "mInitialApplication", 30, 30));

  static final Member[] MEMBERS = {NEW_THREAD, CURRENT, APPLICATION};

  /** Public, and called as it is. */
  static final Lookup[] CALLED = {
    Lookup.method(BUILDER, "setContext", 31, Lookup.NEWEST, "android.content.Context"),
    Lookup.constructor(SOURCE_BUILDER, 31, Lookup.NEWEST, "int"),
    Lookup.method(SOURCE_BUILDER, "setPackageName", 31, Lookup.NEWEST, "java.lang.String"),
    Lookup.method(SOURCE_BUILDER, "build", 31, Lookup.NEWEST),
  };

  private RecordingService() {}

  /**
   * 16 bits, two channels. While it records, the device itself is silent.
   *
   * @throws UnsupportedOperationException when the system does not let it record: at 30 nobody of the shell is in front
   */
  public static AudioRecord open(int sampleRate) {
    AudioFormat format =
        new AudioFormat.Builder().setEncoding(AudioFormat.ENCODING_PCM_16BIT).setSampleRate(sampleRate).setChannelMask(AudioFormat.CHANNEL_IN_STEREO).build();
    int least = AudioRecord.getMinBufferSize(sampleRate, AudioFormat.CHANNEL_IN_STEREO, AudioFormat.ENCODING_PCM_16BIT);
    AudioRecord.Builder builder = new AudioRecord.Builder().setAudioSource(MediaRecorder.AudioSource.REMOTE_SUBMIX).setAudioFormat(format);
    if (least > 0) builder.setBufferSizeInBytes(BUFFERS * least);
    if (Build.VERSION.SDK_INT >= 31) {
      builder.setContext(ShellContext.of(new AttributionSource.Builder(SHELL).setPackageName(Users.SHELL_PACKAGE).build()));
    } else {
      beAnApplication();
    }
    return builder.build();
  }

  private static void beAnApplication() {
    if (CURRENT.read(null) != null) return;
    // Its handler needs a looper on the thread that makes it.
    if (Looper.myLooper() == null) Looper.prepare();
    Object thread = NEW_THREAD.call(null);
    APPLICATION.write(thread, new ShellApplication());
    CURRENT.write(null, thread);
  }

  private static final class ShellApplication extends Application {
    @Override
    public String getOpPackageName() {
      return Users.SHELL_PACKAGE;
    }

    @Override
    public String getPackageName() {
      return Users.SHELL_PACKAGE;
    }
  }
}
