package dev.reprise.embedded.sound;

import android.media.MediaDataSource;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound that is there as a whole: a decoded file, or what an app has put into a static AudioTrack. */
public final class Clip {
  /** An hour of WAV at CD quality: what is larger is no sound of an app. */
  private static final int MAX_BYTES = 640 << 20;

  final float[] stereo;
  final int rate;

  /** {@code stereo}: left and right by turns, from -1 to 1. */
  public Clip(float[] stereo, int rate) {
    this.stereo = stereo;
    this.rate = rate;
  }

  public int frames() {
    return stereo.length / 2;
  }

  public int durationMs() {
    return (int) (1000L * frames() / rate);
  }

  /** Known media, of a kind that this device has no decoder for. The message names it. */
  public static final class Undecodable extends Exception {
    Undecodable(String kind) {
      super(kind);
    }
  }

  /** A file's content, or the part of it that a resource is. */
  public static byte[] read(FileDescriptor descriptor, long offset, long length) throws IOException {
    // Not closed: the descriptor is the caller's.
    FileChannel channel = new FileInputStream(descriptor).getChannel();
    long size = Math.min(length, channel.size() - offset);
    if (size < 0 || size > MAX_BYTES) throw new IOException("There are no " + length + " bytes at " + offset + " of a file of " + channel.size() + ".");
    ByteBuffer content = ByteBuffer.allocate((int) size);
    while (content.hasRemaining() && channel.read(content, offset + content.position()) > 0) continue;
    return content.array();
  }

  /** What an app reads for its player; null when it cannot. */
  public static byte[] read(MediaDataSource source) {
    try {
      byte[] content = new byte[(int) Math.min(MAX_BYTES, Math.max(0, source.getSize()))];
      for (int at = 0; at < content.length; ) {
        int count = source.readAt(at, content, at, content.length - at);
        if (count <= 0) return null;
        at += count;
      }
      return content;
    } catch (IOException | RuntimeException broken) {
      return null; // The player says so, when it is prepared.
    }
  }

  /**
   * WAV, AIFF and AU.
   *
   * @throws Undecodable for other kinds of media
   * @throws IOException for what is none
   */
  public static Clip decode(byte[] content) throws IOException, Undecodable {
    try (AudioInputStream file = AudioSystem.getAudioInputStream(new ByteArrayInputStream(content))) {
      AudioFormat given = file.getFormat();
      int channels = given.getChannels();
      AudioFormat wanted = new AudioFormat(AudioFormat.Encoding.PCM_SIGNED, given.getSampleRate(), 16, channels, 2 * channels, given.getSampleRate(), false);
      try (AudioInputStream pcm = AudioSystem.getAudioInputStream(wanted, file)) {
        return new Clip(stereo(pcm.readAllBytes(), channels), Math.round(given.getSampleRate()));
      }
    } catch (UnsupportedAudioFileException | IllegalArgumentException unknown) {
      String kind = kind(content);
      if (kind == null) throw new IOException("No kind of media that a device plays.");
      throw new Undecodable(kind);
    }
  }

  /** One channel goes to both sides; of more than two the first two are heard. */
  private static float[] stereo(byte[] pcm, int channels) {
    int frames = pcm.length / (2 * channels);
    float[] stereo = new float[2 * frames];
    for (int i = 0; i < frames; i++) {
      stereo[2 * i] = sample(pcm, i * channels);
      stereo[2 * i + 1] = sample(pcm, i * channels + (channels > 1 ? 1 : 0));
    }
    return stereo;
  }

  private static float sample(byte[] pcm, int index) {
    return (short) (pcm[2 * index] & 0xff | pcm[2 * index + 1] << 8) / 32768f;
  }

  /** By the first bytes, as a phone's extractors do; null for what none of them takes. */
  private static String kind(byte[] content) {
    String start = new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
    if (start.startsWith("RIFF") || start.startsWith("FORM")) return "WAV of an unusual encoding";
    if (start.startsWith("ID3") || content.length > 1 && content[0] == (byte) 0xff && (content[1] & 0xe0) == 0xe0) return "MP3 or AAC";
    if (start.startsWith("OggS")) return "Ogg";
    if (start.startsWith("fLaC")) return "FLAC";
    if (start.startsWith("MThd")) return "MIDI";
    if (start.startsWith("#!AMR")) return "AMR";
    if (start.startsWith("\u001aE\u00df\u00a3")) return "Matroska or WebM";
    return start.startsWith("ftyp", 4) ? "MP4" : null;
  }
}
