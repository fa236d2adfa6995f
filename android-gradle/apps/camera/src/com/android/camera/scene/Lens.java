package com.android.camera.scene;

/** The two cameras of the phone. */
public enum Lens {
  BACK(new Harbour(), "back camera"),
  FRONT(new Portrait(), "front camera");

  public final Scene scene;
  /** What a picture says that it was taken with. */
  public final String model;

  Lens(Scene scene, String model) {
    this.scene = scene;
    this.model = model;
  }

  public Lens other() {
    return this == BACK ? FRONT : BACK;
  }
}
