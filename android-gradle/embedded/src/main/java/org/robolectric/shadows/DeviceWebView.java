package org.robolectric.shadows;

import android.net.Uri;
import android.os.Handler;
import android.os.Looper;
import android.view.ViewGroup;
import android.webkit.ValueCallback;
import android.webkit.WebResourceError;
import android.webkit.WebResourceRequest;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import dev.reprise.embedded.webview.WebPlaceholder;
import java.util.Map;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;

/** There is no browser engine: a web view says so, on the screen and to its app, and shows the text alone of what it is given as a text. */
@Implements(WebView.class)
public class DeviceWebView extends ShadowWebView {
  @RealObject private WebView realView;
  private WebPlaceholder placeholder;

  @Override
  @Implementation
  public void ensureProviderCreated() {
    if (placeholder != null) return;
    placeholder = new WebPlaceholder(realView);
    ReflectionHelpers.setField(WebView.class, realView, "mProvider", placeholder.provider(realView.new PrivateAccess()));
  }

  @Implementation
  @Override
  protected void setLayoutParams(ViewGroup.LayoutParams params) {
    super.setLayoutParams(params);
  }

  @Implementation
  @Override
  protected void loadUrl(String url) {
    super.loadUrl(url);
    show(url);
  }

  @Implementation
  @Override
  protected void loadUrl(String url, Map<String, String> headers) {
    super.loadUrl(url, headers);
    show(url);
  }

  @Implementation
  @Override
  protected void loadData(String data, String mimeType, String encoding) {
    super.loadData(data, mimeType, encoding);
    shown().showText(data, mimeType);
    finished("data:" + mimeType, false);
  }

  @Implementation
  @Override
  protected void loadDataWithBaseURL(String baseUrl, String data, String mimeType, String encoding, String historyUrl) {
    super.loadDataWithBaseURL(baseUrl, data, mimeType, encoding, historyUrl);
    shown().showText(data, mimeType);
    finished(baseUrl == null ? "about:blank" : baseUrl, false);
  }

  /** Nothing was run, so nothing has a value. */
  @Implementation
  @Override
  protected void evaluateJavascript(String script, ValueCallback<String> callback) {
    if (callback != null) new Handler(Looper.getMainLooper()).post(() -> callback.onReceiveValue("null"));
  }

  private void show(String url) {
    if (url == null || url.startsWith("javascript:")) return;
    shown().showAddress(url);
    finished(url, !url.startsWith("about:"));
  }

  private WebPlaceholder shown() {
    ensureProviderCreated();
    return placeholder;
  }

  /** What the app hears of it: a page that could not be loaded, or one that is there. */
  private void finished(String url, boolean failed) {
    new Handler(Looper.getMainLooper())
        .post(
            () -> {
              WebViewClient client = getWebViewClient();
              if (client == null) return;
              client.onPageStarted(realView, url, null);
              if (failed) client.onReceivedError(realView, new PageRequest(url), new PageError());
              client.onPageFinished(realView, url);
            });
  }

  /** The page itself, asked for by the app. */
  private static final class PageRequest implements WebResourceRequest {
    private final Uri url;

    PageRequest(String url) {
      this.url = Uri.parse(url);
    }

    @Override
    public Uri getUrl() {
      return url;
    }

    @Override
    public boolean isForMainFrame() {
      return true;
    }

    @Override
    public boolean isRedirect() {
      return false;
    }

    @Override
    public boolean hasGesture() {
      return false;
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public Map<String, String> getRequestHeaders() {
      return Map.of();
    }
  }

  private static final class PageError extends WebResourceError {
    @Override
    public int getErrorCode() {
      return WebViewClient.ERROR_UNKNOWN;
    }

    @Override
    public CharSequence getDescription() {
      return WebPlaceholder.WORDS;
    }
  }
}
