package dev.reprise.agent.wrappers;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.fail;

import java.util.concurrent.TimeoutException;
import org.junit.Test;

public class AutomationServiceTest {
  @Test
  public void anAccessibilityServiceThatDoesNotAnswerBeforeAndroid12IsNamedAsSuch() {
    try {
      AutomationService.early(new RuntimeException("Error while connecting UiAutomation@1f"));
      fail("it was taken for something else");
    } catch (TimeoutException late) {
      // As wanted.
    }
  }

  @Test
  public void whatElseFailsIsWhatItIs() throws Exception {
    RuntimeException taken = new IllegalStateException("UiAutomationService already registered!");
    assertSame(taken, AutomationService.early(taken));
    RuntimeException lost = new RuntimeException("Error while connecting UiAutomation@1f", new Exception("dead"));
    assertSame(lost, AutomationService.early(lost));
  }

  @Test
  public void thePhonesRotationIsNotPutBackOverWhatItsUserHasChosenSince() {
    for (Lookup lookup : Lookups.all()) assertFalse(lookup + " restores a rotation", lookup.member.equals("disconnect"));
  }
}
