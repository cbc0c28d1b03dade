/** Ways to say that something is asked for; "nicht" before it or behind it makes it needless. A pattern without groups. */
export const NEEDED =
  '(?:nötig|notwendig|erforderlich|vorausgesetzt|vorauszusetzen|voraussetzung|voraus|erwart|zwingend|bedingung|muss|müssen|gefordert|fordern|verlang|brauch|gebraucht|benötig|pflicht|wichtig|entscheidend|ausschlaggebend|maßgeblich|vorgeschrieben|vorweisen|vorgewiesen|vorzuweisen|nachweisen|nachzuweisen|mitbring|mitzubringen|haben|required|needed|necessary|expected|essential)';

/** Ways to say that something does not matter. A pattern without groups. */
export const INDIFFERENT =
  '(?:egal|schnuppe|wurs(?:ch)?t|schnurz|piepe|einerlei|gleichgültig|(?:uns|mir|dabei|völlig|ganz|ist|sind) gleich|zweitrangig|nachrangig|nebensächlich|nebensache|unwichtig|unerheblich|unwesentlich|uninteressant|irrelevant|überflüssig|unnötig|entbehrlich|(?:keine|eine untergeordnete|nur eine kleine) rolle|kein thema|nicht (?:so |ganz )?(?:wichtig|entscheidend|ausschlaggebend|maßgeblich|relevant))';

/** Ways to say that something would be welcome. A pattern without groups. */
export const WISHED =
  '(?:von vorteil|wünschenswert|idealerweise|gerne? gesehen|hilfreich|erwünscht|bevorzugt|vorteilhaft|nice to have|pluspunkt|(?:ein|a) plus(?!\\p{L})|(?:wäre|wären|ist|sind) (?:schön|toll|gut|super|prima|ideal|perfekt))';
