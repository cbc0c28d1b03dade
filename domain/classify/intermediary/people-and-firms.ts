/** Whom a firm works for. */
export const CUSTOMER =
  '(?:kund(?:en?|in)|mandant(?:en|in)?|klient(?:en|in)?|auftraggeber(?:s|in)?|kundenunternehmens?|kundenbetriebs?|geschäftspartners?|partnerunternehmens?|partnerbetriebs?)';
/** Anybody whom people are placed with, also as the end of a compound. */
export const THIRD = String.raw`(?:${CUSTOMER}|unternehmen|betriebe?|firma|firmen|praxis|praxen|kliniken?|krankenhaus|haus|heim|einrichtung(?:en)?|verb[uü]nde?|konzern|hersteller|händler|zulieferer|betreiber|stiftung|kanzlei|spedition(?:en)?|bank|hotels?|familien?|meister|büro|verein|träger|arbeitgeber|kitas?)`;

/** People who are hired out or placed, by what they are called. */
export const PEOPLE = String.raw`\p{L}*(?:innen|kräften?|personal|helfern?|fahrern?|pflegern?|arbeitern?|mitarbeit\p{L}*|fachleuten?|leuten?|monteuren?|handwerkern?|ärzten?|ingenieuren?|technikern?|köchen?|spezialist\p{L}*|schweißern?|schlossern?|menschen)`;

/** Places of work that are somebody's own, one of them or several, also as the end of a compound. */
export const SITE = String.raw`\p{L}*(?:${CUSTOMER}|lagern?|werk(?:en?)?|zentr(?:um|en)|hallen?|märkten?|markt|kliniken?|heim(?:en)?|\p{L}haus(?:e)?|häusern|stift|praxis|praxen|kanzlei(?:en)?|spedition(?:en)?|herstellern?|zulieferern?|händlern?|großhandel|betrieb(?:en)?|firm(?:a|en)|\p{L}unternehmen|fabrik(?:en)?|druckerei(?:en)?|brauerei(?:en)?|gießerei(?:en)?|labor(?:en)?|hotels?|kitas?|kindergärten|schulen?|werkstatt|werkstätten|konzern(?:en)?|logistikern?|anlagenbauern?|bauern|einrichtung(?:en)?|stationen|schreinereien|bäckereien|reinigung)`;
