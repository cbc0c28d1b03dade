import { describe, expect, it } from 'vitest';
import { taskPart } from '../../../domain/occupation/task-part.ts';

const TALK = 'Wir sind ein Betrieb mit Tradition und suchen Verstärkung für unser Haus. '.repeat(12);
const TASKS = 'Sie kochen Mahlzeiten, planen den Einkauf und leiten die Küchenhilfen an.';

function read(text: string): string {
  const { from, to } = taskPart(text);
  return text.slice(from, to).trim();
}

describe('taskPart', () => {
  it('is the whole of a short text', () => {
    const text = `Ihre Aufgaben:\n${TASKS}\nIhr Profil:\nFreude am Kochen`;
    expect(read(text)).toBe(text);
  });

  it.each(['Ihre Aufgaben:', 'Was Sie erwartet?', 'TÄTIGKEITEN:', 'Your tasks:', 'Das machst du!'])(
    'begins after the heading "%s"',
    (heading) => {
      expect(read(`${TALK}\n${heading}\n${TASKS}`)).toBe(TASKS);
    },
  );

  it.each(['Ihr Profil:', 'ANFORDERUNGEN\n', 'Das bringen Sie mit:', 'Was wir bieten:', 'Requirements:'])(
    'ends before the line of the heading "%s"',
    (heading) => {
      expect(read(`${TALK}\nIhre Aufgaben:\n${TASKS}\n${heading}\nEine Ausbildung.\n${TALK}`)).toBe(TASKS);
    },
  );

  it('goes on over words of a heading in the middle of a sentence', () => {
    const tasks = `${TASKS}\nFür die Gäste und auch alle Mitarbeitenden achten Sie auf Qualifikation!\nSie spülen.`;
    expect(read(`${TALK}\nIhre Aufgaben:\n${tasks}`)).toBe(tasks);
  });

  it('ends before a heading behind signs, not before one far into its line', () => {
    expect(read(`${TALK}\nIhre Aufgaben:\n${TASKS}\n👉👉 Dein Profil 👈\nEine Ausbildung.`)).toBe(TASKS);
    const tasks = `${TASKS}\n${'👉'.repeat(16)} Profil: hoch\nSie spülen.`;
    expect(read(`${TALK}\nIhre Aufgaben:\n${tasks}`)).toBe(tasks);
  });

  it('is the beginning of a long text without headings', () => {
    const { from, to } = taskPart(TALK.repeat(4));
    expect(from).toBe(0);
    expect(to).toBeGreaterThan(1000);
    expect(to).toBeLessThan(TALK.length * 4);
  });
});
