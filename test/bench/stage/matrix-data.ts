/** What all tables show: one goal per row, with its theme, what each level does, and its status. */
import { largePlan } from '../../fixtures/goal-matrix-plan.js';

export interface MatrixRow {
  title: string;
  theme: string;
  praktijk: string;
  wijk: string;
  stad: string;
  status: string;
}

export interface MatrixData {
  plan: Record<string, unknown>;
  rows: MatrixRow[];
}

interface Goal {
  title: string;
  classificationIds: string[];
  levelEntries: { levelId: string; text: string }[];
}

export function matrixData(count: number, turn: number): MatrixData {
  const plan = largePlan(count);
  const observations = plan['observations'] as { value: number }[];
  for (const [index, item] of observations.entries()) item.value = (index * 7 + turn * 13) % 100;
  const rows = (plan['goals'] as Goal[]).map((goal, index) => {
    const text = (level: string) => goal.levelEntries.find(({ levelId }) => levelId === level)?.text ?? '';
    return {
      ...{ title: goal.title, theme: goal.classificationIds[0] ?? '' },
      ...{ praktijk: text('praktijk'), wijk: text('wijk'), stad: text('stad') },
      status: observations[index]!.value >= 80 ? 'Op koers' : 'Achter',
    };
  });
  return { plan, rows };
}
