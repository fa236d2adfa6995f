package dev.reprise.embedded.uiautomator2.find;

/** A selector that cannot be understood, and why. */
final class SelectorSyntax extends RuntimeException {
  SelectorSyntax(String message) {
    super(message);
  }
}
