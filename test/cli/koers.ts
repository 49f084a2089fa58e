/** The command line as somebody runs it, within this process and on a day that does not pass. */
import { run } from '../../src/cli/main.js';

/** What a run wrote, and its exit code. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** `koers` on a day (ISO date). */
export const koersOn =
  (today: string) =>
  async (...argv: string[]): Promise<Ran> => {
    let out = '';
    let err = '';
    const code = await run(argv, {
      out: (content) => (out += String(content)),
      err: (text) => (err += text),
      locale: 'nl_NL',
      today,
      version: '1.2.3',
    });
    return { code, out, err };
  };

export const koers = koersOn('2026-11-01');
