package dev.reprise.embedded.service;

/** Filled in below. */
public final class Alarms {
  public void forgetPackage(String packageName) {}
}
