/** First parts of German compounds that vacancies use, folded; what follows them is a word of its own. */
export const COMPOUND_BEGINNINGS: readonly string[] = (
  'schul sozial alten kranken kinder heil senioren alltags familien jugend haus gebaeude grund lager paket brief lkw bus kraft berufs fach ' +
  'industrie betriebs maschinen anlagen metall elektro energie solar heizungs klima kaelte sanitaer holz beton stahl tief hoch strassen ' +
  'garten landschafts land forst tier lebensmittel back fleisch kuechen gross system hotel gast textil auto fahrzeug kfz zweirad bau ' +
  'personal lohn finanz steuer rechts buero verwaltungs kunden vertriebs verkaufs einkaufs export medien werbe web software netzwerk daten ' +
  'chemie bio pharma labor medizin zahn physio ergo intensiv op rettungs sicherheits objekt nacht schicht leitungs projekt produktions qualitaets'
).split(' ');

/** Last parts of German compounds that vacancies use, folded. The compound is found under them too. */
export const COMPOUND_HEADS: ReadonlySet<string> = new Set(
  (
    'pfleger pflegerin pflege schwester helfer helferin hilfe fahrer fahrerin verkaeufer verkaeuferin verkauf monteur monteurin mechaniker mechanikerin ' +
    'mechatroniker mechatronikerin elektriker elektrikerin elektroniker elektronikerin techniker technikerin technik ingenieur ingenieurin ' +
    'informatiker informatikerin entwickler entwicklerin programmierer administrator berater beraterin beratung betreuer betreuerin betreuung ' +
    'begleiter begleiterin begleitung bearbeiter bearbeiterin bearbeitung leiter leiterin leitung fuehrer fuehrerin bediener bedienerin ' +
    'arbeiter arbeiterin arbeit kraft kraefte fachkraft fachkraefte assistent assistentin assistenz angestellte angestellter angestellten ' +
    'kaufmann kauffrau kaufleute mann frau meister meisterin bauer bauerin bau schlosser schlosserin schweisser schweisserin dreher fraeser ' +
    'maler lackierer tischler schreiner zimmerer maurer dachdecker klempner installateur isolierer pflasterer bauhelfer baecker konditor ' +
    'fleischer metzger koch koechin kueche kellner kellnerin bedienung reinigung reiniger reinigerin putzer waescher waescherei hauswirtschaft wirtschaft ' +
    'lehrer lehrerin lehrkraft erzieher erzieherin paedagoge paedagogin paedagogik therapeut therapeutin therapie arzt aerztin psychologe psychologin ' +
    'laborant laborantin chemiker physiker biologe wissenschaftler forscher pruefer prueferin kontrolleur kontrolle sicherung sicherheit ' +
    'disponent disponentin disposition logistik lager lagerist kommissionierer packer zusteller zustellerin zustellung bote kurier ' +
    'planer planerin planung zeichner zeichnerin konstrukteur konstruktion gestalter gestalterin gestaltung designer techno technologe ' +
    'gaertner gaertnerin gartenbau landschaftsbau landwirt landwirtschaft tierpfleger foerster forstwirt winzer ' +
    'buchhalter buchhalterin buchhaltung rechner controller sekretaer sekretaerin verwaltung verwalter verwalterin sachbearbeiter sachbearbeiterin ' +
    'makler vermittler vermittlung vertreter vertreterin vertretung vertrieb einkaeufer einkaeuferin einkauf handel haendler ' +
    'optiker akustiker friseur friseurin kosmetiker kosmetikerin masseur sanitaeter sanitaeterin hebamme apotheker apothekerin ' +
    'wart wartin waechter wache dienst dienste service betrieb produktion fertigung montage instandhaltung wartung maschine maschinen anlage anlagen ' +
    'schule schulen garten heim haus hof werk werkstatt markt laden buero praxis klinik krankenhaus station tagesstaette zentrum ' +
    'ausbildung studium praktikum praktikant praktikantin stelle job jobber zeit schicht wagen zeug stapler bus zug bahn ' +
    'trainer trainerin referent referentin redakteur redakteurin manager managerin management macher binder setzer drucker giesser former schmied ' +
    'sprecher uebersetzer dolmetscher bibliothekar archivar jurist anwalt anwaeltin notar richter beamter beamtin inspektor kommissar soldat ' +
    'koordinator koordinatorin organisator moderator musiker kuenstler fotograf kameramann tontechniker buehnenbildner'
  ).split(' '),
);
