package com.simplemobiletools.calendar.pro.editor;

import android.widget.Spinner;
import com.simplemobiletools.calendar.pro.model.Event;
import com.simplemobiletools.calendar.pro.text.EventColors;
import java.util.ArrayList;
import java.util.List;

/** The colour of an event, by its name. */
public final class ColorField {
  public ColorField(Spinner spinner, Event event) {
    List<Integer> colors = new ArrayList<>();
    for (int color : EventColors.STORED) colors.add(color);
    if (!colors.contains(event.color)) colors.add(event.color);
    List<String> names = new ArrayList<>();
    for (int color : colors) names.add(EventColors.name(spinner.getContext(), color));
    new Choice(spinner, position -> event.color = colors.get(position)).show(names, colors.indexOf(event.color));
  }
}
