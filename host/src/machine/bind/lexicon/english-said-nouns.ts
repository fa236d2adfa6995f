/** Other words for what it is done to, beside those of `english-nouns.ts`; in goals alone, as in `english-said-verbs.ts`. */
export const englishSaidNouns = `
    alarm: wakeup call, wake-up alarm
    timer: kitchen timer, egg timer, count-down
    event: booking, engagement
    calendar: planner, timetable
    contact: contact entry, entry, person
    contacts: directory, phonebook, addressbook, people
    number: phone no, caller, mobile, cell, telephone, contact number, digits, line
    e-mail-address: mail, e-mail id, email id
    mailbox: in-box, post
    text-message: short message, txt, textmessage
    message: chat
    conversation: chat history, message thread, dialogue, discussion, talk, messages, chats
    group: chat group, group conversation
    picture: photos, snap, image file
    video: movie, footage, film, video recording
    song: piece, piece of music
    music: playback, sound, player, audio, music player
    artist: musician
    playlist: mix, list of songs
    podcast: show
    volume: sound level, sound
    note: text note, notes
    checklist: list
    recording: sound clip, audio clip, audio, tape, audio file, voice note, sound file
    file: documents
    text: message text
    page: url, webpages, link
    history: browser data, browsing data, search history
    bookmark: page
    favourite: star, favourite contact, fave, favs, faves, liked
    web: browser, google
    wishlist: wishes, wish list of mine
    shopping-list: shopping, list of things to buy, list of groceries, buy list
    to-do-list: to-dos, to-do, todos, tasks
    order: parcel, package, shipment, delivery
    ticket: train ticket, train tickets, rail ticket, bus ticket, tickets, fare
    hotel: place to stay, accommodation
    room: hotel room, chamber
    table: spot, place, reservation
    taxi: ride, car
    weather: sky, weather report
    temperature: warmth, heat
    wind: breeze, wind speed, winds
    city: place, location
    light: bulb
    heating: radiators, room temperature
    blinds: rollers, curtains, curtain, shades, sunblind, sunblinds
    wifi: wireless lan, wi fi, wireless internet, wlan connection
    airplane-mode: airplane setting
    dark-mode: dark look, dark design, dark appearance, night mode, darkmode
    battery-saver: energy saving mode, energy saver, low power mode, battery-saving mode, power-saving mode
    do-not-disturb: quiet mode, silent mode
    mobile-data: data connection, cell data, phone data, cellular internet, data
    location-service: location access, location sharing, positioning
    ringtone: ringer, ring
    brightness: backlight, brightness level, brightness of the screen, brightness of the display, light of the screen
    font-size: font, letters, text, type size, letter size, size of letters
    language: system language, display language, phone language
    wallpaper: home screen picture, background image, screen background
    timeout: screen-off time, screen off time, sleep timeout, display timeout
    flashlight: flash light, phone light, lamp
    battery: battery charge, battery status, charge level, battery percentage, power
    balance: amount, money
    transaction: transfer, money transfer, bank transfer
    card: debit card, credit card, plastic
    expense: purchase, outlay, spend
    category: group, type, heading
    weight: body weight, i weigh, my weight is, weigh
    water: h2o, glass of water
    workout: training session, session, sports
    meal: food
    heart-rate: bpm, heartbeat
    pill: dose, meds
    recipe: dish, formula
    serving: helping, plate, people, persons, number of servings
    reminder: alert, nudge
    task: chore, job, thing to do
    birthday: birth date, date of birth, birthdate
    address: street address
    home: house, my place
    route: trip, course, navigation
    place: address, point of interest
    subject: heading, title, subject of
    reference: payment note, reason
    name: names, file name, filename
    amount: total, price, figure
    status: state
    notification: push notification, push message
    people: folks, participants, diners, visitors, travelers, heads, pax, men`;
