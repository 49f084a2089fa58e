/** Words that say nothing about what someone looks for. "geen" and "niet" are kept inside lay phrases (see lay-words.ts). */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'aan al alle alles als altijd ander andere anders bij ben bent best beste bij binnen boven buiten daar dan dat de deze die dit doe doen doet door ' +
    'dus echt een eens eigen elk elke en er erg even gaan gaat ga geen geworden graag had hallo hebben heb hebt heeft heel help hem hen het hij hoe hun iemand iets ' +
    'ik in is ja je jij jou jouw kan kun kunnen kunt komen komt krijg krijgen krijgt last liever maar mag me meer mee meest met mij mijn moet moeten na naar ' +
    'nee net niet nog nu of om omdat ons onze ook op over paar per s soms steeds te teveel tegen ten ter terug toch tot tussen u uit uw van vaak vanwege ' +
    'veel voor vooral waar wanneer want waren was wat we weer wel welke werd wie wij wil willen word worden wordt wou wilt ze zeer zelf zich zij zijn ' +
    'zo zoek zoeken zoals zonder zou zullen the and for with'
  ).split(' '),
);
