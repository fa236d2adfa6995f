package org.robolectric.shadows;

import android.media.audiofx.Equalizer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.robolectric.annotation.Implements;

/** An equalizer with the five bands that most phones have, all of them level; what an app sets it reads back, and the mix stays as it is. */
@Implements(value = Equalizer.class, isInAndroidSdk = false)
public class DeviceEqualizer extends ShadowEqualizer {
  /** In mHz. */
  private static final int[] CENTRES = {60_000, 230_000, 910_000, 3_600_000, 14_000_000};
  /** In mB, up and down. */
  private static final short RANGE = 1500;

  @Override
  protected Optional<ByteBuffer> getDefaultParameter(ByteBuffer parameter) {
    ByteBuffer asked = parameter.duplicate().order(ByteOrder.nativeOrder());
    switch (asked.getInt(0)) {
      case Equalizer.PARAM_LEVEL_RANGE:
        return shorts((short) -RANGE, RANGE);
      case Equalizer.PARAM_BAND_LEVEL:
      case Equalizer.PARAM_CURRENT_PRESET:
        return shorts((short) 0);
      case Equalizer.PARAM_CENTER_FREQ:
        return ints(centre(asked.getInt(4)));
      case Equalizer.PARAM_BAND_FREQ_RANGE:
        return ints(between(asked.getInt(4) - 1), between(asked.getInt(4)));
      default:
        return super.getDefaultParameter(parameter);
    }
  }

  private static int centre(int band) {
    return CENTRES[Math.max(0, Math.min(band, CENTRES.length - 1))];
  }

  /** Where a band ends and the next one begins. */
  private static int between(int band) {
    return (int) Math.sqrt((double) centre(band) * centre(band + 1));
  }

  private static Optional<ByteBuffer> shorts(short... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.nativeOrder());
    for (short value : values) bytes.putShort(value);
    return Optional.of(bytes.flip());
  }

  private static Optional<ByteBuffer> ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.nativeOrder());
    for (int value : values) bytes.putInt(value);
    return Optional.of(bytes.flip());
  }
}
