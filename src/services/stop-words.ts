/** Words that say nothing about what someone looks for. "geen" and "niet" are kept inside lay phrases (see lay-words.ts). */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'aan al als bij ben daar dat de deze die dit doe doen doet door een eens en er erg ga gaan gaat geen goed haar had hebben heb heeft help hem het hoe hun iemand iets ' +
    'ik in is je kan kun kunnen komen lukt krijgen last maar me meer met mij mijn moet moeten na naar niet nog nu of om ons op over staan staat steeds te teveel tegen ten ter ' +
    'toch uit van vaak veel voor waar wat we weer welke wie wil willen word worden wordt ze zeer zelf zich zijn zo zoek zoeken'
  ).split(' '),
);
