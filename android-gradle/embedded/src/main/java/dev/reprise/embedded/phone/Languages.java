package dev.reprise.embedded.phone;

/** The languages of apps that have their own: BCP 47 tags, the preferred first, with commas between them. */
public interface Languages {
  /** Empty where the app follows the device; null when there is no such app. */
  String app(String packageName);
  /**
   * Gives an app languages of its own; none when empty. False when there is no such app.
   *
   * @throws IllegalArgumentException when one is no language tag
   */
  boolean setApp(String packageName, String tags);
}
