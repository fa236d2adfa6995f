package android.app.wallpaper;

/** Android 16. */
public final class WallpaperDescription {
  private WallpaperDescription() {}
}
