import type { CommonStrings } from '../nl/common.js';

export const common: CommonStrings = {
  loading: 'Loading.',
  error: {
    network: 'The data could not be fetched. Check the internet connection.',
    http: 'The data are not at the given address.',
    timeout: 'Loading the data took too long.',
    size: 'The data file is too large to show.',
    parse: 'The data file cannot be read.',
    schema: 'There is a mistake in the data file, so nothing is shown.',
    version: 'This data file is made for another version.',
    notFound: 'This item is not in the plan.',
    blocked: 'This website does not allow the data to be fetched.',
  },
  retry: 'Try again',
  stale: (date) => `Refreshing failed. These are the data of ${date}.`,
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
