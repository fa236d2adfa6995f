package com.android.settings.row;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import com.android.settings.AppDetails;
import com.android.settings.R;

/** An installed app; a tap opens its page. */
public final class AppRow extends Row {
  private final ApplicationInfo app;

  public AppRow(ApplicationInfo app) {
    super(0);
    this.app = app;
  }

  @Override
  public View create(Activity activity, ViewGroup parent) {
    View view = inflate(activity, R.layout.row, parent);
    ImageView icon = view.findViewById(android.R.id.icon);
    icon.setScaleType(ImageView.ScaleType.FIT_CENTER);
    icon.setVisibility(View.VISIBLE);
    view.setOnClickListener(clicked -> activity.startActivity(
        new Intent(activity, AppDetails.class).setData(Uri.fromParts("package", app.packageName, null))));
    return view;
  }

  @Override
  public void refresh(View view) {
    PackageManager packages = view.getContext().getPackageManager();
    ((ImageView) view.findViewById(android.R.id.icon)).setImageDrawable(app.loadIcon(packages));
    show(view, app.loadLabel(packages), app.packageName);
  }
}
