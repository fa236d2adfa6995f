/**
 * The device's own shadows: where the framework would call system_server, or a singleton that Robolectric made for one app, it calls the
 * device. They lie in Robolectric's package because they extend its shadows, some of whose methods are package-private. The list that
 * is put into force is dev.reprise.embedded.sandbox.DeviceShadows.
 */
package org.robolectric.shadows;
