/** Names of Germany's larger towns, of the municipalities of Nordrhein-Westfalen, and of towns across the border. */
export const TOWNS_ELSEWHERE: readonly string[] = `
Berlin, Hamburg, München, Frankfurt am Main, Frankfurt, Stuttgart, Leipzig, Bremen, Dresden, Hannover, Nürnberg, Mannheim, Karlsruhe,
Augsburg, Wiesbaden, Braunschweig, Kiel, Chemnitz, Halle (Saale), Magdeburg, Freiburg, Freiburg im Breisgau, Lübeck, Erfurt, Rostock, Mainz, Kassel,
Saarbrücken, Potsdam, Ludwigshafen, Oldenburg, Osnabrück, Heidelberg, Darmstadt, Regensburg, Würzburg, Ingolstadt, Wolfsburg, Göttingen,
Heilbronn, Ulm, Pforzheim, Offenbach, Fürth, Trier, Koblenz, Jena, Erlangen, Bremerhaven, Hildesheim, Cottbus, Reutlingen, Salzgitter, Schwerin,
Hanau, Gera, Esslingen, Ludwigsburg, Tübingen, Flensburg, Zwickau, Gießen, Konstanz, Worms, Marburg, Villingen-Schwenningen, Neumünster,
Kaiserslautern, Bayreuth, Bamberg, Landshut, Aschaffenburg, Passau, Rosenheim, Celle, Lüneburg, Wilhelmshaven, Fulda, Speyer, Neuwied,
Bad Kreuznach, Andernach, Mayen, Bitburg, Prüm, Daun, Gerolstein, Wittlich, Bad Neuenahr-Ahrweiler, Remagen, Sinzig, Adenau, Cochem, Montabaur,
Limburg, Wetzlar, Bühl, Idar-Oberstein, Heimbach-Weis, Delmenhorst, Plauen, Weimar, Görlitz, Stralsund, Greifswald, Emden, Lingen, Nordhorn,
Köln, Düsseldorf, Dortmund, Essen, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster, Mönchengladbach, Gelsenkirchen, Krefeld, Oberhausen,
Hagen, Hamm, Mülheim an der Ruhr, Mülheim, Leverkusen, Solingen, Herne, Paderborn, Bottrop, Recklinghausen, Bergisch Gladbach, Remscheid, Moers, Siegen,
Gütersloh, Witten, Iserlohn, Lünen, Marl, Ratingen, Velbert, Minden, Viersen, Gladbeck, Dorsten, Rheine, Troisdorf, Arnsberg,
Castrop-Rauxel, Bocholt, Lippstadt, Dinslaken, Herford, Kerken, Dülmen, Hilden, Herten, Menden, Bergkamen, Sankt Augustin, St. Augustin,
Langenfeld, Schwerte, Hattingen, Siegburg, Meschede, Sprockhövel, Wesel, Unna, Willich, Nettetal, Kempen, Tönisvorst, Grefrath,
Brüggen, Niederkrüchten, Schwalmtal, Geldern, Goch, Kleve, Emmerich, Emmerich am Rhein, Kevelaer, Straelen, Issum, Rheurdt, Wachtendonk, Weeze, Uedem, Kalkar,
Bedburg-Hau, Kranenburg, Rees, Xanten, Sonsbeck, Rheinberg, Kamp-Lintfort, Neukirchen-Vluyn, Voerde, Hünxe, Hamminkeln, Schermbeck,
Erkrath, Haan, Heiligenhaus, Mettmann, Wülfrath, Monheim am Rhein, Monheim, Ahlen, Oelde, Beckum, Warendorf, Telgte, Coesfeld,
Ahaus, Gronau, Borken, Stadtlohn, Vreden, Lüdinghausen, Nottuln, Senden, Greven, Emsdetten, Ibbenbüren, Steinfurt, Lengerich,
Königswinter, Bad Honnef, Hennef, Lohmar, Niederkassel, Bornheim, Alfter, Wachtberg, Meckenheim, Rheinbach, Swisttal, Eitorf, Windeck,
Ruppichteroth, Neunkirchen-Seelscheid, Overath, Rösrath, Odenthal, Kürten, Burscheid, Leichlingen, Wermelskirchen, Gummersbach, Wipperfürth,
Hückeswagen, Radevormwald, Lindlar, Engelskirchen, Wiehl, Waldbröl, Nümbrecht, Reichshof, Morsbach, Bergneustadt, Marienheide, Lüdenscheid,
Plettenberg, Altena, Werdohl, Meinerzhagen, Kierspe, Halver, Hemer, Balve, Olpe, Attendorn, Lennestadt, Kreuztal, Hilchenbach, Netphen, Freudenberg,
Wilnsdorf, Burbach, Bad Berleburg, Soest, Werl, Warstein, Erwitte, Geseke, Brilon, Winterberg, Schmallenberg, Sundern, Olsberg, Marsberg, Bad Driburg,
Höxter, Warburg, Brakel, Detmold, Lemgo, Bad Salzuflen, Bad Oeynhausen, Löhne, Bünde, Lübbecke, Espelkamp, Porta Westfalica, Petershagen, Rheda-Wiedenbrück,
Rietberg, Verl, Delbrück, Salzkotten, Büren, Bad Lippspringe, Haltern, Haltern am See, Datteln, Waltrop, Oer-Erkenschwick, Selm, Werne, Kamen, Bönen, Holzwickede,
Fröndenberg, Herdecke, Ennepetal, Gevelsberg, Schwelm, Breckerfeld, Garbsen, Hameln,
Eupen, Kelmis, Raeren, Lontzen, Malmedy, Sankt Vith, St. Vith, Lüttich, Verviers, Brüssel, Antwerpen, Maastricht, Heerlen, Kerkrade, Vaals, Sittard, Geleen, Roermond, Venlo,
Landgraaf, Simpelveld, Altdorf, Dahlen, Weßling, Röttgen, Ahlsdorf, Kempten, Dühren, Amsterdam, Rotterdam, Eindhoven, Luxemburg, Wien, Salzburg, Graz, Linz, Innsbruck, Zürich, Basel, Genf, Bern, Paris, London
`
  .split(',')
  .map((name) => name.trim());

/** Districts beyond the neighbours that vacancies of the region name. */
export const DISTRICTS_ELSEWHERE: readonly string[] = [
  'Rhein-Sieg-Kreis',
  'Rheinisch-Bergischer Kreis',
  'Oberbergischer Kreis',
  'Kreis Viersen',
  'Kreis Mettmann',
  'Kreis Kleve',
  'Kreis Wesel',
  'Kreis Ahrweiler',
  'Eifelkreis Bitburg-Prüm',
  'Ruhrgebiet',
];
