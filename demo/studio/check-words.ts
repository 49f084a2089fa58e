/** What "check my page" says, for a web editor and a webmaster. */
import type { Language } from '../../src/plan/types.js';

const nl = {
  noScript:
    'Controle van Koers. Blijft deze zin staan? Dan laat deze website geen scripts toe in de tekst van een pagina. Vraag de webmaster om het script in de website zelf te zetten, of kies in de studio voor een iframe.',
  noScriptAuthor:
    'Controle van Koers. Blijft deze zin staan? Dan mag u geen scripts plaatsen. Dat is gewoon zo voor auteurs. Laat de webmaster deze controle doen.',
  title: 'Controle van Koers',
  busy: 'De controle is bezig. Dit duurt hooguit 8 seconden.',
  works: 'Alles werkt: het onderdeel is geladen en laat gegevens zien. U kunt deze controle weghalen.',
  tagGone:
    'De code van het onderdeel staat niet in de pagina. De editor heeft hem weggehaald. Plak de code in een blok voor HTML, of kies in de studio "WordPress, als auteur" of een iframe.',
  notUpgraded:
    'De link staat er, maar het script van Koers draait niet. Vraag de webmaster of de regel met loader.js in de website staat en of het beveiligingsbeleid (CSP, script-src) het adres toelaat.',
  scriptBlocked:
    'De website blokkeert het script van Koers. Vraag de webmaster om de regel script-src uit de studio toe te voegen aan het beveiligingsbeleid (CSP).',
  scriptMissing:
    'Het script van Koers is niet geladen. Staat de scriptregel in de pagina? En staan op het adres in die regel de bestanden van deze versie?',
  dataBlocked:
    'De website laat het onderdeel het plan niet ophalen. Vraag de webmaster om de regel connect-src uit de studio toe te voegen aan het beveiligingsbeleid (CSP).',
  network:
    'Het plan kon niet worden opgehaald. Klopt het adres? Staat het plan op een andere website? Dan moet die website toestemming geven (de header Access-Control-Allow-Origin).',
  http: 'Op het adres van het plan staat niets. Controleer het adres.',
  timeout: 'Het laden van het plan duurde te lang.',
  size: 'Het planbestand is te groot (meer dan 5 MB).',
  parse:
    'Op het adres van het plan staat geen leesbaar plan (JSON). Gaat het adres naar het bestand zelf, en niet naar een pagina?',
  schema: 'In het planbestand staat een fout. Kijk het na op de planpagina.',
  version: 'Het planbestand is gemaakt voor een andere versie van Koers.',
  notFound: 'Het gekozen onderdeel staat niet (meer) in het plan.',
  slow: 'Het plan is na 8 seconden nog niet geladen. Probeer het later nog eens.',
  other: 'Het onderdeel kan nu geen gegevens laten zien.',
  styleBlocked:
    'De website staat geen stijl in de code toe. Het onderdeel werkt wel. Zet in de studio de stijl in het stylesheet: dan verspringt de pagina niet.',
  noHeight:
    'De gereserveerde hoogte is weggehaald. De pagina kan verspringen. Zet in de studio de stijl in het stylesheet.',
  frameGone:
    'Het iframe staat niet in de pagina. De editor heeft het weggehaald. Vraag de beheerder om iframes toe te staan.',
  frameBlocked:
    'De website blokkeert het iframe. Vraag de webmaster om de regel frame-src uit de studio toe te voegen (CSP).',
  frameWorks:
    'Het iframe is geladen. Ziet u er gegevens in? Dan werkt alles en kunt u deze controle weghalen. Ziet u er een melding in? Klopt het adres van het plan dan, en stuurt die server Access-Control-Allow-Origin: * mee?',
  frameSilent:
    'Het iframe staat er, maar geeft geen antwoord. Staan de bestanden op het adres van het iframe? En laat het beveiligingsbeleid (CSP, frame-src) dat adres toe?',
};

const en: typeof nl = {
  noScript:
    'Check by Koers. Does this sentence stay? Then this website allows no scripts in the text of a page. Ask the webmaster to put the script into the website itself, or choose an iframe in the studio.',
  noScriptAuthor:
    'Check by Koers. Does this sentence stay? Then you may not place scripts. That is normal for authors. Let the webmaster do this check.',
  title: 'Check by Koers',
  busy: 'Checking. This takes at most 8 seconds.',
  works: 'Everything works: the element is loaded and shows data. You can remove this check.',
  tagGone:
    'The code of the element is not in the page. The editor removed it. Paste the code in a block for HTML, or choose "WordPress, as an author" or an iframe in the studio.',
  notUpgraded:
    'The link is there, but the script of Koers does not run. Ask the webmaster whether the line with loader.js is in the website and whether the security policy (CSP, script-src) allows its address.',
  scriptBlocked:
    'The website blocks the script of Koers. Ask the webmaster to add the script-src line of the studio to the security policy (CSP).',
  scriptMissing:
    'The script of Koers was not loaded. Is its line in the page? And are the files of this version at the address in that line?',
  dataBlocked:
    'The website does not let the element fetch the plan. Ask the webmaster to add the connect-src line of the studio to the security policy (CSP).',
  network:
    'The plan could not be fetched. Is the address right? Is the plan on another website? Then that website has to allow it (the header Access-Control-Allow-Origin).',
  http: 'There is nothing at the address of the plan. Check the address.',
  timeout: 'Loading the plan took too long.',
  size: 'The plan file is too large (more than 5 MB).',
  parse:
    'At the address of the plan there is no readable plan (JSON). Does it lead to the file itself, and not to a page?',
  schema: 'There is a mistake in the plan file. Check it on the plan page.',
  version: 'The plan file is made for another version of Koers.',
  notFound: 'The chosen item is not in the plan (any more).',
  slow: 'After 8 seconds the plan is not loaded yet. Try again later.',
  other: 'The element cannot show data now.',
  styleBlocked:
    'The website allows no style in the code. The element does work. Put the style in the style sheet, in the studio: then the page does not jump.',
  noHeight: 'The reserved height was removed. The page can jump. Put the style in the style sheet, in the studio.',
  frameGone: 'The iframe is not in the page. The editor removed it. Ask the administrator to allow iframes.',
  frameBlocked: 'The website blocks the iframe. Ask the webmaster to add the frame-src line of the studio (CSP).',
  frameWorks:
    'The iframe is loaded. Do you see data in it? Then everything works and you can remove this check. Do you see a message in it? Is the address of the plan right then, and does that server send Access-Control-Allow-Origin: *?',
  frameSilent:
    'The iframe is there, but does not answer. Are the files at the address of the iframe? And does the security policy (CSP, frame-src) allow that address?',
};

/** What the check says, by language. */
export const CHECK_WORDS: Record<Language, typeof nl> = { nl, en };
