/**
 * What an app may leave behind in places that Android documents for everyone: the public tables of its contract classes. Nothing here belongs
 * to one app; an app that stores elsewhere is simply not seen, and its machines have the screen as their oracle.
 */
export interface WatchedTable {
  readonly uri: string;
  readonly columns: readonly string[];
}

/** ContactsContract.CommonDataKinds, CalendarContract, Telephony, CallLog (android.provider). */
export const WATCHED_TABLES: readonly WatchedTable[] = [
  { uri: 'content://com.android.contacts/data/phones', columns: ['display_name', 'data1'] },
  { uri: 'content://com.android.contacts/data/emails', columns: ['display_name', 'data1'] },
  { uri: 'content://com.android.contacts/contacts', columns: ['display_name', 'starred'] },
  {
    uri: 'content://com.android.calendar/events',
    columns: ['title', 'dtstart', 'dtend', 'eventLocation', 'description'],
  },
  { uri: 'content://sms', columns: ['address', 'type', 'body'] },
  { uri: 'content://call_log/calls', columns: ['number', 'type'] },
];

export const SETTINGS_NAMESPACES = ['global', 'secure', 'system'] as const;
export type SettingsNamespace = (typeof SETTINGS_NAMESPACES)[number];

/** Settings that change by themselves, so that their change says nothing about the run. */
export const RESTLESS_SETTINGS: ReadonlySet<string> = new Set([
  'boot_count',
  'development_settings_enabled',
  'adb_enabled',
  'hidden_api_policy',
  'last_setup_shown',
  'Phenotype_boot_count',
]);

/** The storage that people and apps share; Android/ below it is the apps' own and restless. */
export const WATCHED_FOLDER = '/sdcard';
