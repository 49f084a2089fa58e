/** The live page: its button stands for the colleague who saves new figures; the elements do the rest. */
import '../../src/define.js';
import type { Plan } from '../../src/plan/types.js';

const log = document.querySelector<HTMLElement>('#log')!;

document.querySelector('#next')!.addEventListener('click', () => {
  void saveNextQuarter();
});

/** The page stands still on the last day that there are figures of; on a real intranet it is simply today. */
function setDay(): void {
  const plan = document.querySelector('koers-plan')?.source?.data as Plan | undefined;
  const days = (plan?.observations ?? []).map(({ period, asOf }) => period?.end ?? asOf ?? '').sort();
  for (const element of document.querySelectorAll('koers-kpi-ring, koers-kpi-trend')) {
    element.setAttribute('as-of', days.at(-1) ?? '');
  }
}
document.addEventListener('koers-load', setDay);
document.addEventListener('koers-update', setDay);

async function saveNextQuarter(): Promise<void> {
  const answer = await fetch('./next', { method: 'POST' });
  const { until } = (await answer.json()) as { until: string };
  const date = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date(until));
  log.textContent = `De cijfers tot en met ${date} staan klaar. De pagina haalt ze binnen een minuut op.`;
  // The demonstration does not wait for the minute.
  await document.querySelector('koers-kpi-ring')?.refresh();
}
