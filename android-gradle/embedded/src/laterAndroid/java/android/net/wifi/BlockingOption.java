package android.net.wifi;

/** Android 16. */
public final class BlockingOption {
  private BlockingOption() {}
}
