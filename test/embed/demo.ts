/** The demo of this project as `npm start` serves it, on a free port, for tests of its own pages. */
import { spawn } from 'node:child_process';

export interface Demo {
  /** Address without a slash at the end. */
  origin: string;
  stop(): void;
}

/** Rejects when the server stops before it said where it is. */
export async function startDemo(): Promise<Demo> {
  const server = spawn(process.execPath, ['demo/serve.mjs'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (data: Buffer) => {
      const match = /http:\/\/\S+?(?=\/demo\/)/.exec(String(data));
      if (match) resolve(match[0]);
    });
    server.on('exit', (code) => {
      reject(new Error(`the demo server stopped with ${code}`));
    });
  });
  return {
    origin,
    stop: () => {
      server.kill();
    },
  };
}
