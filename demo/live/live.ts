/** The live page: its button stands for the colleague who saves new figures; the elements do the rest. */
import '../../src/define.js';

const log = document.querySelector<HTMLElement>('#log')!;

document.querySelector('#next')!.addEventListener('click', () => {
  void saveNextQuarter();
});

async function saveNextQuarter(): Promise<void> {
  const answer = await fetch('./next', { method: 'POST' });
  const { until } = (await answer.json()) as { until: string };
  const date = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date(until));
  log.textContent = `De cijfers tot en met ${date} staan klaar. De pagina haalt ze binnen een minuut op.`;
  // The demonstration does not wait for the minute.
  await document.querySelector('koers-kpi-ring')?.refresh();
}
