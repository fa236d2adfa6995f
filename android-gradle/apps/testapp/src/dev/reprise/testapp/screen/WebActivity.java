package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.webkit.WebResourceError;
import android.webkit.WebResourceRequest;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import android.widget.TextView;
import dev.reprise.testapp.R;

/** A web view, what it is told to show, and what it says to its app. */
public final class WebActivity extends Screen {
  private static final int HEIGHT_DP = 200;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    TextView heard = label(R.id.web_heard);
    WebView web = add(R.id.web_view, new WebView(this));
    web.getLayoutParams().height = Math.round(HEIGHT_DP * getResources().getDisplayMetrics().density);
    web.setWebViewClient(new WebViewClient() {
      @Override
      public void onReceivedError(WebView view, WebResourceRequest request, WebResourceError error) {
        heard.setText(getString(R.string.web_failed, request.getUrl().toString()));
      }

      @Override
      public void onPageFinished(WebView view, String url) {
        heard.append(getString(R.string.web_finished));
      }
    });
    button(R.id.web_load, R.string.web_load, () -> web.loadUrl("https://example.com/page"));
    button(R.id.web_data, R.string.web_data, () -> web.loadData("<h1>Title</h1><p>Some <b>text</b></p>", "text/html", null));
    button(R.id.web_script, R.string.web_script, () -> web.evaluateJavascript("1 + 1", value -> heard.setText(getString(R.string.web_value, value))));
  }
}
