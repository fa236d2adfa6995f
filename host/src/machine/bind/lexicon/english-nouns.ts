/** What it is done to, in English; plurals are made of these. */
export const englishNouns = `
    alarm: alarm, alarm clock, wake-up call
    timer: timer, countdown
    stopwatch: stopwatch, stop watch
    clock: clock, world clock
    event: event, appointment, meeting, entry, calendar entry, calendar event
    calendar: calendar, agenda, diary, schedule
    contact: contact
    contacts: contacts, address book, phone book, contact list, contacts list
    number: number, phone number, telephone number, mobile number, cell number, cell phone number, phone
    e-mail-address: e-mail address, email address, mail address, e-mail, email
    e-mail: e-mail, email, mail
    mailbox: mailbox, inbox, mails, e-mails, emails
    text-message: text message, sms, text, message
    message: message, text, chat message, reply, answer
    voice-message: voice message, voice note, audio message
    conversation: conversation, chat, thread
    group: group, group chat
    picture: picture, photo, image, shot, pic, snapshot, photograph
    selfie: selfie, picture of myself, photo of myself, selfie picture
    video: video, clip, video clip
    camera: camera
    song: song, track, tune, title
    music: music, songs, tunes
    album: album, record
    artist: artist, singer, band
    playlist: playlist, play list
    podcast: podcast
    episode: episode
    radio: radio
    station: station, radio station
    volume: volume, loudness, sound volume
    note: note, memo
    checklist: checklist, check list
    recording: recording, voice memo, audio recording, sound recording, voice recording
    folder: folder, directory
    file: file, document
    text: text, content, words, body, wording
    page: page, website, web page, site, web site, webpage
    tab: tab, browser tab
    history: history, browsing history, browser history
    cache: cache
    cookies: cookies
    bookmark: bookmark
    bookmarks: bookmarks
    favourite: favourite, favorite, favourites, favorites, starred
    download: downloads
    web: web, internet, net, online
    cart: cart, basket, shopping cart, shopping basket, trolley
    wishlist: wishlist, wish list
    shopping-list: shopping list, grocery list, groceries list, groceries, list
    list: list
    to-do-list: to-do list, todo list, task list
    order: order, purchase
    ticket: ticket
    flight: flight, plane
    train: train
    bus: bus
    hotel: hotel, hotel room
    room: room
    table: table
    restaurant: restaurant
    seat: seat
    taxi: taxi, cab
    trip: trip, journey
    weather: weather, forecast, weather forecast, weather like
    temperature: temperature, how warm, how hot, how cold, how warm is it, how cold is it, how hot is it, degrees
    rain: rain, raining
    snow: snow, snowing
    wind: wind
    humidity: humidity
    sunrise: sunrise, sun rise
    sunset: sunset, sun set
    city: city, town
    light: light, lights, lamp, lighting
    heating: heating, heat, heater, thermostat, radiator
    door: door, front door
    blinds: blinds, shutters, blind, shutter, roller blinds
    scene: scene
    wifi: wi-fi, wifi, wlan, wireless, wi-fi network, wireless network
    network: network
    bluetooth: bluetooth
    airplane-mode: airplane mode, flight mode, aeroplane mode, plane mode
    dark-mode: dark mode, dark theme, night theme
    battery-saver: battery saver, power saving mode, power saver, battery saving mode, battery saver mode, power saving
    do-not-disturb: do not disturb, dnd, do not disturb mode
    mobile-data: mobile data, cellular data, mobile internet
    hotspot: hotspot, tethering, wi-fi hotspot, personal hotspot
    location-service: location, gps, location services
    rotation: auto-rotate, auto rotate, rotation, screen rotation, auto-rotation, automatic rotation
    ringtone: ringtone, ring tone, ringing tone
    brightness: brightness, screen brightness, display brightness
    screen: screen, display
    font-size: font size, text size, size of the font, size of the text, size of text
    language: language
    wallpaper: wallpaper, background, background picture
    timeout: timeout, screen timeout, time-out
    flashlight: flashlight, torch
    flash: flash
    battery: battery, battery level, charge
    account: account
    balance: balance, account balance
    transaction: transaction, payment
    card: card, bank card
    bill: bill, invoice
    money: money
    expense: expense, cost, spending, expenditure
    budget: budget
    category: category
    weight: weight
    water: water
    step: step
    workout: workout, exercise, training
    meal: meal
    heart-rate: heart rate, pulse
    blood-pressure: blood pressure
    sleep: sleep
    pill: pill, medication, medicine, tablet
    goal: goal, target, daily goal
    recipe: recipe
    ingredient: ingredient
    serving: serving, portion
    meal-plan: meal plan, menu plan, weekly plan
    reminder: reminder
    task: task, to-do, todo
    birthday: birthday
    address: address
    home: home, home address
    route: route, way, directions
    traffic: traffic
    map: map
    place: place, location, spot
    clipboard: clipboard
    subject: subject, subject line, topic
    reference: reference, payment reference, purpose
    name: name
    title: title, headline
    label: label, tag
    amount: amount, sum
    status: status
    voicemail: voicemail, voice mail, mailbox
    notification: notification, alert
    app: app, application, programme, program
    people: people, persons, guests, adults, passengers, travellers, of us, person
    piece: piece, pieces, unit
    cup: cup
    glass: glass
    degree: degree, degrees
    minute: minute
    screenshot: screenshot, screen shot, screen capture, screen grab, picture of the screen, capture of the screen
    screen-recording: screen recording, recording of the screen, screen video
    night-light: night light, blue light filter, night shift, eye comfort shield, reading mode, warm screen
    vpn: vpn, virtual private network
    parcel: parcel, package, shipment, delivery, order
    parking: parking, parking spot, parking space, parking ticket, parking session
    appointment: appointment, visit, consultation
    subscription: subscription, membership, sub
    voucher: voucher, coupon, discount code, promo code, gift card
    receipt: receipt, bill, invoice
    news: news, headlines, news stories
    article: article, story, news article, post
    movie: movie, film, motion picture
    series: series, show, tv series, tv show
    channel: channel, programme
    game: game, match
    score: score, result
    habit: habit, routine
    mood: mood, feeling
    password: password, passcode, pass word, login password
    key: key, code
    printer: printer
    storage: storage, storage space, disk space, memory, free space, space
    update: update, software update, system update
    keyboard: keyboard, on-screen keyboard
    vibration: vibration, haptics
    stock: stock, share price, stock price, share
    exchange-rate: exchange rate, rate, conversion rate
    flight-status: flight status
    gate: gate, boarding gate
    platform: platform, track
    departure: departure, departures
    arrival: arrival, arrivals
    boarding-pass: boarding pass, boarding card
    stop: stop, bus stop, station
    plant: plant, flower
    vehicle: car, vehicle
    camera-flash: camera flash
    filter: filter
    story: story, status update
    post: post, posting, update
    comment: comment, remark
    friend: friend, buddy
    member: member, participant
    level: level
    distance: distance, mileage
    calorie: calorie, kcal`;
