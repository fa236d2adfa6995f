/** In which languages days may be written on a device that was given this goal: first the goal's own, for the two are mostly one. Pure. */
export function localesOf(goal: string): readonly string[] {
  const own = /\p{Script=Han}/u.test(goal) ? 'zh' : GERMAN.test(goal) ? 'de' : 'en';
  return [own, ...['en', 'de', 'zh'].filter((locale) => locale !== own)];
}

const GERMAN = /(?<!\p{L})(?:und|der|die|das|den|dem|ein|eine|einen|für|mit|zum|zur|am|im)(?!\p{L})/iu;
