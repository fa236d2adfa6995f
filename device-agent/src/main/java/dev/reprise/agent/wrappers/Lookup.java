package dev.reprise.agent.wrappers;

import java.util.Arrays;

/**
 * A member of the framework outside of its public API, as data: where it is, and in which API levels. A test holds every one against a table
 * that was read from the framework of each level (datasets/android-api), so that a member which a level lacks is not first missed on a phone.
 */
public final class Lookup {
  /** The oldest level that the device agent runs on. */
  public static final int OLDEST = 26;
  /** The newest level that has been read; what is right there is tried on newer ones too. */
  public static final int NEWEST = 36;
  /** The name of a constructor. */
  public static final String CONSTRUCTOR = "<init>";

  /** The class that declares it, as Class.getName spells it. */
  public final String owner;
  public final String member;
  /** Types as in the class's source, classes with their package; null for a field. */
  public final String[] parameters;
  public final int from;
  public final int to;

  private Lookup(String owner, String member, int from, int to, String[] parameters) {
    this.owner = owner;
    this.member = member;
    this.parameters = parameters;
    this.from = from;
    this.to = to;
  }

  static Lookup method(String owner, String name, int from, int to, String... parameters) {
    return new Lookup(owner, name, from, to, parameters);
  }

  static Lookup constructor(String owner, int from, int to, String... parameters) {
    return new Lookup(owner, CONSTRUCTOR, from, to, parameters);
  }

  static Lookup field(String owner, String name, int from, int to) {
    return new Lookup(owner, name, from, to, null);
  }

  boolean isFor(int level) {
    return level >= from && (level <= to || to == NEWEST);
  }

  /** "android.app.UiAutomation.connect(int)", as the table has it. */
  @Override
  public String toString() {
    String call = parameters == null ? "" : "(" + String.join(",", Arrays.asList(parameters)) + ")";
    return owner + "." + member + call;
  }
}
