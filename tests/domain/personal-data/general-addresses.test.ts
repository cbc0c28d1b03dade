import { describe, expect, it } from 'vitest';
import { generalAddresses } from '../../../domain/personal-data/general-addresses.ts';
import { isRoleMailbox } from '../../../domain/personal-data/role-mailbox.ts';

describe('the general addresses of an employer', () => {
  it.each([
    'info@firma.example',
    'bewerbung@firma.example',
    'jobs-dueren@firma.example',
    'ausbildung2027@firma.example',
    'Karriere@firma.example',
    'personal.nord@firma.example',
    'bewerbung (at) firma (punkt) example',
    'personalbüro@firma.example',
  ])('%s is one', (address) => {
    expect(isRoleMailbox(address)).toBe(true);
  });

  it.each([
    'anna.schmidt@firma.example',
    'a.schmidt@firma.example',
    'schmidt@firma.example',
    'jens@info.example',
    'maria-hilf@firma.example',
    'jobst.kaiser@firma.example',
  ])('%s is that of a person', (address) => {
    expect(isRoleMailbox(address)).toBe(false);
  });

  it('are given as a mail program takes them, those for applications first, each once', () => {
    const text =
      'Fragen: info@hof.example oder t.gerads@hof.example. Unterlagen an Bewerbung (at) hof (punkt) example, bewerbung@hof.example.';
    expect(generalAddresses(text)).toEqual(['bewerbung@hof.example', 'info@hof.example']);
  });

  it('are none where the text names none', () => {
    expect(generalAddresses('Rufen Sie an: 02421 5550')).toEqual([]);
  });
});
