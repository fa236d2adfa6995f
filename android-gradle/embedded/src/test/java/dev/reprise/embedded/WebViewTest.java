package dev.reprise.embedded;

import org.junit.Before;
import org.junit.Test;

/** A device without a browser engine says so. */
public class WebViewTest {
  private static final String PAGE = "//node[@class='android.webkit.WebView']//node";

  @Before
  public void open() {
    TestDevice.reset();
    TestDevice.open("WebActivity");
  }

  @Test
  public void aPageIsNotShownAndItsAppHearsThatItFailed() {
    Ui.tap(Ui.id("web_load"));
    Ui.awaitShown(PAGE + "[contains(@text, 'cannot be shown') and contains(@text, 'https://example.com/page')]");
    Ui.awaitText("web_heard", "Failed: https://example.com/page, finished");
  }

  @Test
  public void ofAPageThatTheAppMakesTheTextIsShown() {
    Ui.tap(Ui.id("web_data"));
    Ui.awaitShown(PAGE + "[contains(@text, 'Title') and contains(@text, 'Some text')]");
    Ui.awaitText("web_heard", ", finished");
  }

  @Test
  public void aScriptHasNoValue() {
    Ui.tap(Ui.id("web_script"));
    Ui.awaitText("web_heard", "Value: null");
  }
}
