package dev.reprise.embedded.service;

/** Filled in below. */
public final class Notifications {
  public void forgetPackage(String packageName) {}
}
