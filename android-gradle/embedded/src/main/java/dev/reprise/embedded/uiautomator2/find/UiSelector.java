package dev.reprise.embedded.uiautomator2.find;

import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** UiAutomator's UiSelector as data: what a node must be, which of several, and what is searched below it or beside it. */
final class UiSelector {
  private final List<Predicate<UiElement>> criteria;
  /** Which of those that fit, from 0; null for the first. */
  final Integer instance;
  /** Searched below each node that fits this selector; null for none. */
  final UiSelector child;
  /** Searched below the parent of each node that fits this selector; null for none. */
  final UiSelector fromParent;

  private UiSelector(List<Predicate<UiElement>> criteria, Integer instance, UiSelector child, UiSelector fromParent) {
    this.criteria = criteria;
    this.instance = instance;
    this.child = child;
    this.fromParent = fromParent;
  }

  /** Everything. */
  static UiSelector any() {
    return new UiSelector(List.of(), null, null, null);
  }

  static UiSelector of(Predicate<UiElement> criterion) {
    return any().and(criterion);
  }

  UiSelector and(Predicate<UiElement> criterion) {
    List<Predicate<UiElement>> more = new ArrayList<>(criteria);
    more.add(criterion);
    return new UiSelector(more, instance, child, fromParent);
  }

  UiSelector instance(int number) {
    return new UiSelector(criteria, number, child, fromParent);
  }

  /** Below the last selector of the chain. */
  UiSelector child(UiSelector below) {
    if (child != null) return new UiSelector(criteria, instance, child.child(below), null);
    if (fromParent != null) return new UiSelector(criteria, instance, null, fromParent.child(below));
    return new UiSelector(criteria, instance, below, null);
  }

  UiSelector fromParent(UiSelector beside) {
    if (child != null) return new UiSelector(criteria, instance, child.fromParent(beside), null);
    if (fromParent != null) return new UiSelector(criteria, instance, null, fromParent.fromParent(beside));
    return new UiSelector(criteria, instance, null, beside);
  }

  boolean fits(UiElement element) {
    for (Predicate<UiElement> criterion : criteria) if (!criterion.test(element)) return false;
    return true;
  }
}
