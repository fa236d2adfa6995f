package dev.reprise.embedded.webview;

import android.graphics.Color;
import android.text.Html;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.webkit.WebView;
import android.webkit.WebViewProvider;
import android.widget.TextView;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.robolectric.util.ReflectionHelpers;

/** What a web view shows in place of the web, and the provider that keeps the view itself working. */
public final class WebPlaceholder {
  public static final String WORDS = "Web content cannot be shown on this device.";
  private static final float PADDING_DP = 16;

  private final WebView view;
  private TextView words;

  public WebPlaceholder(WebView view) {
    this.view = view;
  }

  public void showAddress(String url) {
    show(WORDS + "\n" + url);
  }

  /** Of a page that the app has made itself the text is shown, without its looks. */
  public void showText(String data, String mimeType) {
    boolean plain = mimeType != null && mimeType.startsWith("text/plain");
    String text = data == null ? "" : plain ? data : Html.fromHtml(data, Html.FROM_HTML_MODE_LEGACY).toString().trim();
    show(WORDS + "\nIts text: " + text);
  }

  private void show(String text) {
    if (words == null) {
      words = new TextView(view.getContext());
      int padding = Math.round(PADDING_DP * view.getResources().getDisplayMetrics().density);
      words.setPadding(padding, padding, padding, padding);
      words.setGravity(Gravity.START);
      words.setTextColor(Color.DKGRAY);
      words.setBackgroundColor(0xFFF1F3F4);
      view.addView(words, new ViewGroup.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.MATCH_PARENT));
    }
    words.setText(text);
  }

  /** Does what a plain view group does; of the web it knows nothing. */
  public WebViewProvider provider(WebView.PrivateAccess access) {
    Object views = proxy(WebViewProvider.ViewDelegate.class, (self, method, arguments) -> asView(access, method, arguments));
    Object nothing = ReflectionHelpers.createDeepProxy(WebViewProvider.class);
    return (WebViewProvider)
        proxy(
            WebViewProvider.class,
            (self, method, arguments) -> method.getName().equals("getViewDelegate") ? views : method.invoke(nothing, arguments));
  }

  private Object asView(WebView.PrivateAccess access, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("onMeasure")) {
      measure(access, (int) arguments[0], (int) arguments[1]);
      return null;
    }
    try {
      Method own = WebView.PrivateAccess.class.getMethod("super_" + method.getName(), method.getParameterTypes());
      return own.invoke(access, arguments);
    } catch (NoSuchMethodException e) {
      // A view of this kind has nothing to do there.
      return ReflectionHelpers.defaultValueForType(method.getReturnType().getName());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** As large as it may be; a page without an end is as high as its words. */
  private void measure(WebView.PrivateAccess access, int widthSpec, int heightSpec) {
    if (words != null) words.measure(widthSpec, heightSpec);
    int wantedWidth = words == null ? 0 : words.getMeasuredWidth();
    int wantedHeight = words == null ? 0 : words.getMeasuredHeight();
    int width = View.MeasureSpec.getMode(widthSpec) == View.MeasureSpec.UNSPECIFIED ? wantedWidth : View.MeasureSpec.getSize(widthSpec);
    int height = View.MeasureSpec.getMode(heightSpec) == View.MeasureSpec.EXACTLY ? View.MeasureSpec.getSize(heightSpec) : wantedHeight;
    if (words != null) {
      words.measure(View.MeasureSpec.makeMeasureSpec(width, View.MeasureSpec.EXACTLY), View.MeasureSpec.makeMeasureSpec(height, View.MeasureSpec.EXACTLY));
    }
    access.setMeasuredDimension(width, height);
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
