/** The words of a status on the page: `assess` gives four, and an achieved target gets a word of its own. In the order of a legend. */
export const STATUS_WORDS = ['achieved', 'onTrack', 'attention', 'behind', 'noData'] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];
