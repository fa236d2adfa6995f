package android.bluetooth;

/** Android 16; a nested class there, whose outer class is the framework's. */
public final class BluetoothDevice$BluetoothAddress {
  private BluetoothDevice$BluetoothAddress() {}
}
