package dev.reprise.embedded.sound;

import android.media.AudioFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samples as apps write them, made left and right by turns from -1 to 1; one channel goes to both sides, of more than two the first two are heard. */
public final class Samples {
  private Samples() {}

  /** Of one sample; 0 for an encoding that is no PCM. */
  public static int bytes(int encoding) {
    switch (encoding) {
      case AudioFormat.ENCODING_PCM_8BIT:
        return 1;
      case AudioFormat.ENCODING_PCM_16BIT:
      case AudioFormat.ENCODING_DEFAULT:
        return 2;
      case AudioFormat.ENCODING_PCM_24BIT_PACKED:
        return 3;
      case AudioFormat.ENCODING_PCM_FLOAT:
      case AudioFormat.ENCODING_PCM_32BIT:
        return 4;
      default:
        return 0;
    }
  }

  public static float[] of(byte[] data, int offset, int size, int encoding, int channels) {
    ByteBuffer bytes = ByteBuffer.wrap(data, offset, size).slice().order(ByteOrder.nativeOrder());
    int width = bytes(encoding);
    float[] samples = new float[size / width];
    for (int i = 0; i < samples.length; i++) samples[i] = sample(bytes, i * width, encoding);
    return of(samples, 0, samples.length, channels);
  }

  private static float sample(ByteBuffer bytes, int at, int encoding) {
    switch (encoding) {
      case AudioFormat.ENCODING_PCM_8BIT:
        return ((bytes.get(at) & 0xff) - 128) / 128f;
      case AudioFormat.ENCODING_PCM_24BIT_PACKED:
        return (bytes.get(at + 2) << 16 | (bytes.get(at + 1) & 0xff) << 8 | bytes.get(at) & 0xff) / 8388608f;
      case AudioFormat.ENCODING_PCM_32BIT:
        return bytes.getInt(at) / 2147483648f;
      case AudioFormat.ENCODING_PCM_FLOAT:
        return bytes.getFloat(at);
      default:
        return bytes.getShort(at) / 32768f;
    }
  }

  public static float[] of(short[] data, int offset, int size, int channels) {
    float[] samples = new float[size];
    for (int i = 0; i < size; i++) samples[i] = data[offset + i] / 32768f;
    return of(samples, 0, size, channels);
  }

  public static float[] of(float[] data, int offset, int size, int channels) {
    int frames = size / channels;
    float[] stereo = new float[2 * frames];
    for (int i = 0; i < frames; i++) {
      stereo[2 * i] = data[offset + i * channels];
      stereo[2 * i + 1] = data[offset + i * channels + (channels > 1 ? 1 : 0)];
    }
    return stereo;
  }
}
