const CLASS = String.raw`(?:C1E|C1|CE|C\+E|C|D1|DE|D|BE|B|AM|T)(?:\s?95)?(?![\p{L}\d])`;
const CLASSES = String.raw`(?<![\p{L}\d])(${CLASS}(?:(?:\s(?:vorausgesetzt|erforderlich|notwendig|nötig))?\s?(?:\/|oder|und|,|bzw\.?|&|\+|-|–|bis|\()\s?(?:(?:der|idealerweise|gerne?|besser|noch|lieber|optional|möglichst|auch|sogar) ){0,3}(?:Klasse |Kl\. )?${CLASS})*)`;
const LICENCE_WORD = String.raw`(?:[Ff]ührerscheine?s?|FÜHRERSCHEIN|[Ff]ahrerlaubnis|[Ff]ahrerlaubnisklassen?|[Dd]riv(?:er['’]?s|ing) licen[cs]e|(?:PKW|Pkw|pkw|LKW|Lkw|lkw|Bus|Auto)-?[Ss]chein)`;
const WITH_CLASS = new RegExp(
  String.raw`(?:(?:${LICENCE_WORD}|(?<![\p{L}])(?:FS|Lappen)|(?<!\p{L})(?:[Kk]lassen?|[Kk]l\.))[^.!?;:\n]{0,28}?|${LICENCE_WORD}:?\s(?:\p{L}+\s){0,2})${CLASSES}`,
  'gu',
);
/** "Klasse B ist Pflicht, C1E wäre wünschenswert", "mit Klasse D, gern auch DE". */
const BEYOND = new RegExp(
  String.raw`(?:${LICENCE_WORD}|(?<!\p{L})(?:[Kk]lasse|[Kk]l\.|FS))[^.!?;:\n]{0,16} (?:B|BE|C1|C|D1|D)(?![\p{L}\d])[^.!?;:\n]{0,70}?(?:[,(–-]\s?(?:(?:gerne?|auch|idealerweise|am besten|besser|noch besser|möglichst|optimal|sogar|aber|die|Klasse|zusätzlich) )*)(BE|C1E|C1|CE|C|D1|DE|D)(?:-(?:Schein|Klasse))?(?=(?: (?:ist|sind))? (?:wäre|noch|für|von Vorteil|wünschenswert|gern|bevorzugt|optional|besser|ideal|hilfreich|ein Plus|ein Bonus|sehr|auch|umso|perfekt|super|prima|top|toll|willkommen|erwünscht)|\))`,
  'gu',
);
const CLASS_FIRST = new RegExp(
  String.raw`${CLASSES}[- ](?:[Ff]ührerschein|[Ff]ahrerlaubnis|Schein|(?:driv\p{L}+ )?licen[cs]e)`,
  'gu',
);
/** "Wünschenswert: C1E" in the sentence behind a licence. */
const WISHED_NEXT = new RegExp(
  String.raw`${LICENCE_WORD}[^;\n]{0,60}(?:[Ww]ünschenswert|[Ii]dealerweise|[Vv]on Vorteil|[Gg]erne?|[Oo]ptimal(?:erweise)?|[Bb]esser|[Ii]deal|[Pp]erfekt)(?:(?: wäre| ist| sind| auch| noch| sogar|:|,)* (?:ein |eine |der |die |Klassen? )*)(BE|C1E|CE|D1|DE|C|D)(?![\p{L}\d])(?!-(?:Niveau|Level))`,
  'gu',
);
/** "CE und Schlüsselzahl 95 bringst du mit" */
const WITH_NUMBER = new RegExp(
  String.raw`${CLASSES},? (?:und|mit|inkl\.|inklusive|plus|sowie|samt) (?:der |die |den |gültiger? )?(?:Schlüsselzahl|Kennzahl|Kennziffer|Ziffer|Module?n?|Fahrerkarte)(?!\p{L})`,
  'gu',
);
/** "Sie haben C1 (alternativ B)", "mit CE im Gepäck"; not the German of level C1, nor the CE mark of a device. */
export const HELD_CLASS =
  /(?<![\p{L}\d])(?<=(?:[Hh]aben|[Hh]ast|[Bb]esitz\p{L}{1,3}|[Bb]ringst|[Bb]ringen|[Bb]rauchst|[Bb]rauchen|[Bb]enötigen|[Bb]enötigst|[Mm]it) (?:(?:Sie|du|ihr|wir|mindestens|den|die|schon|bereits) ){0,3})(C1E|CE|C1)(?![\p{L}\d]|-\p{L}| [-–]? ?(?:[Nn]iveau|[Ll]evel|[Dd]eutsch|[Zz]eichen|[Kk]ennzeich|[Nn]orm|in ))/gu;
const DRIVER = new RegExp(String.raw`(?:[Ff]ahrer|FAHRER)\p{L}*[^\n.;]{0,18}?${CLASSES}`, 'gu');
/** "Führerschein Klasse 3", "alte Klasse 3"; not the third form of a school. */
export const OLD_CLASS =
  /(?:[Ff]ührerschein|(?:[Aa]lte[rn]?|ehemalige[rn]?|frühere[rn]?|bzw\.|[Ff]ahrer\p{L}*(?: \([^)]{1,12}\))?,?) (?:[Kk]lasse|Kl\.)|FS)[^.!?;:\n]{0,14}(?<![\d.,])(III|II|2|3)(?![\d.,]?\d|\p{L}|\.? (?:Jahr|Monat|Stell|Tag))/gu;
export const VEHICLE =
  /(?<!\p{L})(PKW|Pkw|LKW|Lkw|Bus|Auto|Anhänger|Traktor|Roller)-?\s?(?:[Ff]ühr)?(?:er)?[Ss]chein(?!werf)|[Ff]ührerschein für (PKW|Pkw|LKW|Lkw|Busse?)/gu;
const BARE = new RegExp(
  String.raw`(?<![\p{L}-])${LICENCE_WORD}(?![\p{L}])(?!-?(?:kosten|zuschuss|kontroll|förder|erwerb|prüf))|(?<!\p{L})(?:Auto|PKW|Pkw)\s?fahren (?:können|kannst|könnt|zu können|darfst|dürfen)(?!\p{L})`,
  'gu',
);
const OWN_CAR =
  /(?<!\p{L})(?:(?:eigene[rsn]?|mit|ein) (?:pkw|auto|fahrzeug|kfz)(?![\p{L}-])|(?:(?:pkw|auto)(?![\p{L}-])[^.!?;\n]{0,24}|(?<!\p{L})(?:fahrzeug|kfz)(?![\p{L}-])(?: (?:ist|sind|wäre|unbedingt|zwingend))* )(?:nötig|notwendig|erforderlich|voraus|pflicht|zwingend|vorhanden))/giu;

/** Those that name classes in their first group. */
export const NAMES_CLASS: readonly RegExp[] = [
  WITH_CLASS,
  BEYOND,
  WISHED_NEXT,
  CLASS_FIRST,
  DRIVER,
  WITH_NUMBER,
];
export const WITHOUT_CLASS: readonly RegExp[] = [BARE, OWN_CAR];
