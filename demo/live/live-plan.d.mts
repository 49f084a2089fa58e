import type { IncomingMessage, ServerResponse } from 'node:http';

export function createLivePlan(): Promise<(request: IncomingMessage, response: ServerResponse) => boolean>;
