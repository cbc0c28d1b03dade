import type { DemoContact } from './demo-posting.ts';
import type { Names } from './demo-tables.ts';
import type { Random } from './random.ts';

const AREA_CODES = ['02421', '02461', '02422', '02426', '02463', '0241'];
const TITLES = ['Frau', 'Herr', 'Frau', 'Herr', 'Dr.', ''];

/** An invented person with a number of the 555 kind and an address that cannot exist. */
export function drawContact(employer: string, names: Names, random: Random): DemoContact {
  const given = random.pick(names.given);
  const surname = random.pick(names.surname);
  const shape = random.pick(['full', 'title', 'full']);
  const name = shape === 'full' ? `${given} ${surname}` : `${random.pick(TITLES)} ${surname}`.trim();
  const box = random.pick([
    `${mailName(given)}.${mailName(surname)}`,
    'bewerbung',
    'personal',
    mailName(surname),
  ]);
  const number = `555${random.pick([' ', '', '-'])}${random.between(100, 9999)}`;
  const phone = random.pick([
    `${random.pick(AREA_CODES)} ${number}`,
    `${random.pick(AREA_CODES)}/${number}`,
    `0157 ${number}${random.between(10, 99)}`,
  ]);
  return { name, phone, mail: `${box}@${domainName(employer)}.example` };
}

/** Host name of an invented employer, without the ending. */
function domainName(employer: string): string {
  const name = mailName(
    employer.replace(/\b(GmbH|gGmbH|AG|KG|OHG|eG|mbH|AöR|Demo|PartG|e\. ?[VK]\.|& Co\.)\b\.?/g, ''),
  );
  return name.slice(0, 30).replace(/-$/, '');
}

function mailName(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
