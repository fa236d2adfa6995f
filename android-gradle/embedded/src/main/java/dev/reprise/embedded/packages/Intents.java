package dev.reprise.embedded.packages;

import android.content.ComponentName;
import android.content.Intent;
import android.net.Uri;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.storage.ParcelCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.robolectric.RuntimeEnvironment;

/** Intents as they cross a border: from the shell's words, and from one process to another. */
public final class Intents {
  private Intents() {}

  /** The intent that `am`'s arguments describe. */
  public static Intent of(IntentSpec spec) {
    Intent intent = new Intent(spec.action);
    if (spec.data != null || spec.type != null) intent.setDataAndType(spec.data == null ? null : Uri.parse(spec.data), spec.type);
    if (spec.packageName != null) intent.setPackage(spec.packageName);
    if (spec.component != null) intent.setComponent(ComponentName.unflattenFromString(spec.component));
    intent.setFlags(spec.flags);
    for (String category : spec.categories) intent.addCategory(category);
    for (Map.Entry<String, Object> extra : spec.extras.entrySet()) put(intent, extra.getKey(), extra.getValue());
    return intent;
  }

  /** With the type that its data's provider tells, where it names none: what filters are matched with, as by Intent.resolveTypeIfNeeded. */
  public static Intent typed(Intent intent) {
    boolean asks = intent.getType() == null && intent.getComponent() == null && "content".equals(intent.getScheme());
    if (!asks) return intent;
    String type = intent.resolveType(RuntimeEnvironment.systemContext.getContentResolver());
    return type == null ? intent : new Intent(intent).setDataAndType(intent.getData(), type);
  }

  /** A copy as the binder makes one: its extras are read with the receiver's classes, even where two apps have classes of the same name. */
  public static Intent parcelled(Intent intent, ClassLoader receiver) {
    if (intent == null) return null;
    Intent copy = ParcelCopy.of(intent, Intent.CREATOR);
    copy.setExtrasClassLoader(receiver);
    return copy;
  }

  private static void put(Intent intent, String key, Object value) {
    if (value instanceof String) intent.putExtra(key, (String) value);
    else if (value instanceof Integer) intent.putExtra(key, (Integer) value);
    else if (value instanceof Long) intent.putExtra(key, (Long) value);
    else if (value instanceof Float) intent.putExtra(key, (Float) value);
    else if (value instanceof Double) intent.putExtra(key, (Double) value);
    else if (value instanceof Boolean) intent.putExtra(key, (Boolean) value);
    else if (value instanceof IntentSpec.Address address) intent.putExtra(key, Uri.parse(address.uri()));
    else if (value instanceof IntentSpec.Component component) intent.putExtra(key, ComponentName.unflattenFromString(component.name()));
    else if (value instanceof String[]) intent.putExtra(key, (String[]) value);
    else if (value instanceof int[]) intent.putExtra(key, (int[]) value);
    else if (value instanceof long[]) intent.putExtra(key, (long[]) value);
    else if (value instanceof float[]) intent.putExtra(key, (float[]) value);
    else if (value instanceof Integer[]) intent.putExtra(key, ints((Integer[]) value));
    else if (value instanceof List) putList(intent, key, (List<?>) value);
    else if (value == null) intent.putExtra(key, (String) null);
    else throw new IllegalArgumentException("An extra of type " + value.getClass().getName() + " cannot be sent (" + key + ").");
  }

  @SuppressWarnings("unchecked")
  private static void putList(Intent intent, String key, List<?> values) {
    boolean integers = !values.isEmpty() && values.get(0) instanceof Integer;
    if (integers) intent.putIntegerArrayListExtra(key, new ArrayList<>((List<Integer>) values));
    else intent.putStringArrayListExtra(key, new ArrayList<>((List<String>) values));
  }

  private static int[] ints(Integer[] boxed) {
    int[] values = new int[boxed.length];
    for (int i = 0; i < values.length; i++) values[i] = boxed[i];
    return values;
  }
}
