package dev.reprise.testapp.part;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.graphics.Path;
import android.view.MotionEvent;
import android.view.View;
import java.util.ArrayList;
import java.util.List;

/** Paper to draw on with a finger, with pots of paint at its upper edge: nothing of it is a view, a node or a word. */
public final class DrawingCanvas extends View {
  private static final int[] PAINTS = {Color.BLACK, Color.RED, Color.BLUE};
  private static final int HEIGHT_DP = 360;
  private static final int POT_DP = 48;
  private static final int STROKE_DP = 6;

  /** A line that was drawn in one go. */
  private static final class Stroke {
    final Path path = new Path();
    final int color;

    Stroke(int color) {
      this.color = color;
    }
  }

  private final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
  private final List<Stroke> strokes = new ArrayList<>();
  private final Runnable onDrawn;
  private final float density = getResources().getDisplayMetrics().density;
  private int color = PAINTS[0];

  /** {@code onDrawn} runs after each stroke. */
  public DrawingCanvas(Context context, Runnable onDrawn) {
    super(context);
    this.onDrawn = onDrawn;
    setImportantForAccessibility(IMPORTANT_FOR_ACCESSIBILITY_NO);
    paint.setStrokeCap(Paint.Cap.ROUND);
    paint.setStrokeJoin(Paint.Join.ROUND);
    paint.setStrokeWidth(STROKE_DP * density);
  }

  public boolean isEmpty() {
    return strokes.isEmpty();
  }

  public Bitmap picture() {
    Bitmap picture = Bitmap.createBitmap(getWidth(), getHeight(), Bitmap.Config.ARGB_8888);
    paper(new Canvas(picture));
    return picture;
  }

  @Override
  protected void onMeasure(int width, int height) {
    setMeasuredDimension(MeasureSpec.getSize(width), Math.round(HEIGHT_DP * density));
  }

  @Override
  public boolean onTouchEvent(MotionEvent event) {
    int pot = event.getY() < POT_DP * density ? (int) (event.getX() / (POT_DP * density)) : PAINTS.length;
    int action = event.getActionMasked();
    if (action == MotionEvent.ACTION_DOWN && pot < PAINTS.length) color = PAINTS[pot];
    else if (action == MotionEvent.ACTION_DOWN) begin(event.getX(), event.getY());
    else if (!strokes.isEmpty() && event.getY() >= POT_DP * density) strokes.get(strokes.size() - 1).path.lineTo(event.getX(), event.getY());
    if (action == MotionEvent.ACTION_UP && pot == PAINTS.length) onDrawn.run();
    getParent().requestDisallowInterceptTouchEvent(true);
    invalidate();
    return true;
  }

  private void begin(float x, float y) {
    Stroke stroke = new Stroke(color);
    stroke.path.moveTo(x, y);
    stroke.path.lineTo(x, y); // A tap is a dot.
    strokes.add(stroke);
  }

  @Override
  protected void onDraw(Canvas canvas) {
    paper(canvas);
    paint.setStyle(Paint.Style.FILL);
    for (int pot = 0; pot < PAINTS.length; pot++) {
      paint.setColor(PAINTS[pot]);
      canvas.drawCircle((pot + 0.5f) * POT_DP * density, POT_DP * density / 2, POT_DP * density * (PAINTS[pot] == color ? 0.4f : 0.3f), paint);
    }
  }

  private void paper(Canvas canvas) {
    canvas.drawColor(Color.WHITE);
    paint.setStyle(Paint.Style.STROKE);
    for (Stroke stroke : strokes) {
      paint.setColor(stroke.color);
      canvas.drawPath(stroke.path, paint);
    }
  }
}
