import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

describe('whose weekend it is', () => {
  it.each([
    // Work at the end of the week, however it is said.
    ['yes', 'Krankheit kennt keinen Sonntag, deshalb gehört der Dienst am Wochenende dazu.'],
    ['yes', 'Die Bereitschaft läuft jeweils von Donnerstag bis zum folgenden Donnerstag.'],
    ['yes', 'Du arbeitest Mittwoch bis Sonntag, Montag und Dienstag sind frei.'],
    ['yes', 'Arbeitszeit: Di–Sa, So und Mo frei'],
    ['yes', 'Sonntagsbrötchen verkaufen wir auch: Du übernimmst jede dritte Sonntagsschicht.'],
    ['yes', 'Ein Samstagvormittag im Monat gehört dazu.'],
    ['yes', 'Geöffnet ist der Hofladen Mi–Fr 9–18 Uhr und samstags 8–14 Uhr.'],
    [
      'yes',
      'Wenn Gäste am Wochenende feiern, bist du hinter der Theke; die Samstagabende sind unsere stärksten.',
    ],
    ['yes', 'Am 2. Adventssamstag brauchen wir jede Hand.'],
    ['yes', 'An Feiertagen erhalten Sie 135 % Zuschlag.'],
    ['yes', 'Turniere begleitest du auch mal über ein Wochenende.'],
    ['yes', 'You work three Saturdays a month.'],
    // Nobody works then.
    ['no', 'Wochenendarbeit? Nicht mit uns.'],
    ['no', 'Samstage? Gehören euch!'],
    ['no', 'Nie mehr sonntags hinter der Theke stehen!'],
    ['no', 'Schluss mit Wochenenddiensten: Bei uns wird montags bis freitags gearbeitet.'],
    ['no', 'Bei uns muss niemand am Samstag ran.'],
    ['no', 'Freitags um drei geht es heim, am Wochenende ruht die Baustelle.'],
    ['no', 'Sonntags stehen unsere Maschinen.'],
    ['no', 'Deine Wochenenden gehören dir und deinen Hobbys.'],
    ['no', 'Sa und So haben wir zu.'],
    ['no', 'Gearbeitet wird von Montag bis Freitagnachmittag.'],
    ['no', 'Di u. Do vormittags'],
    ['no', 'Am Sonntag haben Sie ohnehin frei.'],
    ['no', 'Den Notdienst am Samstag übernehmen unsere Kollegen in Köln, Sie arbeiten Mo–Fr.'],
    // Somebody else's, or no work at all.
    ['unknown', 'Die Sonntagsdienste leisten die Inhaber selbst.'],
    ['unknown', 'Einmal im Jahr laden wir alle zu einem Wochenende an der See ein.'],
    ['unknown', 'Firmenwagen darfst du auch am Wochenende privat nutzen.'],
    ['unknown', 'Am Samstag, 14. März, stellen wir uns auf der Ausbildungsbörse vor.'],
    ['unknown', 'Ruf uns an, gern auch am Sonntag.'],
    ['unknown', 'Schreib uns einfach, auch samstags lesen wir Nachrichten.'],
    ['unknown', 'Sonntagsbraten, Kaffee und Kuchen: Unsere Küche ist bekannt.'],
    ['unknown', 'Unsere Wochenendbeilage hat 40.000 Leserinnen und Leser.'],
    ['unknown', 'Sie erstellen die Dienstpläne für Werktage und Wochenenden.'],
    ['unknown', 'Our colleagues in Lisbon cover the weekends.'],
    ['unknown', 'Unsere Besucher strömen am Wochenende; Sie betreuen die Sammlung im Depot.'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).weekend).toBe(expected);
  });
});

describe('whose shifts they are', () => {
  it.each([
    // Shifts, however they are said.
    ['yes', 'Eine Woche arbeitest du früh, die nächste spät, immer im Wechsel.'],
    ['yes', 'Wir fahren morgens und abends, wochenweise wechselnd.'],
    ['yes', 'Mal beginnt der Tag morgens um sechs, mal abends um sechs.'],
    ['yes', 'Contibetrieb mit Freischichten'],
    ['yes', 'Die Anlage läuft im Konti-Betrieb.'],
    ['yes', '5.30–13.30 Uhr oder 13.30–21.30 Uhr'],
    ['yes', 'Einsatz von 6 bis 14 Uhr bzw. 14 bis 22 Uhr'],
    ['yes', 'Zustellung zwischen 1 und 6 Uhr'],
    ['yes', 'Los geht es um 2 bis 6 Uhr mit dem Ausfahren der Zeitungen.'],
    ['yes', 'Als Schichtgänger lernst du die ganze Anlage kennen.'],
    ['yes', 'Die Leitstelle ist Tag und Nacht besetzt, du arbeitest dort mit acht Leuten.'],
    ['yes', 'Early or late, you choose your shift with the team.'],
    ['yes', 'Wir lösen uns alle acht Stunden ab und die Wache ist durchgehend besetzt.'],
    ['yes', 'Nachts kontrollieren Sie das Gelände.'],
    // None.
    ['no', 'Genug von Schichtarbeit? Willkommen im Büro!'],
    ['no', 'Raus aus dem Schichtdienst, rein in die Praxis!'],
    ['no', 'Schichtdienst adé? Bei uns ja, hier arbeitest du nie mehr im Schichtdienst.'],
    ['no', 'Schichtarbeit? Fehlanzeige.'],
    ['no', 'Um 16 Uhr ist Feierabend.'],
    ['no', 'Dienstzeit: 8 bis 16 Uhr'],
    ['no', 'Di. und Do. nachmittags'],
    ['no', 'Mo, Mi, Fr von 9:00 bis 12:30 Uhr'],
    ['no', 'Als Lehrerin unterrichten Sie zu festen Zeiten.'],
    // Other people's, or another kind of layer.
    ['unknown', 'Mehrschichtige Software-Architektur ist dein Ding.'],
    ['unknown', 'Von der Grundierung bis zur letzten Schicht: Sie lackieren von Hand.'],
    ['unknown', 'Nachts ruht die Produktion.'],
    [
      'unknown',
      'Der Bus fährt nachts nicht, ein Auto ist deshalb von Vorteil; nachts ist die Haltestelle nicht erreichbar.',
    ],
    ['unknown', 'Die Nachtschicht übernimmt unser Wachdienst.'],
    ['unknown', 'Geöffnet ist Di–Sa 9–18 Uhr.'],
    ['unknown', 'Unsere Hotline ist rund um die Uhr besetzt und erreichbar.'],
  ])('%s: "%s"', (expected, text) => {
    expect(factsOf(text).shift).toBe(expected);
  });
});
