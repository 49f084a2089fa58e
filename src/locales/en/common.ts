import type { CommonStrings } from '../nl/common.js';

export const common: CommonStrings = {
  loading: 'Loading.',
  error: {
    network: 'Loading does not work now. Is your internet working?',
    http: 'We cannot find the data now.',
    timeout: 'Loading takes too long now.',
    size: 'There are too many data to show.',
    parse: 'We cannot read the data.',
    schema: 'The data are not right yet. So we do not show them.',
    version: 'These data belong to another version.',
    notFound: 'This item is not in the plan.',
    blocked: 'This website does not let us load the data.',
  },
  retry: 'Try again',
  stale: (date) => `Refreshing does not work now. You see the data of ${date}.`,
  updated: 'The data were updated.',
  example: 'Example figures',
  status: {
    achieved: 'Achieved',
    onTrack: 'On track',
    attention: 'Needs attention',
    behind: 'Behind',
    noData: 'No data',
  },
};
