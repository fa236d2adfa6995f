/** What a password is called, in the languages in which goals are read. */
const PASSWORD = String.raw`(?:(?<![\p{L}\p{N}])(?:pass\s?(?:word|code|phrase)|passwort|kennwort)|密码|口令)`;
const PIN = String.raw`(?<![\p{L}\p{N}])(?:pin|geheimzahl)(?:\s?(?:code|number))?`;

/** What may stand between the word and its value. */
const LINK = String.raw`(?:\s+(?:is|to|as|of|ist|lautet|auf)\s+|\s*[:=]\s*|\s*[是为]\s*|\s+)`;

const TELLS: readonly RegExp[] = [
  // A value that looks like one: in quotes, or with a digit or a sign inside.
  new RegExp(String.raw`${PASSWORD}${LINK}(?:["'“‘«「]\S|\S+[\d@#$%^&*!?_]|[\d@#$%^&*!?_]\S)`, 'iu'),
  // password: tulip
  new RegExp(String.raw`${PASSWORD}\s*[:=]\s*\S`, 'iu'),
  // with (the) password tulip
  new RegExp(String.raw`(?<!\p{L})(?:with|using|mit)\s+(?:(?:the|my|dem|meinem)\s+)?${PASSWORD}\s+\S`, 'iu'),
  // To pin is also a verb: only digits are a value.
  new RegExp(String.raw`${PIN}${LINK}["'“]?\d{4,}`, 'iu'),
];

/**
 * Does a goal tell a password? Only one that says so is found: nobody can know that "tulip" is one. A goal that merely speaks of passwords is none.
 * Pure.
 *
 * @example passwordIn('Log in as ada with password tulip') // true
 * @example passwordIn('Create a note called Passwords') // false
 */
export function passwordIn(goal: string): boolean {
  return TELLS.some((tells) => tells.test(goal));
}
