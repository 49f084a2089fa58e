/** Every command, in the order of the help. */
import type { Command } from './command.js';
import { check } from './commands/check.js';
import { exportPlan } from './commands/export.js';
import { importPlan } from './commands/import.js';
import { indexServices } from './commands/index-services.js';
import { observe } from './commands/observe.js';
import { renderElement } from './commands/render.js';

export const COMMANDS: readonly Command[] = [check, importPlan, exportPlan, observe, renderElement, indexServices];
