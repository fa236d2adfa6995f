/**
 * Types of Android versions after 15 that Robolectric's shadows name in their methods: without them a Java runtime cannot list those
 * methods, and no app could touch WallpaperManager, BluetoothDevice or WifiManager. Nobody makes instances of them.
 */
package android.app.wallpaper;
