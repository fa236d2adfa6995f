/** Stands for the nouns of a line that says to what: "Add the talk {talk} to my agenda" puts it there. */
export const TO_SOMETHING = '>to';

/** Stands for the nouns of a line with a number or a time: "Log {sets} sets" records them. */
export const OF_A_MEASURE = '>measure';

/**
 * Verbs that mean one thing to do, where one of the nouns is what it is done to; `*` stands for every noun. What is the opposite of another is never
 * in one row with it.
 */
export const alike: readonly { readonly nouns: readonly string[]; readonly verbs: readonly string[] }[] = [
  row('timer', 'create put start'),
  row('alarm reminder', 'create put'),
  row('event calendar', 'create put set write schedule'),
  row('event appointment reservation booking', 'delete cancel'),
  row('calendar', 'delete cancel'),
  row('number e-mail-address birthday label', 'create save put give'),
  row('number name title subject due price serving nickname password', 'change set put'),
  row('contact contacts', 'create save put'),
  row('note checklist', 'create write take start'),
  row('file note folder document', 'move put take'),
  row('group conversation', 'create start'),
  row('train bus flight departure arrival', 'when ask show'),
  row('clipboard', 'copy put'),
  row('screenshot screen-recording', 'take create record start'),
  row('parcel order', 'where ask show'),
  row('score result news exchange-rate stock', 'ask show open'),
  row('bookmark favourite place recipe', 'create save mark put'),
  row('favourite', 'create set mark put save like'),
  row('message text-message e-mail', 'send write'),
  row('picture selfie', 'take'),
  row('recording video', 'start record take create'),
  row('transaction money reference amount account', 'transfer send pay'),
  row(
    'expense weight water step workout meal heart-rate blood-pressure sleep pill',
    'log create save put write record',
  ),
  row(
    'budget goal brightness volume font-size ringtone wallpaper language timeout screen heating temperature',
    'set change turn put',
  ),
  row('history cache cookies clipboard cart', 'clear delete'),
  row('flight hotel room table restaurant ticket train bus seat trip taxi', 'book order'),
  row('taxi', 'order book call'),
  row('shopping-list list cart wishlist playlist to-do-list meal-plan', 'put create'),
  row('city clock', 'create put save'),
  row('address home', 'set change save put'),
  row('song music playlist album podcast radio station episode', 'play start'),
  row('page web tab app', 'open show navigate'),
  row('balance weather temperature wind humidity traffic battery step calendar event', 'ask show'),
  row('expense money balance', 'ask how-much'),
  row('order', 'where ask show'),
  row('blinds', 'raise open'),
  row('serving', 'scale set change'),
  row('card', 'block lock'),
  row(TO_SOMETHING, 'create put save'),
  row(OF_A_MEASURE, 'log record'),
];

/** What is kept in what: "from my contacts" says that it is a contact. */
export const collections: Readonly<Record<string, readonly string[]>> = {
  contact: ['contacts'],
  event: ['calendar'],
  'e-mail': ['mailbox'],
  bookmark: ['bookmarks'],
  favourite: [],
  expense: [],
};

/** What need not be said where something else is. */
export const implied: Readonly<Record<string, readonly string[]>> = {
  screen: ['brightness', 'timeout', 'rotation'],
  people: ['table', 'ticket', 'seat', 'flight', 'room', 'hotel'],
  ticket: ['people'],
  event: ['calendar'],
  calendar: ['event'],
  contacts: ['contact'],
  place: ['map'],
  web: ['search'],
  number: ['call'],
  message: ['reply', 'conversation'],
  'text-message': ['reply'],
  contact: ['contacts'],
  'e-mail': [],
};

/** What may be said besides, and need not be: "in the contact" of whose number is changed. */
export const companions: Readonly<Record<string, readonly string[]>> = {
  contact: ['number', 'e-mail-address', 'birthday', 'address'],
};

function row(nouns: string, verbs: string) {
  return { nouns: nouns.split(' '), verbs: verbs.split(' ') };
}
