package dev.reprise.testapp.part;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Rect;
import android.os.Bundle;
import android.view.MotionEvent;
import android.view.View;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityNodeProvider;
import java.util.function.Consumer;

/** One view that draws its rows itself and reports them as nodes, as toolkits without views do: a row with what it costs inside, none of them with an id. */
public final class DrawnShelf extends View {
  /** What is there, and what each costs; the last has no words at all. */
  private static final String[] NAMES = {"Apple", "Pear", null};
  private static final String[] PRICES = {"1.20", "0.80", null};
  private static final int ROW_DP = 72;
  private static final int FIRST_PRICE = 100;

  private final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
  private final int rowPixels;
  private final Consumer<Integer> onTaken;
  private final AccessibilityNodeProvider nodes = new Nodes();

  /** {@code onTaken} is given the row's place. */
  public DrawnShelf(Context context, int textColor, Consumer<Integer> onTaken) {
    super(context);
    this.onTaken = onTaken;
    float density = getResources().getDisplayMetrics().density;
    rowPixels = Math.round(ROW_DP * density);
    paint.setColor(textColor);
    paint.setTextSize(20 * density);
  }

  @Override
  protected void onMeasure(int width, int height) {
    setMeasuredDimension(MeasureSpec.getSize(width), rowPixels * NAMES.length);
  }

  @Override
  protected void onDraw(Canvas canvas) {
    for (int row = 0; row < NAMES.length; row++) {
      float base = row * rowPixels + rowPixels * 0.6f;
      if (NAMES[row] == null) {
        canvas.drawCircle(rowPixels / 2f, row * rowPixels + rowPixels / 2f, rowPixels / 5f, paint);
      } else {
        canvas.drawText(NAMES[row], rowPixels / 4f, base, paint);
        canvas.drawText(PRICES[row], getWidth() * 0.8f, base, paint);
      }
    }
  }

  @Override
  public boolean onTouchEvent(MotionEvent event) {
    if (event.getAction() == MotionEvent.ACTION_UP) take((int) (event.getY() / rowPixels));
    return true;
  }

  @Override
  public AccessibilityNodeProvider getAccessibilityNodeProvider() {
    return nodes;
  }

  private void take(int row) {
    onTaken.accept(row);
    sendAccessibilityEvent(AccessibilityEvent.TYPE_WINDOW_CONTENT_CHANGED);
  }

  /** Rows are 0, 1, 2; what row n costs is 100 + n. */
  private final class Nodes extends AccessibilityNodeProvider {
    @Override
    public AccessibilityNodeInfo createAccessibilityNodeInfo(int id) {
      if (id == HOST_VIEW_ID) return host();
      boolean isRow = id < NAMES.length;
      int row = isRow ? id : id - FIRST_PRICE;
      AccessibilityNodeInfo info = AccessibilityNodeInfo.obtain(DrawnShelf.this, id);
      info.setPackageName(getContext().getPackageName());
      info.setClassName(View.class.getName());
      info.setEnabled(true);
      info.setVisibleToUser(getGlobalVisibleRect(new Rect()));
      info.setBoundsInScreen(bounds(row, isRow ? 0 : getWidth() * 3 / 4));
      if (isRow) {
        info.setParent(DrawnShelf.this);
        info.setText(NAMES[row]);
        info.setClickable(true);
        info.addAction(AccessibilityNodeInfo.AccessibilityAction.ACTION_CLICK);
        if (PRICES[row] != null) info.addChild(DrawnShelf.this, FIRST_PRICE + row);
      } else {
        info.setParent(DrawnShelf.this, row);
        info.setText(PRICES[row]);
      }
      return info;
    }

    private AccessibilityNodeInfo host() {
      AccessibilityNodeInfo info = AccessibilityNodeInfo.obtain(DrawnShelf.this);
      onInitializeAccessibilityNodeInfo(info);
      for (int row = 0; row < NAMES.length; row++) info.addChild(DrawnShelf.this, row);
      return info;
    }

    private Rect bounds(int row, int left) {
      int[] at = new int[2];
      getLocationOnScreen(at);
      return new Rect(at[0] + left, at[1] + row * rowPixels, at[0] + getWidth(), at[1] + (row + 1) * rowPixels);
    }

    @Override
    public boolean performAction(int id, int action, Bundle arguments) {
      if (id == HOST_VIEW_ID) return DrawnShelf.this.performAccessibilityAction(action, arguments);
      if (action != AccessibilityNodeInfo.ACTION_CLICK || id >= NAMES.length) return false;
      take(id);
      return true;
    }
  }
}
