/** The sixteen states by the first two digits of every AGS in them, with the names people write. Bundesländer. */
export const STATES: Readonly<Record<string, readonly string[]>> = {
  '01': ['Schleswig-Holstein'],
  '03': ['Niedersachsen', 'Lower Saxony', 'Nds'],
  '05': ['Nordrhein-Westfalen', 'North Rhine-Westphalia', 'NRW', 'NW', 'Nordrhein Westf'],
  '06': ['Hessen', 'Hesse'],
  '07': ['Rheinland-Pfalz', 'Rhineland-Palatinate', 'RLP'],
  '08': ['Baden-Württemberg', 'Baden', 'Württemberg'],
  '09': ['Bayern', 'Bavaria', 'Oberbayern', 'Niederbayern'],
  '10': ['Saarland', 'Saar'],
  '12': ['Brandenburg'],
  '13': ['Mecklenburg-Vorpommern', 'Mecklenburg', 'Vorpommern'],
  '14': ['Sachsen', 'Saxony'],
  '15': ['Sachsen-Anhalt', 'Saxony-Anhalt'],
  '16': ['Thüringen', 'Thuringia'],
};

/**
 * Landscapes and rivers by which Germans tell places of the same name apart ("Stolberg (Harz)").
 * Those that a region's table names as its own do not count as far away.
 */
export const LANDSCAPES: readonly string[] = `
Ahr, Allgäu, Altmark, Bergisches Land, Bodensee, Chiemgau, Donau, Eifel, Elbe, Ems, Emsland, Erft, Erzgebirge, Fichtelgebirge, Fläming,
Franken, Fulda, Harz, Havel, Hochsauerland, Hunsrück, Isar, Lahn, Lausitz, Lippe, Lüneburger Heide, Mosel, Münsterland, Nahe, Neckar,
Niederlausitz, Niederrhein, Oberfranken, Oberlausitz, Oberlahn, Oberharz, Oberpfalz, Odenwald, Ostfriesland, Pfalz, Rhön,
Ruhr, Rur, Saale, Sauerland, Schwaben, Schwalm, Schwarzwald, Schwäbische Alb, Sieg, Siegerland, Spessart, Spree, Südeifel, Südharz, Taunus, Unstrut, Vogtland, Vulkaneifel, Weser,
Westerwald, Westf, Westfalen, Wied, Unterfranken, Mittelfranken, Hochtaunus
`
  .split(',')
  .map((name) => name.trim());

/** Regions too wide to be a place, whose words would else be read as a landscape far away. */
export const WIDE_REGIONS: readonly string[] = ['Rhein-Ruhr', 'Rhein-Ruhr-Gebiet', 'Rheinisches Revier'];

/** Countries around, as printed beside or instead of a place abroad. */
export const COUNTRIES_ABROAD: readonly string[] = `
Niederlande, Netherlands, Nederland, Belgien, Belgium, België, Belgique, Luxemburg, Luxembourg, Frankreich, France, Österreich, Austria,
Schweiz, Switzerland, Polen, Poland, Spanien, Spain, Portugal, Italien, Italy, Dänemark, Denmark, Tschechien, Großbritannien, England, USA
`
  .split(',')
  .map((name) => name.trim());
