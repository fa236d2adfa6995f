package com.simplemobiletools.calendar.pro.views;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.text.TextPaint;
import android.text.TextUtils;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.TextView;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.model.DeviceTime;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import com.simplemobiletools.calendar.pro.text.EventColors;
import com.simplemobiletools.calendar.pro.text.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A day of the month: its number, and below it the titles of its events as far as they fit. One node, whose description has all of them, rather than
 * one for each title: a month would be hundreds.
 */
public final class DayCell extends TextView {
  private static final int NUMBER_DP = 28;
  private static final int LINE_DP = 15;

  private final Paint fill = new Paint(Paint.ANTI_ALIAS_FLAG);
  private final TextPaint small = new TextPaint(Paint.ANTI_ALIAS_FLAG);
  private List<Occurrence> events = Collections.emptyList();
  private boolean today;

  public DayCell(Context context) {
    super(context);
    setId(R.id.day_cell);
    setGravity(Gravity.TOP | Gravity.CENTER_HORIZONTAL);
    setIncludeFontPadding(false);
    setPadding(0, dp(7), 0, 0);
    setTextSize(TypedValue.COMPLEX_UNIT_SP, 13);
    small.setTextSize(TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_SP, 10, getResources().getDisplayMetrics()));
    TypedValue ripple = new TypedValue();
    context.getTheme().resolveAttribute(android.R.attr.selectableItemBackground, ripple, true);
    setBackgroundResource(ripple.resourceId);
  }

  void show(LocalDate day, boolean inMonth, List<Occurrence> events) {
    this.events = events;
    today = day.equals(DeviceTime.today());
    setText(String.format("%d", day.getDayOfMonth()));
    setTextColor(getContext().getColor(today ? R.color.on_primary : inMonth ? R.color.text_primary : R.color.text_hint));
    setContentDescription(description(day));
    setSelected(today);
    invalidate();
  }

  private String description(LocalDate day) {
    List<String> parts = new ArrayList<>();
    parts.add(today ? When.head(getContext(), day) : When.day(getContext(), day));
    parts.add(events.isEmpty() ? getContext().getString(R.string.no_events) : getResources().getQuantityString(R.plurals.events, events.size(), events.size()));
    for (Occurrence event : events) parts.add(When.span(getContext(), event) + " " + event.event.title);
    return TextUtils.join("; ", parts);
  }

  @Override
  protected void onDraw(Canvas canvas) {
    if (today) {
      fill.setColor(getContext().getColor(R.color.primary));
      canvas.drawCircle(getWidth() / 2f, dp(NUMBER_DP) / 2f + dp(1), dp(13), fill);
    }
    super.onDraw(canvas);
    int lines = Math.max(0, (getHeight() - dp(NUMBER_DP) - dp(2)) / dp(LINE_DP));
    int shown = events.size() <= lines ? events.size() : Math.max(0, lines - 1);
    for (int i = 0; i < shown; i++) drawTitle(canvas, events.get(i), i);
    if (shown < events.size() && lines > 0) drawLine(canvas, "+" + String.format("%d", events.size() - shown), shown, getContext().getColor(R.color.text_secondary));
    if (lines == 0 && !events.isEmpty()) drawDot(canvas);
  }

  private void drawTitle(Canvas canvas, Occurrence event, int line) {
    int color = EventColors.shown(getContext(), event.event.color);
    fill.setColor(color & 0x00FFFFFF | 0x30000000);
    float top = dp(NUMBER_DP) + line * dp(LINE_DP) + dp(2);
    canvas.drawRoundRect(dp(1), top, getWidth() - dp(1), top + dp(LINE_DP) - dp(1), dp(3), dp(3), fill);
    drawLine(canvas, event.event.title, line, getContext().getColor(R.color.text_primary));
  }

  private void drawLine(Canvas canvas, String text, int line, int color) {
    small.setColor(color);
    float room = getWidth() - dp(6);
    CharSequence cut = TextUtils.ellipsize(text, small, room, TextUtils.TruncateAt.END);
    boolean fromRight = getLayoutDirection() == View.LAYOUT_DIRECTION_RTL;
    float x = fromRight ? getWidth() - dp(3) - small.measureText(cut, 0, cut.length()) : dp(3);
    canvas.drawText(cut, 0, cut.length(), x, dp(NUMBER_DP) + line * dp(LINE_DP) + dp(13), small);
  }

  /** Where a turned phone leaves no room for words. */
  private void drawDot(Canvas canvas) {
    fill.setColor(EventColors.shown(getContext(), events.get(0).event.color));
    canvas.drawCircle(getWidth() / 2f, getHeight() - dp(4), dp(2), fill);
  }

  private int dp(int dp) {
    return Math.round(TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_DIP, dp, getResources().getDisplayMetrics()));
  }
}
