package dev.reprise.testapp.screen;

import android.media.AudioAttributes;
import android.media.AudioFormat;
import android.media.AudioManager;
import android.media.AudioTrack;
import android.media.MediaPlayer;
import android.media.SoundPool;
import android.media.ToneGenerator;
import android.os.Bundle;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** Sounds, each made by another class of the framework, and what became of them. */
public final class SoundActivity extends Screen {
  private static final int RATE = 44_100;
  private static final int TONE_HZ = 441;
  /** Ten periods. */
  private static final int TONE_CHUNK = RATE / TONE_HZ * 10;
  private static final int TONE_CHUNKS = 25;
  private TextView state;
  private MediaPlayer player;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    state = label(R.id.sound_state);
    state.setText(R.string.silent);
    button(R.id.play_track, R.string.play_track, this::playTrack);
    button(R.id.play_silence, R.string.play_silence, () -> new Thread(() -> write(0), "silence").start());
    button(R.id.play_clip, R.string.play_clip, () -> play(R.raw.chime));
    button(R.id.play_song, R.string.play_song, () -> play(R.raw.song));
    button(R.id.play_pool, R.string.play_pool, this::playPool);
    button(R.id.play_beep, R.string.play_beep, this::playBeep);
  }

  @Override
  protected void onDestroy() {
    if (player != null) player.release();
    super.onDestroy();
  }

  private void playTrack() {
    state.setText(R.string.playing);
    new Thread(() -> write(8000), "tone").start();
  }

  private void write(int volume) {
    AudioTrack track = new AudioTrack.Builder()
        .setAudioAttributes(new AudioAttributes.Builder().setUsage(AudioAttributes.USAGE_MEDIA).build())
        .setAudioFormat(new AudioFormat.Builder().setSampleRate(RATE).setEncoding(AudioFormat.ENCODING_PCM_16BIT)
            .setChannelMask(AudioFormat.CHANNEL_OUT_MONO).build())
        .setBufferSizeInBytes(2 * AudioTrack.getMinBufferSize(RATE, AudioFormat.CHANNEL_OUT_MONO, AudioFormat.ENCODING_PCM_16BIT))
        .build();
    short[] chunk = new short[TONE_CHUNK];
    for (int i = 0; i < chunk.length; i++) chunk[i] = (short) (volume * Math.sin(2 * Math.PI * TONE_HZ * i / RATE));
    track.play();
    int written = 0;
    for (int i = 0; i < TONE_CHUNKS; i++) written += track.write(chunk, 0, chunk.length);
    track.stop();
    int all = written;
    runOnUiThread(() -> state.setText(getString(R.string.samples_written, all)));
  }

  private void play(int sound) {
    state.setText(R.string.playing);
    if (player != null) player.release();
    player = MediaPlayer.create(this, sound);
    player.setOnCompletionListener(done -> state.setText(R.string.played));
    player.setOnErrorListener((failed, what, extra) -> {
      state.setText(getString(R.string.sound_error, what, extra));
      return true;
    });
    player.start();
  }

  private void playPool() {
    SoundPool pool = new SoundPool.Builder().setMaxStreams(2).build();
    pool.setOnLoadCompleteListener((loaded, sound, status) -> {
      int stream = pool.play(sound, 1, 1, 1, 0, 1);
      state.setText(getString(R.string.pool_playing, status, stream));
    });
    pool.load(this, R.raw.chime, 1);
  }

  private void playBeep() {
    ToneGenerator beep = new ToneGenerator(AudioManager.STREAM_MUSIC, ToneGenerator.MAX_VOLUME);
    state.setText(beep.startTone(ToneGenerator.TONE_PROP_PROMPT) ? R.string.playing : R.string.silent);
  }
}
