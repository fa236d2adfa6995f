package dev.reprise.testapp.part;

import android.content.Context;
import android.content.res.Configuration;
import android.util.DisplayMetrics;
import dev.reprise.testapp.R;
import java.util.Locale;

/** What a context's resources say of the device, in one line: language, shape, time of day, direction, pixels, density, size of text. */
public final class Looks {
  private Looks() {}

  public static String of(Context context) {
    Configuration configuration = context.getResources().getConfiguration();
    DisplayMetrics metrics = context.getResources().getDisplayMetrics();
    String direction = configuration.getLayoutDirection() == android.view.View.LAYOUT_DIRECTION_RTL ? "rtl" : "ltr";
    return String.format(Locale.ROOT, "%s %s %s %s %dx%d %d %.2f %s", context.getString(R.string.hello), context.getString(R.string.shape), context.getString(R.string.time_of_day),
        direction, metrics.widthPixels, metrics.heightPixels, metrics.densityDpi, configuration.fontScale, Locale.getDefault().toLanguageTag());
  }
}
