import { svg, type SVGTemplateResult } from 'lit';
import type { StatusWord } from './status-words.js';

/** Outline and inner mark of each status, on a 16 by 16 grid. No two share an outline and a mark: colour is never the only sign. */
export const STATUS_PATHS: Record<StatusWord, { outline: string; mark: string; hollow?: boolean }> = {
  achieved: { outline: 'M8 .7a7.3 7.3 0 1 0 0 14.6A7.3 7.3 0 0 0 8 .7', mark: 'm4.6 8.3 2.4 2.4 4.4-5' },
  onTrack: { outline: 'M8 .7a7.3 7.3 0 1 0 0 14.6A7.3 7.3 0 0 0 8 .7', mark: 'M4.3 8h6.9M8.2 5l3 3-3 3' },
  attention: { outline: 'M8 .9 15.6 15H.4z', mark: 'M8 6v4.2m0 1.5v1.5' },
  behind: { outline: 'M5 .8h6l4.2 4.2v6L11 15.2H5L.8 11V5z', mark: 'm5.4 5.4 5.2 5.2m0-5.2-5.2 5.2' },
  noData: { outline: 'M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4', mark: '', hollow: true },
};

/** The icon of a status; the word beside it is what is read. */
export function statusIcon(status: StatusWord): SVGTemplateResult {
  const { outline, mark, hollow } = STATUS_PATHS[status];
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path class="outline" d=${outline} fill=${hollow ? 'none' : 'currentColor'} stroke=${hollow ? 'currentColor' : 'none'}
      stroke-width="1.6" stroke-dasharray=${hollow ? '3 2' : 'none'}></path>
    <path class="mark" d=${mark} fill="none" stroke-width="1.7"></path>
  </svg>`;
}
