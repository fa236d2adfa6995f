package dev.reprise.embedded.uiautomator2.find;

import java.util.List;

/** One statement of a UiAutomator expression: a selector, or a scrollable with the methods that are called on it, in order. */
final class Statement {
  /** What is searched, or the container that scrolls. */
  final UiSelector selector;
  /** Null for a plain selector. */
  final List<ScrollCall> calls;

  Statement(UiSelector selector, List<ScrollCall> calls) {
    this.selector = selector;
    this.calls = calls;
  }

  /** A method of UiScrollable with its arguments: UiSelector, String, Double or Boolean. */
  static final class ScrollCall {
    final String method;
    final List<Object> arguments;

    ScrollCall(String method, List<Object> arguments) {
      this.method = method;
      this.arguments = arguments;
    }

    UiSelector selector(int at) {
      return (UiSelector) arguments.get(at);
    }

    String string(int at) {
      return (String) arguments.get(at);
    }

    /** {@code otherwise} when so many arguments were not given. */
    double number(int at, double otherwise) {
      return at < arguments.size() ? (Double) arguments.get(at) : otherwise;
    }

    boolean flag(int at, boolean otherwise) {
      return at < arguments.size() ? (Boolean) arguments.get(at) : otherwise;
    }
  }
}
