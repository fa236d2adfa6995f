package dev.reprise.embedded.configuration;

import android.content.res.Configuration;
import android.graphics.Rect;
import dev.reprise.embedded.phone.DisplayShape;

/** What resources and windows learn of the screen (AOSP DisplayContent.computeScreenConfiguration). */
final class ScreenConfiguration {
  private ScreenConfiguration() {}

  static void write(DisplayShape shape, Configuration into) {
    int widthDp = dp(shape.width, shape);
    int heightDp = dp(shape.height, shape);
    int shortDp = Math.min(widthDp, heightDp);
    int longDp = Math.max(widthDp, heightDp);
    into.densityDpi = shape.densityDpi;
    into.orientation = shape.width <= shape.height ? Configuration.ORIENTATION_PORTRAIT : Configuration.ORIENTATION_LANDSCAPE;
    into.screenWidthDp = into.compatScreenWidthDp = widthDp;
    into.screenHeightDp = into.compatScreenHeightDp = heightDp;
    into.smallestScreenWidthDp = into.compatSmallestScreenWidthDp = shortDp;
    into.screenLayout = Configuration.reduceScreenLayout(Configuration.resetScreenLayout(into.screenLayout), longDp, shortDp);
    Rect bounds = new Rect(0, 0, shape.width, shape.height);
    into.windowConfiguration.setBounds(bounds);
    into.windowConfiguration.setAppBounds(bounds);
    into.windowConfiguration.setMaxBounds(bounds);
    into.windowConfiguration.setRotation(shape.rotation);
    into.windowConfiguration.setDisplayRotation(shape.rotation);
  }

  private static int dp(int pixels, DisplayShape shape) {
    return (int) (pixels * 160f / shape.densityDpi + 0.5f);
  }
}
