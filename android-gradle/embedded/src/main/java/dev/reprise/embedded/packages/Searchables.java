package dev.reprise.embedded.packages;

import android.app.SearchableInfo;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import android.content.res.XmlResourceParser;
import android.os.Bundle;
import java.util.ArrayList;
import java.util.List;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;
import org.xmlpull.v1.XmlPullParser;

/** Activities that can be searched, as their manifests say (AOSP com.android.server.search.Searchables). */
public final class Searchables {
  private static final String SEARCHABLE = "android.app.searchable";
  private static final String DEFAULT_SEARCHABLE = "android.app.default_searchable";

  private Searchables() {}

  /** Of the activity itself, or of the one that it or its app names as the one to search; null when there is none. */
  public static SearchableInfo of(ComponentName activity) {
    ActivityInfo info = activityInfo(activity);
    if (info == null) return null;
    SearchableInfo own = read(info);
    if (own != null) return own;
    String named = named(info.metaData);
    if (named == null) named = named(info.applicationInfo.metaData);
    if (named == null || named.equals("*")) return null;
    String className = named.startsWith(".") ? info.packageName + named : named;
    ActivityInfo other = activityInfo(new ComponentName(info.packageName, className));
    return other == null ? null : read(other);
  }

  /** Those that offer their suggestions to everybody. */
  public static List<SearchableInfo> inGlobalSearch() {
    List<SearchableInfo> found = new ArrayList<>();
    for (ResolveInfo activity : packages().queryIntentActivities(new Intent(Intent.ACTION_SEARCH), PackageManager.GET_META_DATA)) {
      ActivityInfo info = activityInfo(new ComponentName(activity.activityInfo.packageName, activity.activityInfo.name));
      SearchableInfo searchable = info == null ? null : read(info);
      if (searchable != null && searchable.shouldIncludeInGlobalSearch()) found.add(searchable);
    }
    return found;
  }

  private static SearchableInfo read(ActivityInfo info) {
    try (XmlResourceParser xml = info.loadXmlMetaData(packages(), SEARCHABLE)) {
      if (xml == null) return null;
      return ReflectionHelpers.callStaticMethod(
          SearchableInfo.class,
          "getActivityMetaData",
          ClassParameter.from(Context.class, RuntimeEnvironment.systemContext),
          ClassParameter.from(XmlPullParser.class, xml),
          ClassParameter.from(ComponentName.class, new ComponentName(info.packageName, info.name)));
    }
  }

  private static String named(Bundle metaData) {
    return metaData == null ? null : metaData.getString(DEFAULT_SEARCHABLE);
  }

  private static ActivityInfo activityInfo(ComponentName activity) {
    try {
      ActivityInfo info = packages().getActivityInfo(activity, PackageManager.GET_META_DATA);
      info.applicationInfo = packages().getApplicationInfo(activity.getPackageName(), PackageManager.GET_META_DATA);
      return info;
    } catch (PackageManager.NameNotFoundException e) {
      return null;
    }
  }

  private static PackageManager packages() {
    return RuntimeEnvironment.systemContext.getPackageManager();
  }
}
