/** How a phone can look: the settings that make it so. Every look sets all of them. */
export interface Look {
  readonly name: string;
  readonly isDark: boolean;
  /** As `system_locales` has it. */
  readonly locale: string;
}

/** Arabic is here for its direction: the apps have no Arabic words. */
export const LOOKS: readonly Look[] = [
  { name: 'light', isDark: false, locale: 'en-US' },
  { name: 'dark', isDark: true, locale: 'en-US' },
  { name: 'German', isDark: false, locale: 'de-DE' },
  { name: 'Chinese', isDark: false, locale: 'zh-CN' },
  { name: 'right to left', isDark: true, locale: 'ar' },
];

/** The commands that give a phone a look. */
export function dress({ isDark, locale }: Look): string {
  return `settings put secure ui_night_mode ${isDark ? 2 : 1} && settings put system system_locales ${locale}`;
}
