/**
 * The few types of androidx.test that Robolectric 4.17 touches at run time. The real library is published on Google's Maven only; these
 * carry the same names and hold as much as Robolectric reads from them.
 */
package androidx.test;
