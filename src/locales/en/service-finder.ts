import type { FinderStrings } from '../nl/service-finder.js';

export const finder: FinderStrings = {
  title: 'Who can help you?',
  label: 'What do you need help with?',
  hint: 'For example: vallen, slecht slapen or een formulier. Dutch words find most.',
  search: 'Search',
  topics: 'Or choose a topic',
  toResults: 'To the results',
  empty: 'There are no services in these data yet.',
  local: 'What you type stays on this device.',
  remote: (host, inAddress) =>
    `What you type is sent to ${host}.${inAddress ? ' Your words are then part of the address of that request.' : ''}`,
  unread: (count) =>
    `We cannot read ${count === 1 ? 'one service' : `${count} services`}. You do not see ${count === 1 ? 'it' : 'them'} here.`,
  failed: 'Searching does not work now. Is your internet working?',
};
