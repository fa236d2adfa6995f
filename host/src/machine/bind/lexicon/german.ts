import type { Rows } from './rows.js';

/** The same in German: separable verbs are written with `...` where their other half stands at the end. */
export const german: Rows = {
  verbs: `
    create: erstelle, erstell, mach, mache, lege ... an, leg ... an, füge ... hinzu, füg ... hinzu, neu, neue, neuer, neues, neuen, richte ... ein, richt ... ein, hinzufügen, anlegen, erstellen, nimm ... auf
    put: setze, setz, pack, packe, schreib, schreibe, tu, stell, stelle, trage ... ein, trag ... ein, nimm, füge, füg, setze ... rein, leg, lege, gib
    set: stelle, stell, setze, setz, mach, mache, ändere, regle, regel, dreh, drehe, wähle, stelle ... ein, stell ... ein, schalte, schalt, bring, bringe
    write: schreib, schreibe, notiere, notier, schreib ... auf, schreibe ... auf, verfasse, schreiben
    delete: lösche, lösch, entferne, entfern, nimm ... raus, nimm ... heraus, wirf ... weg, streiche, streich, löschen, entfernen
    clear: leere, leer, räume ... auf, leeren, lösche
    cancel: storniere, stornier, sage ... ab, sag ... ab, brich ... ab, stornieren
    change: ändere, änder, aktualisiere, bearbeite, korrigiere, ersetze, ändern, aktualisieren
    rename: benenne ... um, benenn ... um, nenne ... um, nenn ... um, umbenennen
    show: zeig, zeige, öffne, zeigen, anzeigen, zeig ... an, zeige ... an, ruf ... auf, rufe ... auf
    open: öffne, öffnen, geh auf, gehe auf, ruf ... auf, rufe ... auf, mach ... auf, mache ... auf, geh zu, besuche, starte, lade
    ask: was ist, was steht, wie ist, welche, welcher, welches, welchen, was, wie, sag mir, sag, zeig, zeige, prüfe, schau, schau nach, sieh nach, wie wird, gibt es
    where: wo ist, wo, wo sind, verfolge, wo bleibt
    when: wann, wann ist, um wie viel uhr
    how-many: wie viele, zähle, zähl, anzahl
    how-much: wie viel, wieviel, was kostet
    how-far: wie weit
    how-long: wie lange
    start: starte, start, beginne, beginn, starten
    stop: stoppe, stopp, beende, beend, halte ... an, halt ... an, stoppen, beenden
    pause: pausiere, pausier, unterbrich, halte ... an, halt ... an, pausieren
    resume: setze ... fort, setz ... fort, fortsetzen
    send: sende, send, schicke, schick, verschicke, senden, schicken, schreib, schreibe
    forward: leite ... weiter, leit ... weiter, weiterleiten
    reply: antworte, antwort, beantworte, antworten
    share: teile, teil, teilen
    copy: kopiere, kopier, dupliziere, kopieren
    move: verschiebe, verschieb, bewege, verschieben, verleg, verlege
    save: speichere, speicher, merke, merk, sichere, speichern
    mark: markiere, markier, kennzeichne, markieren
    tick: hake ... ab, hak ... ab, abhaken
    call: ruf ... an, rufe ... an, wähle, wähl, anrufen, telefoniere mit, ruf bei ... an
    search: suche, such, suche nach, such nach, finde, suchen, google, googel
    play: spiel, spiele, spiel ... ab, spiele ... ab, spielen, abspielen, hören, leg ... auf, lege ... auf, mach ... an
    download: lade ... herunter, lade ... runter, lad ... herunter, lad ... runter, herunterladen
    install: installiere, installier
    uninstall: deinstalliere, deinstallier
    archive: archiviere, archivier, archivieren
    mute: schalte ... stumm, schalt ... stumm, stelle ... stumm, stell ... stumm
    pin: pinne ... an, hefte ... an, pinne
    block: blockiere, sperre, blockier, sperr, blockieren, sperren
    unblock: entsperre
    book: buche, buch, reserviere, reservier, buchen, reservieren
    order: bestelle, bestell, kaufe, kauf, bestellen, kaufen
    pay: bezahle, bezahl, zahle, zahl, begleiche
    transfer: überweise, überweis, schicke, schick, sende, überweisen
    rent: miete, miet, mieten
    check-in: checke ... ein, check ... ein
    lock: schließe ... ab, schließ ... ab, sperre ... ab, sperr ... ab, verriegle, verriegele
    unlock: schließe ... auf, schließ ... auf, entriegle
    close: schließe, schließ, mach ... zu, mache ... zu, schließen
    increase: erhöhe, dreh ... auf, mach ... lauter, stell ... lauter
    decrease: verringere, dreh ... herunter, mach ... leiser, stell ... leiser
    connect: verbinde, kopple, koppel, verbinden
    take: mach, mache, nimm ... auf, schieß, schieße, machen
    record: nimm ... auf, zeichne ... auf, filme, mach, mache, aufnehmen
    log: trage ... ein, trag ... ein, erfasse, erfass, notiere, notier, speichere, vermerke, buche, eintragen
    navigate: navigiere, navigier, bring, bringe, führe, führ, fahre, fahr, navigieren, zeig mir den weg, wie komme ich
    translate: übersetze, übersetz
    subscribe: abonniere, abonnier
    unpack: entpacke, entpack
    restore: stelle ... wieder her, stell ... wieder her
    remind: erinnere, erinner, erinnern
    turn: schalte, schalt, mach, mache, stelle, stell, dreh, drehe, schalten, machen`,
  nouns: `
    alarm: wecker, alarm
    timer: timer, kurzzeitwecker, countdown
    stopwatch: stoppuhr
    event: termin, ereignis, veranstaltung, termine
    calendar: kalender, terminkalender
    contact: kontakt
    contacts: kontakte, kontakten, adressbuch, telefonbuch
    number: nummer, telefonnummer, handynummer, rufnummer
    e-mail-address: e-mail-adresse, mailadresse, emailadresse
    e-mail: e-mail, email, mail
    mailbox: postfach, posteingang, mails, e-mails
    text-message: sms, textnachricht, kurznachricht, nachricht
    message: nachricht, antwort
    conversation: unterhaltung, chat, chatverlauf, gespräch
    group: gruppe, gruppenchat
    picture: foto, bild, aufnahme, photo
    selfie: selfie
    video: video, film
    song: lied, song, titel, stück
    music: musik
    album: album
    playlist: playlist, wiedergabeliste
    podcast: podcast
    volume: lautstärke
    note: notiz
    recording: aufnahme, sprachmemo, sprachaufnahme, tonaufnahme, aufzeichnung
    folder: ordner, verzeichnis
    file: datei
    text: text, inhalt
    page: seite, webseite, website, internetseite
    tab: tab
    history: verlauf, browserverlauf, chronik
    bookmark: lesezeichen
    favourite: favorit, favoriten, lieblingskontakt, favorisiert
    web: netz, web, internet
    cart: warenkorb, einkaufswagen
    wishlist: wunschliste, wunschzettel, merkzettel
    shopping-list: einkaufsliste, einkaufszettel, liste
    order: bestellung
    ticket: ticket, fahrkarte, fahrschein
    flight: flug
    hotel: hotel
    room: zimmer
    table: tisch
    restaurant: restaurant
    taxi: taxi
    weather: wetter, wettervorhersage
    temperature: temperatur, wie warm, wie kalt
    rain: regen, regnet
    city: stadt, ort
    light: licht, lampe
    heating: heizung, thermostat
    door: tür, haustür
    blinds: rollläden, jalousien, rollos, rollladen
    wifi: wlan, wi-fi, wifi, w-lan
    bluetooth: bluetooth
    airplane-mode: flugmodus, flugzeugmodus
    dark-mode: dunkelmodus, dunkler modus, dunkles design, dark mode
    battery-saver: energiesparmodus, stromsparmodus
    do-not-disturb: nicht stören, bitte nicht stören
    mobile-data: mobile daten
    hotspot: hotspot
    location-service: standort
    ringtone: klingelton
    brightness: helligkeit, bildschirmhelligkeit, displayhelligkeit
    screen: bildschirm, display
    font-size: schriftgröße, textgröße
    language: sprache
    wallpaper: hintergrund, hintergrundbild
    flashlight: taschenlampe
    battery: akku, batterie, akkustand
    account: konto
    balance: kontostand, saldo
    card: karte
    bill: rechnung
    expense: ausgabe, ausgaben
    budget: budget
    category: kategorie
    weight: gewicht
    water: wasser
    step: schritte, schritt
    recipe: rezept
    reminder: erinnerung
    task: aufgabe
    birthday: geburtstag
    address: adresse
    home: zuhause, hause
    route: weg, route
    place: ort
    clipboard: zwischenablage
    subject: betreff
    reference: verwendungszweck
    name: namen, name
    title: titel
    people: personen, leute, person, gäste, erwachsene
    glass: glas, gläser
    degree: grad`,
  qualities: `
    new: neu, neue, neuer, neues, neuen, neuem
    done: erledigt, fertig
    unread: ungelesen, ungelesene, ungelesenen
    read: gelesen
    all: alle, allen, jede, jeden
    last: letzte, letzten, letztes
    next: nächste, nächsten
    private: privaten, privater, privat`,
  frames: `
    schalte ... an = turn on
    schalte ... ein = turn on
    schalte ... aus = turn off
    schalt ... an = turn on
    schalt ... ein = turn on
    schalt ... aus = turn off
    mach ... an = turn on
    mach ... ein = turn on
    mach ... aus = turn off
    mache ... an = turn on
    mache ... ein = turn on
    mache ... aus = turn off
    stelle ... an = turn on
    stelle ... ein = turn on
    stelle ... aus = turn off
    stell ... an = turn on
    stell ... ein = turn on
    stell ... aus = turn off
    dreh ... an = turn on
    dreh ... ein = turn on
    dreh ... aus = turn off
    drehe ... an = turn on
    drehe ... ein = turn on
    drehe ... aus = turn off
    knips ... an = turn on
    knips ... ein = turn on
    knips ... aus = turn off
    weck mich = create alarm
    wecke mich = create alarm
    weck mich = set alarm
    wecke mich = set alarm
    aktiviere = turn on
    deaktiviere = turn off
    einschalten = turn on
    ausschalten = turn off
    anschalten = turn on
    anmachen = turn on
    ausmachen = turn off
    plane = create event
    dimme = set brightness
    fotografiere = take picture
    ruf mir ein taxi = order taxi
    kontostand = ask balance
    wie wird das wetter = ask weather
    simse = send text-message
    maile = send e-mail
    mail = send e-mail`,
  fillers: `
    bitte, mal, doch, einmal, der, die, das, den, dem, des, ein, eine, einen, einem, einer, kannst du, könntest du, würdest du, danke, mir, mich, uns, mein, meine, meinen, meinem, meiner, meines, unser, unsere, unserem,
    für mich, für uns, ich möchte, ich will, ich würde gern, ich muss, gerade, jetzt, sofort, schnell, hallo, hi, ok, dank, ganz, kannst du mir, könntest du mir, vielen dank, den weg`,
  markers: `
    to: an, nach, zu, zum, zur, auf, ins, hin zu
    in: in, im, ins
    from: von, vom, aus, aus dem, aus der
    on: am, auf, an
    at: um, auf, gegen
    for: für
    with: mit, mit dem, mit der
    name: namens, genannt, mit dem namen, mit namen, unter dem namen, mit dem titel, mit titel
    says: mit dem text, mit text, mit dem inhalt, dass
    about: über, an
    as: als
    of: von, vom, des`,
  pronouns: 'es, ihn, sie, ihm, ihr, das, seine, seinen, ihre, ihren',
  copulas: 'ist, sind, bin, hat, haben, lautet, habe ich, hab ich, steht, wird, gibt es, heißt, habe, hab',
  subjects: 'ich, wir, es, mein, meine, unser, unsere, da, das',
  bars: 'wenn, falls, sobald, solange, bis, sofern, soweit, vorausgesetzt, angenommen, sollte, sollten, fall, bevor, nachdem, ehe, jedes, mal, seit, während, nur, erst, ob, statt, sonst, lieber, außer, wäre, hätte, will, möchte, sollte, bitte, auch, dann, sag, frag, nie, nach, vor, vielleicht, wie, warum, was, welche, wer, oder, du, sie, alle, alles, jeder, immer, dass',
};
