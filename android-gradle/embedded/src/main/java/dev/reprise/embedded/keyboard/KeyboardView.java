package dev.reprise.embedded.keyboard;

import android.content.Context;
import android.content.res.Configuration;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.graphics.RectF;
import android.view.MotionEvent;
import android.view.View;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeProvider;
import android.view.inputmethod.EditorInfo;
import java.util.Locale;

/** The keys as one view that draws them all: forty views would cost every first touch of a field their layout. */
final class KeyboardView extends View {
  private static final float ROUNDED_DP = 5;
  private static final float GAP_DP = 3;
  static final float EDGE_DP = 4;

  /** What a pressed key does. */
  interface Listener {
    void onKey(Key key);
  }

  private final Listener listener;
  private final KeyNodes nodes = new KeyNodes(this);
  private final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
  private KeyPage page = KeyPage.of(KeyPage.LETTERS);
  private boolean shifted;
  private int action = EditorInfo.IME_ACTION_NONE;
  private Key pressed;

  KeyboardView(Context context, Listener listener) {
    super(context);
    this.listener = listener;
    setContentDescription("Keyboard");
  }

  /** Says so to accessibility services when other keys are there than before. */
  void show(KeyPage newPage, boolean newShifted, int newAction) {
    boolean same = newPage.name.equals(page.name) && newShifted == shifted && newAction == action;
    if (same) return;
    page = newPage;
    shifted = newShifted;
    action = newAction;
    layOutKeys();
    invalidate();
    if (isAttachedToWindow()) sendAccessibilityEvent(AccessibilityEvent.TYPE_WINDOW_CONTENT_CHANGED);
  }

  KeyPage page() {
    return page;
  }

  void press(Key key) {
    listener.onKey(key);
  }

  /** What is written on a key. */
  String label(Key key) {
    switch (key.kind) {
      case TEXT: return shifted ? key.text.toUpperCase(Locale.ROOT) : key.text;
      case SHIFT: return shifted ? "⬆" : "⇧";
      case DELETE: return "⌫";
      case SPACE: return key.units > 1 ? "English" : "␣";
      case PAGE: return key.text;
      default: return actionWord();
    }
  }

  /** What a key is called where nothing readable is written on it; null for the others. */
  String spoken(Key key) {
    switch (key.kind) {
      case SHIFT: return shifted ? "Shift enabled" : "Shift";
      case DELETE: return "Delete";
      case SPACE: return "Space";
      case PAGE: return key.text.equals(KeyPage.LETTERS) ? "Letters" : key.text.equals(KeyPage.SYMBOLS) ? "Symbols" : "More symbols";
      case ACTION: return actionWord().equals("⏎") ? "Enter" : actionWord();
      default: return null;
    }
  }

  private String actionWord() {
    switch (action) {
      case EditorInfo.IME_ACTION_GO: return "Go";
      case EditorInfo.IME_ACTION_SEARCH: return "Search";
      case EditorInfo.IME_ACTION_SEND: return "Send";
      case EditorInfo.IME_ACTION_NEXT: return "Next";
      case EditorInfo.IME_ACTION_DONE: return "Done";
      case EditorInfo.IME_ACTION_PREVIOUS: return "Previous";
      default: return "⏎";
    }
  }

  @Override
  public AccessibilityNodeProvider getAccessibilityNodeProvider() {
    return nodes;
  }

  @Override
  protected void onSizeChanged(int width, int height, int oldWidth, int oldHeight) {
    layOutKeys();
  }

  private void layOutKeys() {
    page.layOut(getWidth(), getHeight(), px(EDGE_DP));
  }

  @Override
  public boolean onTouchEvent(MotionEvent event) {
    Key under = under(event.getX(), event.getY());
    switch (event.getActionMasked()) {
      case MotionEvent.ACTION_DOWN:
      case MotionEvent.ACTION_MOVE:
        mark(under);
        break;
      case MotionEvent.ACTION_UP:
        mark(null);
        if (under != null) press(under);
        break;
      default:
        mark(null);
    }
    return true;
  }

  private Key under(float x, float y) {
    for (Key key : page.keys()) if (key.bounds.contains((int) x, (int) y)) return key;
    return null;
  }

  private void mark(Key key) {
    if (pressed == key) return;
    pressed = key;
    invalidate();
  }

  @Override
  protected void onDraw(Canvas canvas) {
    boolean dark = (getResources().getConfiguration().uiMode & Configuration.UI_MODE_NIGHT_MASK) == Configuration.UI_MODE_NIGHT_YES;
    canvas.drawColor(dark ? 0xFF202124 : 0xFFE8EAED);
    for (Key key : page.keys()) draw(canvas, key, dark);
  }

  private void draw(Canvas canvas, Key key, boolean dark) {
    float gap = px(GAP_DP);
    RectF cap = new RectF(key.bounds.left + gap, key.bounds.top + gap, key.bounds.right - gap, key.bounds.bottom - gap);
    boolean plain = key.kind == Key.Kind.TEXT || key.kind == Key.Kind.SPACE;
    boolean accent = key.kind == Key.Kind.ACTION;
    int face = accent ? 0xFF1A73E8 : plain ? (dark ? 0xFF5F6368 : Color.WHITE) : dark ? 0xFF3C4043 : 0xFFCCCED5;
    paint.setColor(key == pressed ? 0xFF9AA0A6 : face);
    canvas.drawRoundRect(cap, px(ROUNDED_DP), px(ROUNDED_DP), paint);
    String label = label(key);
    paint.setColor(accent || dark ? Color.WHITE : 0xFF202124);
    paint.setTextAlign(Paint.Align.CENTER);
    paint.setTextSize(px(key.kind == Key.Kind.SPACE || label.length() > 1 ? 14 : 20));
    canvas.drawText(label, cap.centerX(), cap.centerY() - (paint.ascent() + paint.descent()) / 2, paint);
  }

  private int px(float dp) {
    return Math.round(dp * getResources().getDisplayMetrics().density);
  }
}
