import { describe, expect, it } from 'vitest';
import { saysOver } from '../../../crawler/run/says-over.ts';

describe('a page of a vacancy', () => {
  it.each([
    'Die Stelle ist vergeben.',
    'Diese Stelle ist bereits besetzt',
    'Diese Stellenanzeige ist leider nicht mehr verfügbar.',
    'Leider ist diese Position nicht mehr verfügbar.',
    'Die von Ihnen aufgerufene Stellenausschreibung ist abgelaufen.',
    'Das gesuchte Stellenangebot wurde inzwischen gelöscht.',
    'Die Stelle „Koch (m/w/d)“ in Düren ist nicht mehr ausgeschrieben.',
    'Stellenangebot nicht mehr verfügbar',
    'Stelle bereits besetzt',
    'Der Ausbildungsplatz ist schon vergeben!',
    'This job is no longer available',
    'Sorry, the position has been filled.',
    '<div>Diese&nbsp;Stelle <b>ist nicht mehr</b> online</div>',
  ])('says that it is over: %s', (text) => expect(saysOver(text)).not.toBeNull());

  it.each([
    'Die Stelle ist zum 1. Januar zu besetzen.',
    'Die Stelle ist unbefristet zu vergeben.',
    'Wir haben die Stelle am Empfang neu besetzt und suchen nun Verstärkung.',
    'Die Stelle ist noch nicht besetzt.',
    'Die Stelle ist befristet.',
    'Die Anzeige läuft am 3. Dezember ab.',
    'This job is available now.',
    'The position is open.',
    '<script>var text = "Diese Stelle ist nicht mehr verfügbar";</script><h1>Koch</h1>',
    '<!-- Die Stelle ist vergeben --> Koch',
  ])('does not: %s', (text) => expect(saysOver(text)).toBeNull());
});
