import type { IncomingMessage, ServerResponse } from 'node:http';

export function createHosts(): (request: IncomingMessage, response: ServerResponse) => boolean;
