/**
 * Well-known parts of the neighbouring municipalities by AGS, where the facts list none. Left out on purpose: names that
 * several towns of the region or of the country share, which would have to stay unknown anyway.
 */
export const NEIGHBOUR_LOCALITIES: Readonly<Record<string, string>> = {
  '05162004': 'Nievenheim, Delhoven, Zons, Hackenbroich, Stürzelberg',
  '05162008': 'Wevelinghoven, Frimmersdorf, Neurath, Gustorf, Hemmerden',
  '05162012': 'Hochneukirch, Otzenrath, Bedburdyck, Garzweiler',
  '05162024': 'Norf, Grimlinghausen, Uedesheim',
  '05162028': 'Eckum, Anstel, Frixheim, Nettesheim',
  '05334002': 'Eilendorf, Burtscheid, Laurensberg, Kornelimünster, Oberforstbach, Lichtenbusch',
  '05334004': 'Mariadorf, Hoengen, Ofden, Kellersberg',
  '05334008': 'Setterich, Oidtweiler, Puffendorf, Beggendorf, Loverich, Floverich',
  '05334012': 'Weisweiler, Dürwiß, Kinzweiler, Nothberg, Hastenrath, Bergrath, Röhe',
  '05334016': 'Kohlscheid, Merkstein',
  '05334020': 'Imgenbroich, Kalterherberg, Konzen',
  '05334028': 'Lammersdorf, Kesternich, Steckenborn, Rurberg, Einruhr, Rollesbroich',
  '05334032':
    'Breinig, Büsbach, Gressenich, Zweifall, Mausbach, Vicht, Schevenhütte, Atsch, Münsterbusch, Venwegen',
  '05334036': 'Broichweiden, Bardenberg, Euchen',
  '05362004': 'Kaster, Kirchherten, Königshoven',
  '05362008':
    'Quadrath-Ichendorf, Niederaußem, Oberaußem, Glesch, Paffendorf, Zieverich, Kenten, Glessen, Fliesteden, Thorr',
  '05362012': 'Vochem, Kierberg, Badorf',
  '05362016': 'Heppendorf, Angelsdorf, Niederembt, Oberembt, Berrendorf, Grouven',
  '05362020':
    'Lechenich, Liblar, Gymnich, Bliesheim, Friesheim, Ahrem, Kierdorf, Köttingen, Dirmerzheim, Konradsheim, Blessem',
  '05362024': 'Habbelrath',
  '05362028': 'Efferen, Hermülheim, Kalscheuren, Knapsack, Gleuel, Kendenich',
  '05362032': 'Sindorf, Horrem, Buir, Blatzheim, Balkhausen, Manheim-neu, Götzenkirchen',
  '05362036': 'Brauweiler, Stommeln, Sinthern, Geyen, Dansweiler',
  '05362040': 'Berzdorf',
  '05366004': 'Iversheim, Arloff, Mutscheid, Houverath',
  '05366012': 'Schmidtheim',
  '05366016': 'Kuchenheim, Stotzheim, Flamersheim, Großbüllesheim, Dom-Esch, Palmersheim',
  '05366024': 'Sötenich',
  '05366028': 'Kommern, Satzvey, Firmenich, Obergartzem',
  '05366032': 'Zingsheim, Marmagen, Engelgau',
  '05366036': 'Gemünd, Dreiborn, Herhahn',
  '05366040': 'Lommersum, Müggenhausen, Groß-Vernich',
  '05366044':
    'Sinzenich, Füssenich, Bessenich, Schwerfen, Wichterich, Dürscheven, Ülpenich, Nemmenich, Juntersdorf',
  '05370004': 'Gerderath, Granterath, Holzweiler, Keyenberg, Kückhoven, Golkrath, Schwanenberg, Katzem',
  '05370008': 'Birgden, Breberen, Schierwaldenrath, Stahe, Langbroich',
  '05370012': 'Teveren, Gillrath, Bauchem, Tripsrath, Prummern, Süggerath',
  '05370016': 'Oberbruch, Dremmen, Karken, Kirchhoven, Randerath, Porselen, Unterbruch, Waldenrath, Aphoven',
  '05370020': 'Ratheim, Baal, Doveren, Brachelen, Kleingladbach, Rurich, Hilfarth',
  '05370024': 'Tüddern, Saeffelen, Süsterseel',
  '05370028': 'Übach, Palenberg, Boscheln, Frelenberg, Scherpenseel',
  '05370032': 'Braunsrath, Obspringen, Brüggelchen, Bocket',
  '05370036': 'Myhl, Birgelen, Orsbeck, Effeld, Ophoven',
  '05370040':
    'Arsbeck, Rath-Anhoven, Merbeck, Rickelrath, Klinkum, Wildenrath, Dalheim-Rödgen, Tüschenbroich',
};
