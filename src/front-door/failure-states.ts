/**
 * The states in which a careless front door would send somebody the wrong way, and what is shown instead. Documentation
 * as data: the tests hold one test per id, the stories show them. Nothing a browser loads imports this file.
 */
export const FAILURE_STATES = [
  { id: 'ageing', when: 'The plan is past reviewBy.', shown: 'States stay; "Deze gegevens zijn van …".' },
  { id: 'stale', when: 'The plan is past validUntil.', shown: 'No open or closed; practice and post both.' },
  { id: 'uncovered', when: 'A working day after the calendar ends.', shown: 'Office hours unknown; both listed.' },
  { id: 'uncoveredWeekend', when: 'A weekend after the calendar ends.', shown: 'The post is certain; no word "open".' },
  { id: 'clockEarly', when: 'Now is over 24 hours before publishedAt.', shown: 'Clock in doubt; both listed.' },
  { id: 'clockServer', when: 'Now is over 5 minutes off serverTime.', shown: 'Clock in doubt; both listed.' },
  { id: 'clockUnreadable', when: 'The instant or serverTime cannot be read.', shown: 'Clock in doubt; both listed.' },
  {
    id: 'notAFrontDoor',
    when: 'The plan is missing or something else.',
    shown: 'Fixed 112, "Bel uw eigen huisarts", 113.',
  },
  { id: 'unknownKind', when: 'A kind or intent that this version lacks.', shown: 'Invalid; all routes, no states.' },
  {
    id: 'missingService',
    when: 'A route or area points to no service.',
    shown: 'Invalid; the other routes, no states.',
  },
  { id: 'holiday', when: 'A holiday on a working day.', shown: 'Post first, with the name of the holiday.' },
  {
    id: 'boundary',
    when: 'One second before and at opening time.',
    shown: 'Closed, then open; never both, never neither.',
  },
  { id: 'earlyMonday', when: 'Monday between midnight and opening.', shown: 'The post, without a hole.' },
  { id: 'standIn', when: 'Practice closed by exception in office hours.', shown: 'The stand-in, not the post.' },
  { id: 'noStandIn', when: 'The same without a stand-in.', shown: 'The practice with "Luister naar het bandje".' },
  { id: 'standInGone', when: 'The stand-in does not exist.', shown: 'As without a stand-in.' },
  { id: 'standInClosed', when: 'The stand-in is closed, at night.', shown: 'The post.' },
  { id: 'standInUnknown', when: 'The stand-in has unknown hours.', shown: 'The stand-in, without the word "open".' },
  { id: 'hoursUnknown', when: 'A service with unknown hours.', shown: 'Its own text; never "closed".' },
  { id: 'hoursBroken', when: 'Hours or an exception cannot be read.', shown: 'Unknown for that service.' },
  { id: 'locationShut', when: 'The building is shut, the phone is open.', shown: 'Phone only.' },
  {
    id: 'areaUnknown',
    when: 'No area, or one the plan lacks.',
    shown: 'National routes, own GP, all posts; no default.',
  },
  { id: 'abroad', when: 'The viewer’s clock differs from the Dutch one.', shown: '"(Nederlandse tijd)" beside times.' },
  { id: 'leftOpen', when: 'A tab stays open past a change.', shown: 'nextChange says when to look again.' },
  { id: 'badLink', when: 'A link or number that may not be followed.', shown: 'Its text and number, without href.' },
] as const;

export type FailureState = (typeof FAILURE_STATES)[number]['id'];
