package org.robolectric.shadows;

import static org.robolectric.util.reflector.Reflector.reflector;

import android.media.ExifInterface;
import dev.reprise.embedded.clock.FileDates;
import java.io.File;
import java.io.IOException;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.reflector.Accessor;
import org.robolectric.util.reflector.Direct;
import org.robolectric.util.reflector.ForType;

/** What a picture says of itself is written by the framework: the file's date is the device's all the same. */
@Implements(ExifInterface.class)
public class DeviceExifInterface {
  @RealObject private ExifInterface exif;

  @Implementation
  protected void saveAttributes() throws IOException {
    Exif real = reflector(Exif.class, exif);
    real.saveAttributes();
    String file = real.getFilename();
    FileDates.closed(file == null ? null : new File(file));
  }

  @ForType(ExifInterface.class)
  private interface Exif {
    @Direct
    void saveAttributes() throws IOException;

    @Accessor("mFilename")
    String getFilename();
  }
}
