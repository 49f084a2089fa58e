/** The demo as `npm start` serves it, for tests of its pages. */
import { spawn } from 'node:child_process';

export interface Demo {
  /** Without a slash at the end. */
  origin: string;
  stop(): void;
}

export async function startDemo(): Promise<Demo> {
  const demo = spawn(process.execPath, ['demo/serve.mjs'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const origin = await new Promise<string>((resolve) => {
    demo.stdout.on('data', (data: Buffer) => {
      const match = /http:\/\/\S+?(?=\/demo\/)/.exec(String(data));
      if (match) resolve(match[0]);
    });
  });
  return { origin, stop: () => demo.kill() };
}
