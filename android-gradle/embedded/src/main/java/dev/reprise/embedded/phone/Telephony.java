package dev.reprise.embedded.phone;

/** The radio, as far as there is one: text messages that come in from outside. */
public interface Telephony {
  /**
   * A text message arrives, as from the network; returns when the app for messages has had it. From any thread but the main thread.
   *
   * @return null, or in a few words why it did not arrive
   */
  String receive(String from, String text);
}
