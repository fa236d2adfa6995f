package dev.reprise.agent.source;

/** What does not change while the device runs. */
public final class DeviceInfo {
  /** Which source answers: "embedded" or "uiautomation". */
  public final String source;
  /** Build.VERSION.SDK_INT. */
  public final int sdk;
  /** Build.VERSION.RELEASE. */
  public final String release;
  public final String model;
  /** SHA-256 of the jar that runs, in hexadecimal: whether it is the client's own; null where no jar does. */
  public final String build;

  public DeviceInfo(String source, int sdk, String release, String model, String build) {
    this.source = source;
    this.sdk = sdk;
    this.release = release;
    this.model = model;
    this.build = build;
  }
}
