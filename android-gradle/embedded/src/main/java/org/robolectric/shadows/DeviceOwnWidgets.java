package org.robolectric.shadows;

import android.animation.ValueAnimator;
import android.app.ActivityGroup;
import android.app.TabActivity;
import android.text.method.LinkMovementMethod;
import android.widget.Filter;
import android.widget.TabHost;
import android.widget.ViewAnimator;
import android.widget.ZoomButtonsController;
import org.robolectric.annotation.Implements;

/** Classes of which Robolectric has imitations for tests, and that work by themselves here: nothing of them is replaced. */
public final class DeviceOwnWidgets {
  private DeviceOwnWidgets() {}

  @Implements(ActivityGroup.class)
  public static class Group extends DeviceActivity {}

  @Implements(TabActivity.class)
  public static class Tabs extends DeviceActivity {}

  @Implements(TabHost.class)
  public static class Host extends ShadowViewGroup {}

  @Implements(TabHost.TabSpec.class)
  public static class Spec {}

  /** Flippers, switchers and adapters of one view at a time. */
  @Implements(ViewAnimator.class)
  public static class Animator extends ShadowViewGroup {}

  @Implements(LinkMovementMethod.class)
  public static class Links {}

  /** Filters on a thread of its own; the imitation filters on the caller's. */
  @Implements(Filter.class)
  public static class Filtering {}

  /** The imitation ends every animation that repeats for ever. */
  @Implements(ValueAnimator.class)
  public static class Animation {}

  @Implements(ZoomButtonsController.class)
  public static class ZoomButtons {}
}
