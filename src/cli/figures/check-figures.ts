/** A file of figures beside its plan: its own shape, and what its figures say together with the plan, each finding at its own file. Pure. */
import { basename } from 'node:path';
import { withFigures } from '../../plan/merge.js';
import { describeViolation } from '../../plan/messages.js';
import { readGroups } from '../../plan/read.js';
import { figures as figuresShape } from '../../plan/shape/figures.js';
import { placeWritten } from '../../plan/written.js';
import { remarksOf } from '../commands/shared.js';
import { quoted, type Remark, type Said } from '../import/report.js';

/** A document with the name of its file. */
interface Named {
  file: string;
  document: unknown;
}

/** What is wrong in a file of figures by itself. */
export function checkFigures(document: unknown, file: string): Remark[] {
  const { plan: readable, violations } = readGroups(document, [figuresShape], true);
  return violations.map((violation) => {
    const path = placeWritten(document, violation.path);
    const said = (lang: 'nl' | 'en') => describeViolation({ ...violation, path }, lang);
    return {
      ...{ level: readable ? 'warning' : 'error', code: violation.code, place: { file, path } },
      message: { nl: said('nl'), en: said('en') },
    };
  });
}

/** Why figures cannot be added to a plan: they cannot be read, or belong to another plan. Empty when they can. */
export function refusedFigures(plan: unknown, figures: Named): Remark[] {
  const errors = checkFigures(figures.document, figures.file).filter(({ level }) => level === 'error');
  return errors.length > 0 ? errors : otherPlan(plan, figures);
}

/** What is wrong in a plan and in the figures beside it. Figures that cannot be added leave the plan as it is. */
export function checkWithFigures(plan: Named, figures: Named): Remark[] {
  const refused = refusedFigures(plan.document, figures);
  if (refused.length > 0) return [...refused, ...remarksOf(plan.document, plan.file)];
  const together = remarksOf(withFigures(plan.document, figures.document), plan.file);
  const found = together.map((remark) => atItsFile(remark, plan, figures.file));
  return [...checkFigures(figures.document, figures.file), ...found];
}

/** Nothing is added to a plan that the figures do not name. */
function otherPlan(plan: unknown, { file, document }: Named): Remark[] {
  const { planId } = document as { planId: string };
  const id = (plan as { id?: unknown } | null)?.id;
  if (planId === id) return [];
  return [
    {
      ...{ level: 'error', code: 'otherPlan', place: { file, path: 'planId' } },
      message: {
        nl: `planId: deze cijfers horen bij het plan ${quoted(planId)}, en dit is ${quoted(id ?? '')}. Verbeter planId of kies het andere plan.`,
        en: `planId: these figures belong to the plan ${quoted(planId)}, and this is ${quoted(id ?? '')}. Correct planId or choose the other plan.`,
      },
    },
  ];
}

/** An entry of a list of the document, such as `observations[3]`; not one of a list inside another. */
const ENTRY = /(?<![\w.\]])([a-zA-Z]+)\[(\d+)\]/;
const IN_FIGURES = ['observations', 'reports', 'priorityChoices'];

/** A finding about both together, at the place in the file where it was written. Figures stand behind those of the plan itself. */
function atItsFile(remark: Remark, plan: Named, figures: string): Remark {
  const count = (list: string) => {
    const own = (plan.document as Record<string, unknown>)[list];
    return Array.isArray(own) ? own.length : 0;
  };
  /** The list and position in its own file, and which file that is. */
  const home = (list: string, index: number) => {
    const before = IN_FIGURES.includes(list) ? count(list) : Infinity;
    return index < before
      ? { file: plan.file, entry: `${list}[${index}]` }
      : { file: figures, entry: `${list}[${index - before}]` };
  };
  const [, list, index] = ENTRY.exec(remark.place.path ?? '') ?? [];
  const { file } = list === undefined ? plan : home(list, Number(index));
  const rewrite = (text: string) =>
    text.replace(new RegExp(ENTRY, 'g'), (_, list: string, index: string) => {
      const found = home(list, Number(index));
      return found.file === file ? found.entry : `${basename(found.file)} ${found.entry}`;
    });
  const message: Said = { nl: rewrite(remark.message.nl), en: rewrite(remark.message.en) };
  return { ...remark, place: { file, path: rewrite(remark.place.path ?? '') }, message };
}
