/** A vacancy as one source prints it. */
export interface Ad {
  readonly source: string;
  readonly title: string;
  readonly employer: string;
  readonly place: string;
  readonly text: string;
  readonly publishedOn: string;
  readonly reference?: string;
}

function ad(title: string, employer: string, place: string, text: string): Ad {
  return { source: 'employer', title, employer, place, text, publishedOn: '2026-11-02' };
}

/** Invented vacancies of many trades, as long as real ones are. */
export const ADS = {
  nurse: ad(
    'Pflegefachkraft (m/w/d) Station 4 Innere Medizin',
    'St. Hubertus Klinikum Rurtal gGmbH',
    'Düren',
    'Das St. Hubertus Klinikum ist ein Haus der Regelversorgung mit 310 Betten. Für unsere Station 4 Innere Medizin suchen wir zum nächstmöglichen Zeitpunkt eine Pflegefachkraft in Vollzeit oder Teilzeit.\nIhre Aufgaben: Grund- und Behandlungspflege, Begleitung der Visiten, Anleitung von Auszubildenden, digitale Pflegedokumentation.\nIhr Profil: abgeschlossene Ausbildung in der Pflege, Freude an der Arbeit im Team, Bereitschaft zum Schichtdienst.\nWir bieten: Vergütung nach AVR, 30 Tage Urlaub, betriebliche Altersversorgung, Fahrradleasing und eine Kinderbetreuung in der Nähe.',
  ),
  geriatric: ad(
    'Pflegehelfer/in (m/w/d) im Nachtdienst',
    'Seniorenhaus Lindenhof GmbH & Co. KG',
    'Kreuzau',
    'Unser Haus hat 84 Plätze und liegt mitten im Ort. Wir suchen Sie als Pflegehelfer für den Nachtdienst, 30 Stunden in der Woche, unbefristet.\nSie unterstützen unsere Bewohnerinnen und Bewohner beim Zubettgehen, lagern, reichen Getränke und dokumentieren. Eine Ausbildung in der Pflege brauchen Sie nicht, wir arbeiten Sie sechs Wochen lang ein.\nWir zahlen Zuschläge für Nacht und Sonntag, dazu Weihnachtsgeld und ein Deutschlandticket.',
  ),
  teacher: ad(
    'Erzieher*in für die U3-Gruppe',
    'Kindertagesstätte Wirbelwind e. V.',
    'Niederzier',
    'Wir sind eine Elterninitiative mit drei Gruppen. Für unsere U3-Gruppe suchen wir ab dem 1. Februar 2027 eine Erzieherin oder einen Erzieher mit 35 Stunden.\nDu begleitest zehn Kinder im Alltag, gestaltest die Eingewöhnung nach dem Berliner Modell und führst Elterngespräche.\nDu bringst eine staatliche Anerkennung und viel Humor mit. Wir bezahlen nach TVöD SuE 8a, geben dir fünf Planungstage im Jahr und kochen jeden Tag frisch.',
  ),
  driver: ad(
    'Berufskraftfahrer CE im Nahverkehr (m/w/d)',
    'Spedition Offermanns Logistik GmbH',
    'Langerwehe',
    'Seit 1958 fahren wir für Kunden zwischen Aachen und Köln. Für unseren Fuhrpark suchen wir Berufskraftfahrer der Klasse CE im Nahverkehr, täglich zu Hause.\nSie laden und entladen Wechselbrücken, halten Ihr Fahrzeug sauber und kennen die Lenk- und Ruhezeiten. Montag bis Freitag, Beginn 5:30 Uhr.\nGeboten werden 17,80 € je Stunde, Spesen, Arbeitskleidung und ein fest zugewiesenes Fahrzeug von MAN.',
  ),
  electrician: ad(
    'Elektroniker für Betriebstechnik (m/w/d)',
    'Papierwerke Schoellerstal AG',
    'Düren-Gürzenich',
    'Wir stellen seit über 150 Jahren Feinpapiere her. Zur Verstärkung unserer Instandhaltung suchen wir einen Elektroniker für Betriebstechnik in der Wechselschicht.\nIhre Aufgaben: Wartung der elektrischen Anlagen an den Maschinen, Störungssuche an SPS-Steuerungen der Reihe S7, Prüfungen nach DGUV V3, Mitarbeit bei Umbauten.\nSie haben eine Ausbildung in einem elektrotechnischen Beruf und erste Erfahrung in der Industrie.\nWir bieten Vergütung nach dem Tarif der Papierindustrie, 35 Stunden in der Woche, Werksbus und eine eigene Kantine.',
  ),
  dentist: ad(
    'Zahnmedizinische Fachangestellte (ZFA) für die Assistenz',
    'Zahnarztpraxis Dr. Margot Wefers',
    'Jülich',
    'Für unsere Praxis im Zentrum suchen wir eine ZFA für die Stuhlassistenz. Vier Tage in der Woche, Mittwochnachmittag und Freitagnachmittag frei.\nDu assistierst bei Füllungen, Zahnersatz und kleinen Eingriffen, bereitest die Zimmer vor und kümmerst dich um die Aufbereitung der Instrumente.\nWir sind ein Team von sechs Frauen, duzen uns und lachen viel. 13 Gehälter und Fortbildungen auf unsere Kosten.',
  ),
  programmer: ad(
    'Softwareentwickler Backend (m/w/d) Java',
    'Indeland Systemhaus GmbH',
    'Eschweiler',
    'Unsere Software steuert Lager von Mittelständlern in ganz Europa. Im Backend arbeiten acht Leute mit Java 21, Spring Boot und PostgreSQL.\nDu entwickelst neue Schnittstellen zu ERP-Systemen, schreibst Tests und begleitest den Betrieb in der Cloud.\nDu hast ein Studium der Informatik oder eine Ausbildung als Fachinformatiker. Gehalt zwischen 55.000 und 68.000 Euro, drei Tage mobil, Budget für Konferenzen.',
  ),
  cleaner: ad(
    'Reinigungskraft (m/w/d) auf Minijob-Basis',
    'Gebäudeservice Blank & Rein GmbH',
    'Merzenich',
    'Für ein Bürogebäude suchen wir eine Reinigungskraft auf Minijob-Basis, Montag, Mittwoch und Freitag von 17 bis 19 Uhr.\nUnterhaltsreinigung der Büros, Sanitärräume und Küchen, Müll entsorgen, Verbrauchsmaterial auffüllen. Tariflohn der Gebäudereinigung.\nSprachkenntnisse sind nicht wichtig, Zuverlässigkeit schon. Rufen Sie uns einfach an.',
  ),
  clerk: ad(
    'Sachbearbeiter/in (m/w/d) im Sozialamt, Fachbereich Wohngeld',
    'Stadt Rurhausen',
    'Rurhausen',
    'Die Stadt Rurhausen sucht für das Sozialamt, Fachbereich Wohngeld, eine Sachbearbeiterin oder einen Sachbearbeiter in Vollzeit, EG 9a TVöD, befristet bis 31.12.2028.\nAufgaben: Prüfung von Anträgen, Berechnung der Leistungen, Beratung der Bürger, Bearbeitung von Widersprüchen.\nVoraussetzung ist die Ausbildung als Verwaltungsfachangestellter oder der Verwaltungslehrgang I.\nWir fördern die Gleichstellung; Bewerbungen schwerbehinderter Menschen sind erwünscht.',
  ),
  apprentice: ad(
    'Ausbildung Industriemechaniker (m/w/d) 2027',
    'Kaltwalzwerk Inden GmbH',
    'Inden',
    'Du baust gern Dinge auseinander und wieder zusammen? Dann lerne bei uns Industriemechaniker! Beginn ist der 1. August 2027, die Ausbildung dauert dreieinhalb Jahre.\nIm ersten Jahr bist du in unserer Lehrwerkstatt und lernst Feilen, Drehen, Fräsen und Schweißen. Danach lernst du alle Bereiche der Instandhaltung kennen.\nDu bekommst 1.150 Euro im ersten Jahr, ein Tablet und bei guten Noten eine Übernahme.',
  ),
  shop: ad(
    'Verkäufer (m/w/d) in Teilzeit',
    'Frischemarkt Pütz OHG',
    'Aldenhoven',
    'Frischemarkt Pütz, das sind fünf Märkte in der Region. Für unseren Markt suchen wir Verkäufer in Teilzeit mit 20 Stunden.\nDu füllst Regale auf, kassierst, berätst unsere Kunden und achtest auf die Frische der Ware. Samstags arbeitest du jede zweite Woche.\nWir zahlen nach Tarif, geben Rabatt auf den Einkauf und planen den Dienst sechs Wochen im Voraus.',
  ),
  agency: ad(
    'Produktionshelfer (m/w/d)',
    'Meteor Zeitarbeit GmbH',
    'Düren',
    'Meteor Zeitarbeit ist seit 25 Jahren der Partner für Menschen in Arbeit. Im Rahmen der Arbeitnehmerüberlassung suchen wir für unseren Kunden, einen Hersteller von Kunststoffverpackungen, Produktionshelfer im Drei-Schicht-Betrieb.\nSie bestücken Maschinen, prüfen die Ware und verpacken sie auf Paletten.\nUnsere Leistungen: unbefristeter Vertrag, Lohn nach dem Tarif der GVP, Zuschläge, Fahrgeld, Arbeitskleidung, Urlaubs- und Weihnachtsgeld. Bewerben Sie sich per WhatsApp.',
  ),
  recruiter: ad(
    'Bilanzbuchhalter (m/w/d) in Direktvermittlung',
    'Fokus Personalberatung GmbH & Co. KG',
    'Düren',
    'Für einen Maschinenbauer mit 240 Beschäftigten suchen wir in Direktvermittlung einen Bilanzbuchhalter. Sie werden unmittelbar bei unserem Mandanten angestellt.\nIhre Aufgaben: Monats- und Jahresabschlüsse nach HGB, Umsatzsteuer, Anlagenbuchhaltung, Ansprechpartner für die Wirtschaftsprüfer.\nSie haben die Prüfung vor der IHK abgelegt und kennen DATEV. Gehalt bis 72.000 Euro, Gleitzeit und Parkplatz.',
  ),
  cook: ad(
    'Jungkoch / Koch (m/w/d) ab sofort',
    'Landgasthaus Zur alten Post',
    'Nideggen',
    'Unser Landgasthaus liegt am Rand des Nationalparks. Wir kochen mit Wild und Gemüse aus der Nachbarschaft.\nZur Verstärkung unserer kleinen Küche suchen wir einen Koch, gern auch direkt nach der Lehre. Dienstag und Mittwoch ist Ruhetag, Teildienst gibt es bei uns nicht.\nWir bieten 2.900 Euro brutto, ein Zimmer im Haus und Trinkgeld, das geteilt wird.',
  ),
  physician: ad(
    'Assistenzarzt Gynäkologie und Geburtshilfe (m/w/d)',
    'Marienhospital Erftland gGmbH',
    'Bergheim',
    'In unserer Frauenklinik kommen jedes Jahr 900 Kinder zur Welt. Wir suchen Assistenzärzte in Weiterbildung, die Chefärztin hat die volle Ermächtigung für 60 Monate.\nSie rotieren durch Kreißsaal, Ambulanz und OP und nehmen am Bereitschaftsdienst teil.\nVergütung nach TV-Ärzte VKA, elektronische Zeiterfassung, Zuschuss zur Promotion.',
  ),
  researcher: ad(
    'Doktorand/in (w/m/d) – Ionenleitende Keramiken für Batterien',
    'Forschungsinstitut Rurwiesen',
    'Jülich',
    'Am Institut für Energiematerialien untersuchen wir Festkörperbatterien. In Ihrer Promotion stellen Sie ionenleitende Keramiken her, messen ihre Leitfähigkeit und deuten die Ergebnisse mit Modellen.\nSie haben einen Master in Chemie, Physik oder Werkstoffwissenschaften mit sehr gutem Abschluss.\nWir bieten eine Stelle mit 75 % nach TVöD-Bund 13 für drei Jahre, die Teilnahme an einem Graduiertenkolleg und Reisen zu Tagungen.',
  ),
  bus: ad(
    'Busfahrer (m/w/d) im Linienverkehr',
    'Rurtalbus Verkehrsbetriebe GmbH',
    'Düren',
    'Unsere 140 Busse verbinden alle Orte im Kreis. Wir suchen Fahrerinnen und Fahrer mit Führerschein der Klasse D und der Ziffer 95.\nSie fahren im Linienverkehr nach Plan, verkaufen Fahrscheine und geben Auskunft. Dienst an 5 von 7 Tagen, im Wechsel früh und spät.\nStundenlohn 17,02 Euro, Jahressonderzahlung, freie Fahrt für die Familie. Den Führerschein bezahlen wir auf Wunsch.',
  ),
  roofer: ad(
    'Dachdeckergeselle oder Dachdeckerhelfer',
    'Bedachungen Krings',
    'Vettweiß',
    'Kleiner Meisterbetrieb mit vollen Büchern sucht Verstärkung. Steildach, Flachdach, Bauklempnerei und Fenster, alles im Umkreis von 25 km.\nFreitags um 13 Uhr ist Schluss. Werkzeug und Kleidung stellen wir, der Lohn liegt über Tarif.\nWer zupacken kann und schwindelfrei ist, meldet sich bei uns.',
  ),
  warehouse: ad(
    'Fachkraft für Lagerlogistik (m/w/d)',
    'Nordeifel Handelsgesellschaft mbH',
    'Hürtgenwald',
    'Von unserem Zentrallager beliefern wir 60 Baumärkte. Sie nehmen Waren an, lagern sie mit dem Schubmaststapler ein und stellen Lieferungen zusammen.\nWir arbeiten in zwei Schichten, eine Woche früh, eine Woche spät, samstags nie.\nSie haben den Staplerschein und können mit dem Scanner umgehen. 15,60 Euro je Stunde, nach der Probezeit 16,40 Euro.',
  ),
  hairdresser: ad(
    'Friseurin / Friseur (m/w/d) Vollzeit oder Teilzeit',
    'Haarwerk Simone Esser',
    'Linnich',
    'In unserem Salon arbeiten fünf Kolleginnen mit Naturfarben und ganz ohne Hektik. Du hast 60 Minuten für jeden Haarschnitt.\nWir suchen jemanden mit Gesellenbrief und Freude an Strähnen und Hochsteckfrisuren. Fester Kundenstamm ist schon da.\nMontag geschlossen, jeden zweiten Samstag frei, Grundlohn 14 Euro und Umsatzbeteiligung.',
  ),
} as const satisfies Record<string, Ad>;
